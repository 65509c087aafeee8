import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { articleAddress, type Article } from '../../utils/servicenow/article.ts';
import type { CallModel } from '../pane/call-model.ts';
import { knownOrigin } from '../pane/known-origin.ts';
import { usePart } from '../pane/use-part.ts';
import { t } from '../shared/words.ts';
import { ArticleRow } from './article-row.tsx';

/** More than these are a list to read, and the agent is talking. */
const AT_MOST = 3;

/**
 * What the instance's knowledge says about it; what was attached stays, what was refused goes. In a tab of
 * its own an article is read beside the form, which may hold what is not saved yet.
 */
export function ArticleList({ call }: { call: CallModel }): JSX.Element | null {
  const articles = usePart(call, (state) => state.articles);
  const tried = usePart(call, (state) => state.tried);
  const opened = useSignal<readonly string[]>([]);
  const attached = articles.filter(({ verdict }) => verdict === 'attached');
  const open = articles.filter(({ verdict }) => verdict === 'undecided');
  const shown = [...attached, ...open.slice(0, Math.max(0, AT_MOST - attached.length))];
  const read = (article: Article): void => {
    const origin = knownOrigin(call);
    if (origin === null) return;
    opened.value = [...opened.value, article.sysId];
    void call.outside.openPage(articleAddress(origin, article));
  };
  if (shown.length === 0) return null;
  return (
    <section class="area articles" aria-labelledby="articles-title">
      <header class="area-head">
        <h2 id="articles-title">{t('articles.title')}</h2>
      </header>
      <ul>
        {shown.map(({ article, verdict }) => {
          const trial = tried.find((one) => one.article.sysId === article.sysId);
          return (
            <ArticleRow
              key={article.sysId}
              article={article}
              isAttached={verdict === 'attached'}
              isExplained={article === open[0]?.article}
              isInUse={verdict === 'attached' || opened.value.includes(article.sysId)}
              worked={trial ? trial.worked : null}
              onRead={() => read(article)}
              onJudge={(to) => void call.append({ kind: 'article-judged', article, verdict: to })}
              onTried={(worked) => void call.append({ kind: 'article-tried', article, worked })}
            />
          );
        })}
      </ul>
    </section>
  );
}
