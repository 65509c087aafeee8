import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../shared/words.ts';
import type { MicrophoneAccess, SettingsOutside } from './settings-outside.ts';

const WORDS = {
  granted: 'settings.microphoneGranted',
  prompt: 'settings.microphonePrompt',
  denied: 'settings.microphoneDenied',
} as const satisfies Record<MicrophoneAccess, string>;

export function MicrophoneState({ outside }: { outside: SettingsOutside }): JSX.Element {
  const access = useSignal<MicrophoneAccess | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const look = async (): Promise<void> => {
      access.value = await outside.microphone();
    };
    void look();
    // The answer is given in another tab; on the way back it is looked at again.
    window.addEventListener('focus', () => void look(), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
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
    </fieldset>
  );
}
