import { useSignal } from '@preact/signals';
import { Check, ChevronDown } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Microphones } from '../../utils/messages/protocol.ts';
import type { CallModel } from '../pane/call-model.ts';
import { Popover } from '../shared/popover.tsx';
import { t } from '../shared/words.ts';

interface Props {
  readonly call: CallModel;
  readonly isRoom: boolean;
}

/** Behind the agent's own name: which microphone it is, and any other there is. */
export function MicrophoneMenu({ call, isRoom }: Props): JSX.Element {
  const who = t(isRoom ? 'microphone.title' : 'who.agent');
  return (
    <Popover
      class="voice-menu"
      label={t('microphone.choose', { who })}
      sign={
        <>
          {who}
          <ChevronDown size={13} aria-hidden="true" />
        </>
      }
    >
      <MicrophoneList call={call} />
    </Popover>
  );
}

function MicrophoneList({ call }: { call: CallModel }): JSX.Element {
  const found = useSignal<Microphones | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      found.value = await call.outside.microphones();
    };
    void look();
  }, []);
  const { all, inUse } = found.value ?? { all: [], inUse: '' };
  const take = (button: HTMLElement, microphoneId: string): void => {
    button.closest<HTMLElement>('[popover]')?.hidePopover();
    if (microphoneId !== inUse) void call.outside.changeMicrophone(microphoneId);
  };
  return (
    <>
      <h2 class="eyebrow">{t('microphone.title')}</h2>
      {found.value && all.length === 0 ? <p>{t('microphone.none')}</p> : null}
      <ul class="choices">
        {all.map(({ microphoneId, label }) => (
          <li key={microphoneId}>
            <button
              type="button"
              aria-pressed={microphoneId === inUse}
              onClick={(event) => take(event.currentTarget, microphoneId)}
            >
              {label || t('microphone.unnamed')}
              {microphoneId === inUse ? <Check size={14} aria-hidden="true" /> : null}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
