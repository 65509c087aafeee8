import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { CallerMessage } from '../../utils/servicenow/caller-message.ts';
import { smsSize } from '../../utils/servicenow/sms-segments.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly message: CallerMessage;
  readonly onEdit: (part: { to?: string; subject?: string; text?: string }) => void;
}

/** Exactly what will be sent: there is no other preview, because this is it. */
export function MessageFields({ message, onEdit }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="message-fields">
      <label for={`${id}-to`}>{t('message.to')}</label>
      <input
        id={`${id}-to`}
        type="text"
        inputMode={message.kind === 'sms' ? 'tel' : 'email'}
        autocomplete="off"
        value={message.to}
        onInput={(event) => onEdit({ to: event.currentTarget.value })}
      />
      {message.kind === 'e-mail' ? (
        <>
          <label for={`${id}-subject`}>{t('message.subject')}</label>
          <input
            id={`${id}-subject`}
            type="text"
            autocomplete="off"
            value={message.subject}
            onInput={(event) => onEdit({ subject: event.currentTarget.value })}
          />
        </>
      ) : null}
      <label for={`${id}-text`}>{t('message.text')}</label>
      <textarea
        id={`${id}-text`}
        rows={message.kind === 'sms' ? 5 : 9}
        spellcheck
        aria-describedby={message.kind === 'sms' ? `${id}-size` : undefined}
        value={message.text}
        onInput={(event) => onEdit({ text: event.currentTarget.value })}
      />
      {message.kind === 'sms' ? <Size id={`${id}-size`} text={message.text} /> : null}
    </div>
  );
}

function Size({ id, text }: { id: string; text: string }): JSX.Element {
  const { segments, encoding, left } = smsSize(text);
  return (
    <p id={id} class="aside">
      {[
        t('message.segments', { count: segments }),
        t('message.left', { count: left }),
        encoding === 'UCS-2' ? t('message.special') : '',
      ]
        .filter((word) => word !== '')
        .join(' · ')}
    </p>
  );
}
