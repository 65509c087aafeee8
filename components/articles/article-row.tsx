import { useSignal } from '@preact/signals';
import { ChevronRight, Paperclip, Undo2, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ArticleState } from '../../utils/call/articles.ts';
import type { QuotedSentence } from '../../utils/assist/notes.ts';
import type { Article } from '../../utils/servicenow/article.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';
import { ArticleTrial } from './article-trial.tsx';
import { ArticleWhy } from './article-why.tsx';

interface Props {
  readonly article: Article;
  readonly isAttached: boolean;
  /** Unfolded, unless the agent says otherwise. */
  readonly isUnfolded: boolean;
  /** What an engine says of it, and what is on its way; empty where there is nothing. */
  readonly explanation: readonly QuotedSentence[];
  readonly coming: string;
  /** The agent reads it, or goes by it. */
  readonly isInUse: boolean;
  readonly worked: boolean | null;
  readonly onRead: () => void;
  readonly onJudge: (verdict: ArticleState['verdict']) => void;
  readonly onTried: (worked: boolean) => void;
}

/** The title; below it what of the article helps, and beside it the number, which leads to the article. */
export function ArticleRow(props: Props): JSX.Element {
  const {
    article,
    isAttached,
    isUnfolded,
    explanation,
    coming,
    isInUse,
    worked,
    onRead,
    onJudge,
    onTried,
  } = props;
  const { number, title, snippet } = article;
  const id = useId();
  const chosen = useSignal<boolean | null>(null);
  const isOpen = chosen.value ?? isUnfolded;
  const hasWhy = snippet !== '' || coming !== '' || explanation.length > 0;
  return (
    <li class="article">
      {hasWhy ? (
        <button
          type="button"
          class="article-title"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => (chosen.value = !isOpen)}
        >
          <ChevronRight size={13} aria-hidden="true" />
          {title}
        </button>
      ) : (
        <p class="article-title">{title}</p>
      )}
      <button
        type="button"
        class="link article-number"
        title={t('articles.open', { number })}
        onClick={onRead}
      >
        {number}
      </button>
      <span class="field-actions">
        {isAttached ? (
          <IconButton
            icon={Undo2}
            label={t('articles.detach', { number })}
            onClick={() => onJudge('undecided')}
          />
        ) : (
          <>
            <IconButton
              icon={Paperclip}
              tone="accept"
              label={t('articles.attach', { number })}
              onClick={() => onJudge('attached')}
            />
            <IconButton
              icon={X}
              label={t('articles.dismiss', { number })}
              onClick={() => onJudge('dismissed')}
            />
          </>
        )}
      </span>
      {hasWhy ? (
        <div id={id} class="article-why" hidden={!isOpen}>
          <ArticleWhy snippet={snippet} explanation={explanation} coming={coming} />
        </div>
      ) : null}
      {isInUse || worked !== null ? (
        <p class="article-trial">
          {isAttached ? <span class="article-attached">{t('articles.attached')}</span> : null}
          {isAttached || worked !== null ? null : t('articles.helped')}
          <ArticleTrial number={number} worked={worked} onTried={onTried} />
        </p>
      ) : null}
    </li>
  );
}
