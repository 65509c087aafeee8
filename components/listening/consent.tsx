import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';

/** The sentence to read aloud and the caller's answer. A no ends the listening at once. */
export function Consent({ call }: { call: CallModel }): JSX.Element | null {
  if (call.state.value.consent !== 'pending') return null;
  const decline = async (): Promise<void> => {
    await call.append({ kind: 'consent-answered', answer: 'declined' });
    await call.outside.end('consent-declined');
  };
  return (
    <section class="card consent" aria-labelledby="consent-title">
      <h2 id="consent-title" class="eyebrow">
        {t('consent.readAloud')}
      </h2>
      <p class="spoken">{t('consent.line')}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => void call.append({ kind: 'consent-answered', answer: 'accepted' })}
        >
          {t('consent.accept')}
        </button>
        <button type="button" class="button ghost" onClick={() => void decline()}>
          {t('consent.decline')}
        </button>
      </div>
    </section>
  );
}
