import type { JSX } from 'preact';
import { lastGap } from '../../utils/call/gaps.ts';
import { clockOf } from '../../utils/call/transcript.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';

/** The red bar: a voice is no longer heard, and the call goes on without us. */
export function Alarm({ call }: { call: CallModel }): JSX.Element | null {
  const state = call.state.value;
  const { hearing, phase } = state;
  if (phase !== 'listening') return null;
  const channel = hearing.caller === 'lost' ? 'caller' : hearing.agent === 'lost' ? 'agent' : null;
  if (!channel) return null;
  return (
    <p class="alarm" role="alert">
      <i class="lamp bad" />
      {t(`alarm.${channel}`, { time: clockOf(lastGap(state, channel)?.fromMs ?? 0) })}
    </p>
  );
}
