import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { Microphones } from '../../utils/messages/protocol.ts';
import { t } from '../shared/words.ts';
import type { MicrophoneAccess, SettingsOutside } from './settings-outside.ts';

const WORDS = {
  granted: 'settings.microphoneGranted',
  prompt: 'settings.microphonePrompt',
  denied: 'settings.microphoneDenied',
} as const satisfies Record<MicrophoneAccess, string>;

interface Props {
  readonly outside: SettingsOutside;
  /** Empty: whichever the computer has as its default. */
  readonly value: string;
  readonly onChange: (microphoneId: string) => void;
}

/** May we listen, and in which microphone. */
export function MicrophoneFields({ outside, value, onChange }: Props): JSX.Element {
  const id = useId();
  const access = useSignal<MicrophoneAccess | null>(null);
  const found = useSignal<Microphones['all']>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const look = async (): Promise<void> => {
      const answer = await outside.microphone();
      access.value = answer;
      found.value = answer === 'granted' ? await outside.microphones() : [];
    };
    void look();
    // The answer is given in another tab; on the way back it is looked at again.
    window.addEventListener('focus', () => void look(), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  const isGone = value !== '' && !found.value.some((one) => one.microphoneId === value);
  return (
    <fieldset>
      <legend>{t('settings.microphone')}</legend>
      <div class="row">
        <p role="status" class={access.value === 'granted' ? 'good' : ''}>
          {access.value ? t(WORDS[access.value]) : ''}
        </p>
        {access.value === 'granted' ? null : (
          <button type="button" class="button" onClick={() => void outside.openMicrophonePage()}>
            {t('settings.microphoneAsk')}
          </button>
        )}
      </div>
      {access.value === 'granted' ? (
        <div class="text-field">
          <label for={id}>{t('settings.microphoneWhich')}</label>
          <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            <option value="">{t('settings.microphoneDefault')}</option>
            {found.value.map(({ microphoneId, label }) => (
              <option key={microphoneId} value={microphoneId}>
                {label || t('microphone.unnamed')}
              </option>
            ))}
            {isGone ? <option value={value}>{t('settings.microphoneGone')}</option> : null}
          </select>
        </div>
      ) : null}
    </fieldset>
  );
}
