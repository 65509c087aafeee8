import { useSignal } from '@preact/signals';
import { ChevronRight, Send } from 'lucide-preact';
import type { JSX } from 'preact';
import { callerOf } from '../../utils/call/call-state.ts';
import type { CallerMessage } from '../../utils/servicenow/caller-message.ts';
import type { CallModel } from '../pane/call-model.ts';
import { useSeenClick } from '../shared/seen-click.ts';
import { t } from '../shared/words.ts';
import { MessageDoubts } from './message-doubts.tsx';
import { MessageFields } from './message-fields.tsx';
import type { MessageModel } from './message-model.ts';
import { MessageState } from './message-state.tsx';

interface Props {
  readonly call: CallModel;
  readonly message: MessageModel;
}

/** What the caller gets in writing. Nothing is sent but by a click on a button that could be seen. */
export function MessageComposer({ call, message: model }: Props): JSX.Element | null {
  const state = call.state.value;
  const message = model.message.value;
  const person = callerOf(state);
  if (!message && state.messages.length === 0) return null;
  return (
    <>
      {state.messages.map((one) => (
        <MessageState key={one.messageId} sent={one} state={state} />
      ))}
      {message ? (
        <details
          class="area fold message"
          onToggle={(event) => {
            model.isOpen.value = event.currentTarget.open;
          }}
        >
          <summary>
            <ChevronRight size={14} aria-hidden="true" />
            <h2>{person ? t('message.title', { name: person.name }) : t('message.titleNobody')}</h2>
          </summary>
          {model.isOpen.value ? <Composer model={model} message={message} /> : null}
        </details>
      ) : null}
    </>
  );
}

function Composer(props: { model: MessageModel; message: CallerMessage }): JSX.Element {
  const { model, message } = props;
  const isCovered = useSignal(false);
  const lacks = model.lacks.value;
  const send = useSeenClick(
    () => model.send(),
    () => (isCovered.value = true),
  );
  return (
    <div class="composer">
      {model.kinds.value.length > 1 ? (
        <div class="segmented" role="radiogroup" aria-label={t('message.kind')}>
          {model.kinds.value.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="message-kind"
                checked={kind === message.kind}
                onChange={() => model.choose(kind)}
              />
              {t(`message.${kind}`)}
            </label>
          ))}
        </div>
      ) : null}
      <MessageFields message={message} onEdit={(part) => model.edit(part)} />
      <MessageDoubts model={model} />
      <div class="row">
        <button
          ref={send.ref}
          type="button"
          class="button"
          disabled={lacks !== null}
          onClick={(event) => {
            isCovered.value = false;
            send.attempt(event);
          }}
        >
          <Send size={14} aria-hidden="true" />
          {t(message.kind === 'sms' ? 'message.sendSms' : 'message.send')}
        </button>
        <p class="hint" role="status">
          {isCovered.value ? t('message.covered') : lacks ? t(`message.lacks.${lacks}`) : ''}
        </p>
      </div>
    </div>
  );
}
