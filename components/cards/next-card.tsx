import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { planAdvice } from '../../utils/assist/plan-advice.ts';
import { planQuestions } from '../../utils/assist/plan-question.ts';
import { nextCard } from '../../utils/assist/plan-whisper.ts';
import { likenessOfTexts } from '../../utils/servicenow/shared-words.ts';
import type { CallModel } from '../pane/call-model.ts';
import { interfaceLanguage, t } from '../shared/words.ts';

/** For whom nothing is shown unasked: that there is something, and no more. */
export function NextCard({ call }: { call: CallModel }): JSX.Element | null {
  const hasNext = useComputed(() => {
    const state = call.state.value;
    const advice = planAdvice(state, interfaceLanguage.value, likenessOfTexts);
    return nextCard(state, { questions: planQuestions(state), advice }) !== null;
  });
  if (!hasNext.value) return null;
  return (
    <button
      type="button"
      class="link next-card"
      onClick={() => void call.append({ kind: 'card-asked' })}
    >
      {t('cards.next')} <kbd>{t('cards.nextKey')}</kbd>
    </button>
  );
}
