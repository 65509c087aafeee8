import { withCrosstalkAndEcho } from './conditions/crosstalk-echo.ts';
import { withHoldMusic } from './conditions/hold-music.ts';
import { withNoise } from './conditions/noise.ts';
import type { Recording } from './load-recording.ts';

export type Condition = 'crosstalk-echo' | 'hold-music' | 'noise';

/**
 * The same call under worse conditions: the same words, sound and script changed together, the same
 * at every run. `others` lend their voices to the babble of `noise`; without them the call's own do.
 */
export function withCondition(
  recording: Recording,
  condition: Condition,
  others: readonly Recording[] = [recording],
): Recording {
  switch (condition) {
    case 'crosstalk-echo':
      return withCrosstalkAndEcho(recording);
    case 'hold-music':
      return withHoldMusic(recording);
    case 'noise':
      return withNoise(recording, others);
  }
}
