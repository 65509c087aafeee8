import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { foremostArticle, shownArticles } from '../../utils/call/articles.ts';
import { articleAddress, type Article } from '../../utils/servicenow/article.ts';
import type { CallModel } from '../pane/call-model.ts';
import { knownOrigin } from '../pane/known-origin.ts';
import { usePart } from '../pane/use-part.ts';
import { t } from '../shared/words.ts';
import { ArticleRow } from './article-row.tsx';

/**
 * What the instance's knowledge says about it. In a tab of
 * its own an article is read beside the form, which may hold what is not saved yet.
 */
export function ArticleList({ call }: { call: CallModel }): JSX.Element | null {
  const articles = usePart(call, (state) => state.articles);
  const tried = usePart(call, (state) => state.tried);
  const opened = useSignal<readonly string[]>([]);
  const explained = usePart(call, (state) => state.explained);
  const coming = call.coming.value;
  const shown = shownArticles(articles);
  const foremost = foremostArticle(articles);
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
              isUnfolded={article === foremost}
              explanation={explained.find((one) => one.sysId === article.sysId)?.sentences ?? []}
              coming={coming?.sysId === article.sysId ? coming.text : ''}
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
