import type { Article } from '../servicenow/article.ts';

export interface ArticleState {
  readonly article: Article;
  readonly verdict: 'attached' | 'dismissed' | 'undecided';
}

/** What the agent judged stays where it is; finds of an earlier question go. */
export function withFinds(
  known: readonly ArticleState[],
  finds: readonly Article[],
): ArticleState[] {
  const judged = known.filter(({ verdict }) => verdict !== 'undecided');
  const fresh = finds.filter((one) => !judged.some(({ article }) => article.sysId === one.sysId));
  return [...judged, ...fresh.map((article) => ({ article, verdict: 'undecided' }) as const)];
}

export function withVerdict(known: readonly ArticleState[], judged: ArticleState): ArticleState[] {
  const { article, verdict } = judged;
  const isKnown = known.some((one) => one.article.sysId === article.sysId);
  if (!isKnown) return [...known, { article, verdict }];
  return known.map((one) => (one.article.sysId === article.sysId ? { article, verdict } : one));
}
