import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Mark } from '../shared/mark.tsx';
import { t } from '../shared/words.ts';
import type { MicrophoneAnswer } from './settings-outside.ts';

interface Props {
  readonly ask: () => Promise<MicrophoneAnswer>;
}

/** Asks once, in a tab of its own: no other page of an extension may show the browser's question. */
export function MicrophonePage({ ask }: Props): JSX.Element {
  const answer = useSignal<MicrophoneAnswer | 'asking' | null>(null);
  const now = answer.value;
  const attempt = async (): Promise<void> => {
    answer.value = 'asking';
    answer.value = await ask();
  };
  return (
    <main class="page ask">
      <Mark size={48} />
      <h1>{t('settings.ask.title')}</h1>
      <p>{t('settings.ask.why')}</p>
      {now === 'granted' ? null : (
        <button
          type="button"
          class="button primary"
          disabled={now === 'asking'}
          onClick={() => void attempt()}
        >
          {t(now === null || now === 'asking' ? 'settings.ask.button' : 'settings.ask.again')}
        </button>
      )}
      <div role="status">
        {now === 'asking' ? <p>{t('settings.ask.asking')}</p> : null}
        {now === null || now === 'asking' ? null : (
          <div class={`card ${now === 'granted' ? 'good' : 'wary'}`}>
            <p class="card-title">{t(`settings.ask.${now}`)}</p>
            <p>{t(`settings.ask.${now}Next`)}</p>
          </div>
        )}
      </div>
    </main>
  );
}
