import type { Article } from '../servicenow/article.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import type { RestAnswer, RestFailure } from '../servicenow/rest.ts';
import {
  planSearch,
  planTableSearch,
  readSearch,
  readTableSearch,
} from '../servicenow/search-articles.ts';
import type { Instances } from './instances.ts';

export type Searched =
  | RestFailure
  | {
      readonly kind: 'searched';
      readonly via: 'knowledge-api' | 'table';
      readonly articles: readonly Article[];
    };

/** The instance's own search, by its interface for that or, where it has none, in the table. */
export async function searchInstance(
  instances: Instances,
  origin: string,
  query: string,
): Promise<Searched> {
  return (
    (await searchApi(instances, origin, query)) ?? (await searchTable(instances, origin, query))
  );
}

/** Null: this instance has no such interface. */
async function searchApi(
  instances: Instances,
  origin: string,
  query: string,
): Promise<Searched | null> {
  if (instances.withoutSearch.has(origin)) return null;
  const [answer] = await instances.askAll(origin, [planSearch(query)]);
  if (answer?.kind === 'answered') {
    return { kind: 'searched', via: 'knowledge-api', articles: readSearch(answer.json) };
  }
  if (answer && isPassing(answer.code)) return answer;
  instances.withoutSearch.add(origin);
  return null;
}

async function searchTable(instances: Instances, origin: string, query: string): Promise<Searched> {
  const answers = await instances.askAll(origin, planTableSearch(query));
  const failure = answers.find(isFailed);
  if (failure) return failure;
  return { kind: 'searched', via: 'table', articles: readTableSearch(query, answers) };
}

function isFailed(answer: RestAnswer): answer is RestFailure {
  return answer.kind === 'failed';
}
