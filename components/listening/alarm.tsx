import type { JSX } from 'preact';
import { clockOf } from '../../utils/call/transcript.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';

/** The red bar: a voice is no longer heard, and the call goes on without us. */
export function Alarm({ call }: { call: CallModel }): JSX.Element | null {
  const { hearing, losses, phase } = call.state.value;
  if (phase !== 'listening') return null;
  const channel = hearing.caller === 'lost' ? 'caller' : hearing.agent === 'lost' ? 'agent' : null;
  if (!channel) return null;
  return (
    <p class="alarm" role="alert">
      <i class="lamp bad" />
      {t(`alarm.${channel}`, { time: clockOf(losses[channel]?.atMs ?? 0) })}
    </p>
  );
}
