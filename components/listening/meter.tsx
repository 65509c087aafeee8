import type { JSX } from 'preact';
import type { Channel } from '../../utils/call/channel.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';

/** How much of the loudness each bar shows: uneven, so that it looks like sound. */
const BARS = [0.55, 1, 0.75, 0.9, 0.5] as const;
/** Speech lies mostly in the lowest tenth of the scale; a root brings it up to where it is seen. */
const bend = (loudness: number): number => Math.sqrt(Math.min(1, Math.max(0, loudness)));

interface Props {
  readonly call: CallModel;
  readonly channel: Channel;
}

export function Meter({ call, channel }: Props): JSX.Element {
  const loudness = bend(call.levels.value?.loudness[channel] ?? 0);
  const label = t(channel === 'caller' ? 'header.soundCaller' : 'header.soundAgent');
  return (
    <span
      class={`meter ${channel}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(loudness * 100)}
      title={label}
    >
      {BARS.map((share, index) => (
        <i key={index} style={{ transform: `scaleY(${Math.max(0.14, loudness * share)})` }} />
      ))}
    </span>
  );
}
