import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { usePart } from '../pane/use-part.ts';
import { t } from '../shared/words.ts';
import { ArticleRow } from './article-row.tsx';

/** More than these are a list to read, and the agent is talking. */
const AT_MOST = 3;

/** What the instance's own knowledge says about it; what was attached stays, what was refused goes. */
export function ArticleList({ call }: { call: CallModel }): JSX.Element | null {
  const articles = usePart(call, (state) => state.articles);
  const attached = articles.filter(({ verdict }) => verdict === 'attached');
  const open = articles.filter(({ verdict }) => verdict === 'undecided');
  const shown = [...attached, ...open.slice(0, Math.max(0, AT_MOST - attached.length))];
  if (shown.length === 0) return null;
  return (
    <section class="area articles" aria-labelledby="articles-title">
      <header class="area-head">
        <h2 id="articles-title">{t('articles.title')}</h2>
      </header>
      <ul>
        {shown.map(({ article, verdict }) => (
          <ArticleRow
            key={article.sysId}
            article={article}
            isAttached={verdict === 'attached'}
            onJudge={(to) => void call.append({ kind: 'article-judged', article, verdict: to })}
          />
        ))}
      </ul>
    </section>
  );
}
