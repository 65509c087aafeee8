import { maskPersonalNumbers } from '../privacy/redact.ts';
import type { Article } from '../servicenow/article.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import type { RestAnswer, RestFailure } from '../servicenow/rest.ts';
import {
  isNewQuestion,
  planSearch,
  planTableSearch,
  readSearch,
  readTableSearch,
} from '../servicenow/search-articles.ts';
import { oneByOne, type ReadWorld } from './read-world.ts';

/** A call is about one thing or two; what comes after is another wording. */
const MOST_SEARCHES = 3;

/** Searches the instance's knowledge when it becomes clear, or clearer, what the call is about. */
export function createArticleFinder({ book, instances, pages, gateOf }: ReadWorld): () => void {
  let searched = 0;
  let refused = false;

  return oneByOne(() => {
    const { phase, consent } = book.state;
    if (phase === 'none' || phase === 'filed' || consent === 'declined' || refused) return null;
    const origin = pages.originOf(book.state);
    const query = nextQuery();
    return query !== null && origin !== null && gateOf(origin).open ? search(origin, query) : null;
  });

  function nextQuery(): string | null {
    const finds = book.events.flatMap((event) => (event.kind === 'articles-found' ? [event] : []));
    const { headline, notes } = book.state;
    if (!headline || Math.max(searched, finds.length) >= MOST_SEARCHES) return null;
    const last = finds.at(-1);
    // What the headline did not find, the newest thing that was said of it may.
    const fact = last?.articles.length === 0 ? (notes?.value.facts.at(-1)?.text ?? '') : '';
    return (
      [headline.text, fact]
        .map(maskPersonalNumbers)
        .find((text) => text !== '' && finds.every(({ query }) => isNewQuestion(text, query))) ??
      null
    );
  }

  async function search(origin: string, query: string): Promise<void> {
    const result = (await searchApi(origin, query)) ?? (await searchTable(origin, query));
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
    searched += 1;
    const { via, articles } = result;
    await book.append({ kind: 'articles-found', query, via, articles });
  }

  /** Null: this instance has no such interface. */
  async function searchApi(origin: string, query: string): Promise<Searched | null> {
    if (instances.withoutSearch.has(origin)) return null;
    const [answer] = await instances.askAll(origin, [planSearch(query)]);
    if (answer?.kind === 'answered') {
      return { kind: 'searched', via: 'knowledge-api', articles: readSearch(answer.json) };
    }
    if (answer && isPassing(answer.code)) return answer;
    instances.withoutSearch.add(origin);
    return null;
  }

  async function searchTable(origin: string, query: string): Promise<Searched> {
    const answers = await instances.askAll(origin, planTableSearch(query));
    const failure = answers.find(isFailed);
    if (failure) return failure;
    return { kind: 'searched', via: 'table', articles: readTableSearch(query, answers) };
  }
}

type Searched =
  | RestFailure
  | {
      readonly kind: 'searched';
      readonly via: 'knowledge-api' | 'table';
      readonly articles: readonly Article[];
    };

function isFailed(answer: RestAnswer): answer is RestFailure {
  return answer.kind === 'failed';
}
