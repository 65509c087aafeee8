import type { CallFact } from '../call/call-event.ts';
import { mergeResults } from '../knowledge/merge-results.ts';
import { orderFound } from '../knowledge/order-found.ts';
import { maskPersonalNumbers } from '../privacy/redact.ts';
import type { Article } from '../servicenow/article.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import { isNewQuestion } from '../servicenow/search-articles.ts';
import type { Knowledge, OwnArticles } from './knowledge.ts';
import { questionOf, type Question } from './knowledge-question.ts';
import { oneByOne, type ReadWorld } from './read-world.ts';
import { searchInstance } from './search-instance.ts';

/** A call is about one thing or two; what comes after is another wording. */
const MOST_SEARCHES = 3;
/** More would not be read while somebody talks. */
const SHOWN = 4;

type Find = Extract<CallFact, { kind: 'articles-found' }>;

/** What the instance's search found, and for which headline. */
interface Told extends Omit<Find, 'kind'> {
  readonly headline: string;
}

/**
 * Finds articles when it becomes clear, or clearer, what the call is about: in the browser at once, and
 * with what the instance's own search adds as soon as that answers.
 */
export function createArticleFinder(
  { book, instances, pages, gateOf }: ReadWorld,
  knowledge: Pick<Knowledge, 'of'>,
): () => void {
  const before = book.events.filter((event) => event.kind === 'articles-found');
  const asked = [...new Set(before.flatMap(({ via, query }) => (via === 'own' ? [] : [query])))];
  const last = before.findLast(({ via }) => via !== 'own');
  let told: Told | null = last ? { ...last, headline: last.query } : null;
  let shown: readonly unknown[] = [];
  let refused = false;

  const showing = oneByOne(() => {
    const origin = originNow();
    if (origin === null) return null;
    const own = knowledge.of(origin);
    const { notes, headline, placed, caller } = book.state;
    const now = [own, told, notes, headline, placed, caller];
    if (now.every((one, at) => one === shown[at])) return null;
    shown = now;
    const question = questionOf(book.state);
    return question && (own || told) ? show(question, own) : null;
  });

  const asking = oneByOne(() => {
    const origin = refused ? null : originNow();
    const query = nextQuery();
    return query !== null && origin !== null && gateOf(origin).open ? ask(origin, query) : null;
  });

  function originNow(): string | null {
    const { phase, consent } = book.state;
    if (phase === 'none' || phase === 'filed' || consent === 'declined') return null;
    return pages.originOf(book.state);
  }

  async function show(question: Question, own: OwnArticles | null): Promise<void> {
    const hits = own?.find(question, SHOWN) ?? [];
    const ours = await Promise.all(
      hits.map(async ({ sysId, number, title }) => {
        const text = (await own?.textOf(sysId)) ?? '';
        return { sysId, number, title, text, snippet: null };
      }),
    );
    const still = stillTold();
    const asTold = (still?.articles ?? []).map((one) => ({ ...one, text: one.snippet }));
    // Where ours is no second opinion yet, what was said since they were asked is.
    const theirs = own && own.size > 0 ? asTold : orderFound(asTold, question.query);
    const articles = mergeResults<(typeof ours | typeof theirs)[number]>(ours, theirs)
      .slice(0, SHOWN)
      .map(({ found: { sysId, number, title, text, snippet } }): Article => {
        const explained = snippet ?? own?.explain(question, text) ?? '';
        return { sysId, number, title, snippet: explained };
      });
    const hasSearched = (own?.size ?? 0) > 0 || still !== null;
    if (!isNews(articles, question, hasSearched)) return;
    const via = still && ours.length > 0 ? 'merged' : (still?.via ?? 'own');
    const query = still?.query ?? question.text;
    await book.append({ kind: 'articles-found', query, via, articles });
  }

  /** What the instance found for another question says nothing of this one. */
  function stillTold(): Told | null {
    const headline = book.state.headline?.text ?? '';
    return told && !isNewQuestion(headline, told.headline) ? told : null;
  }

  /**
   * A list that changes under the eyes for nothing is in the way. That nothing was found is news, too,
   * where a search could have: it takes away what was found for another question.
   */
  function isNews(articles: readonly Article[], { text }: Question, hasSearched: boolean): boolean {
    const standing = book.events.findLast((event) => event.kind === 'articles-found');
    if (articles.length === 0 && (!hasSearched || standing?.articles.length === 0)) return false;
    if (articles.length === 0) return isNewQuestion(text, standing?.query ?? '');
    const ids = (all: readonly Article[]) => all.map(({ sysId }) => sysId).join(' ');
    return ids(articles) !== ids(standing?.articles ?? []);
  }

  function nextQuery(): string | null {
    const { headline, notes } = book.state;
    if (!headline || asked.length >= MOST_SEARCHES) return null;
    // What the headline did not find, the newest thing that was said of it may.
    const fact = told?.articles.length === 0 ? (notes?.value.facts.at(-1)?.text ?? '') : '';
    return (
      [headline.text, fact]
        .map(maskPersonalNumbers)
        .find((text) => text !== '' && asked.every((query) => isNewQuestion(text, query))) ?? null
    );
  }

  async function ask(origin: string, query: string): Promise<void> {
    const headline = book.state.headline?.text ?? '';
    const result = await searchInstance(instances, origin, query);
    const gate = gateOf(origin);
    if (result.kind === 'failed' && isPassing(result.code)) {
      gate.failed(result.code, result.detail, result.retryAfterMs);
      return;
    }
    gate.answered();
    if (result.kind === 'failed') {
      refused = true;
      return;
    }
    const { via, articles } = result;
    asked.push(query);
    told = { query, via, articles, headline };
    showing();
  }

  return () => {
    showing();
    asking();
  };
}
