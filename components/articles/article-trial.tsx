import { Check, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { t } from '../shared/words.ts';

interface Props {
  readonly number: string;
  /** What the agent said; null: nothing yet. */
  readonly worked: boolean | null;
  readonly onTried: (worked: boolean) => void;
}

/** Whether it helped: the next call about the same is shown what did. */
export function ArticleTrial({ number, worked, onTried }: Props): JSX.Element {
  return (
    <>
      <button
        type="button"
        class="verdict"
        aria-label={t('articles.workedOf', { number })}
        aria-pressed={worked === true}
        onClick={() => onTried(true)}
      >
        <Check size={13} aria-hidden="true" />
        {t('articles.worked')}
      </button>
      <button
        type="button"
        class="verdict"
        aria-label={t('articles.didNotWorkOf', { number })}
        aria-pressed={worked === false}
        onClick={() => onTried(false)}
      >
        <X size={13} aria-hidden="true" />
        {t('articles.didNotWork')}
      </button>
    </>
  );
}
