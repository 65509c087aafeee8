import { Check } from 'lucide-preact';
import type { JSX } from 'preact';
import type { FieldState } from '../../utils/call/proposals.ts';
import { t } from '../shared/words.ts';

/** In words what became of the last attempt; a failed one is said in a warning colour. */
export function FieldOutcome({ field }: { field: FieldState }): JSX.Element | null {
  const { status, outcome } = field;
  if (status === 'undone' && outcome === 'filled') {
    return <span class="outcome">{t('fields.outcome.undone')}</span>;
  }
  if (outcome === null) return null;
  const isGood = outcome === 'filled' || outcome === 'unchanged';
  return (
    <span class={`outcome ${isGood ? '' : 'wary'}`}>
      {isGood ? <Check size={12} aria-hidden="true" /> : null}
      {outcome === 'filled' ? filledWord(field) : t(`fields.outcome.${outcome}`)}
    </span>
  );
}

/** By which means is worth a word only where the agent does not see it in the form. */
function filledWord({ means }: FieldState): string {
  return means === 'record' || means === 'prefill'
    ? t(`fields.by.${means}`)
    : t('fields.outcome.filled');
}
