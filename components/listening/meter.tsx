import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Channel } from '../../utils/call/channel.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';

/** Speech lies mostly in the lowest tenth of the scale; a root brings it up to where it is seen. */
const bend = (loudness: number): number => Math.sqrt(Math.min(1, Math.max(0, loudness)));
/** Ten steps are all that an eye sees in 16 pixels, and a step that is not taken costs nothing. */
const STEPS = 10;

interface Props {
  readonly call: CallModel;
  readonly channel: Channel;
}

/** Writes the loudness straight on its own element: levels come four times a second, all call long. */
export function Meter({ call, channel }: Props): JSX.Element {
  const meter = useRef<HTMLSpanElement>(null);
  const drawn = useRef(0);
  useSignalEffect(() => {
    const step = Math.round(bend(call.levels.value?.loudness[channel] ?? 0) * STEPS);
    if (!meter.current || step === drawn.current) return;
    drawn.current = step;
    meter.current.style.setProperty('--loudness', String(step / STEPS));
    meter.current.ariaValueNow = String(step * STEPS);
  });
  const label = t(channel === 'caller' ? 'header.soundCaller' : 'header.soundAgent');
  return (
    <span
      ref={meter}
      class={`meter ${channel}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      title={label}
    >
      <i />
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
