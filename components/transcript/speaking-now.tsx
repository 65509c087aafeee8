import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';

/** Who speaks at this moment; its line is always there, so that nothing jumps when somebody begins. */
export function SpeakingNow({ call }: { call: CallModel }): JSX.Element {
  const speaking = call.levels.value?.speaking;
  const channel = speaking?.caller === true ? 'caller' : speaking?.agent === true ? 'agent' : null;
  return (
    <div class={`line now ${channel ?? 'nobody'}`}>
      <span />
      <p>{channel ? `${t(`who.${channel}Speaks`)} …` : null}</p>
    </div>
  );
}
