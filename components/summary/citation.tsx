import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { clockOf, transcriptLines } from '../../utils/call/transcript.ts';
import { Popover } from '../shared/popover.tsx';
import { t } from '../shared/words.ts';
import { CitedLines } from './cited-lines.tsx';

interface Props {
  readonly segmentId: string;
  readonly state: CallState;
}

/** `[7]`: the seventh line of the transcript; opened, it shows that line between its neighbours. */
export function Citation({ segmentId, state }: Props): JSX.Element | null {
  const lines = transcriptLines(state);
  const index = lines.findIndex((line) => line.segmentId === segmentId);
  const cited = lines[index];
  if (!cited) return null;
  const number = index + 1;
  return (
    <Popover
      class="citation"
      label={t('summary.cite', { number, time: clockOf(cited.startMs) })}
      sign={`[${number}]`}
    >
      <CitedLines
        lines={lines.slice(Math.max(0, index - 1), index + 2)}
        isCited={(line) => line === cited}
      />
    </Popover>
  );
}
