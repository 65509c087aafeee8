import { Paperclip, Undo2, X } from 'lucide-preact';
import type { JSX } from 'preact';
import type { ArticleState } from '../../utils/call/articles.ts';
import type { Article } from '../../utils/servicenow/article.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';

interface Props {
  readonly article: Article;
  readonly isAttached: boolean;
  readonly onJudge: (verdict: ArticleState['verdict']) => void;
}

/** The title at once; the words around the hit for one who unfolds it. */
export function ArticleRow({ article, isAttached, onJudge }: Props): JSX.Element {
  const { number, title, snippet } = article;
  return (
    <li class={isAttached ? 'article attached' : 'article'}>
      {snippet === '' ? (
        <p class="article-title">{title}</p>
      ) : (
        <details class="article-body">
          <summary class="article-title">{title}</summary>
          <p class="aside">{snippet}</p>
        </details>
      )}
      <span class="article-number">{isAttached ? t('articles.attached') : number}</span>
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
    </li>
  );
}
