import type { QuotedSentence } from '../assist/notes.ts';
import type { Article } from '../servicenow/article.ts';

export interface ArticleState {
  readonly article: Article;
  readonly verdict: 'attached' | 'dismissed' | 'undecided';
}

/** What of an article helps in this call, in an engine's words. */
export interface Explanation {
  readonly sysId: string;
  readonly sentences: readonly QuotedSentence[];
  readonly engine: string;
}

/** What is on its way of one: all that has come so far, none of it checked. Empty: nothing will come of it. */
export interface ComingExplanation {
  readonly callId: string;
  readonly sysId: string;
  readonly text: string;
}

/** More than these are a list to read, and the agent is talking. */
const MOST_SHOWN = 3;

/** As they are shown: what was attached stays, what was refused goes. */
export function shownArticles(articles: readonly ArticleState[]): readonly ArticleState[] {
  const attached = articles.filter(({ verdict }) => verdict === 'attached');
  const open = articles.filter(({ verdict }) => verdict === 'undecided');
  return [...attached, ...open.slice(0, Math.max(0, MOST_SHOWN - attached.length))];
}

/** The one that is unfolded: the first that the agent has not judged. */
export function foremostArticle(articles: readonly ArticleState[]): Article | null {
  const shown = shownArticles(articles);
  return shown.find(({ verdict }) => verdict === 'undecided')?.article ?? null;
}

export function withExplanation(
  known: readonly Explanation[],
  { sysId, sentences, engine }: Explanation,
): readonly Explanation[] {
  return [...known.filter((one) => one.sysId !== sysId), { sysId, sentences, engine }];
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
