import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { Waiting } from './transcript-line.tsx';

/** Who speaks at this moment; its line is always there, so that nothing jumps when somebody begins. */
export function SpeakingNow({ call }: { call: CallModel }): JSX.Element {
  const speaking = call.levels.value?.speaking;
  const channel = speaking?.caller === true ? 'caller' : speaking?.agent === true ? 'agent' : null;
  return (
    <div class={`line now ${channel ?? 'nobody'}`}>
      <span />
      <p>{channel ? <Waiting label={t(`who.${channel}Speaks`)} /> : null}</p>
    </div>
  );
}
