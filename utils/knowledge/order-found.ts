import { buildIndex } from './build-index.ts';
import type { Found } from './merge-results.ts';
import type { Query } from './query.ts';
import { search } from './search.ts';

/**
 * What another search found, by how much of the question titles and texts answer: it was asked in few
 * words, and a call has told more since. What answers nothing stays below, in the order it came.
 */
export function orderFound<Result extends Found & { readonly title: string }>(
  results: readonly Result[],
  query: Query,
): readonly Result[] {
  const index = buildIndex(
    results.map(({ sysId, number, title, text }) => ({
      sysId,
      number,
      title,
      body: text,
      category: '',
      updatedOn: '',
    })),
  );
  const hits = search(index, query, { limit: results.length }).map(({ sysId }) => sysId);
  const placeOf = ({ sysId }: Result) => (hits.includes(sysId) ? hits.indexOf(sysId) : hits.length);
  return results.toSorted((a, b) => placeOf(a) - placeOf(b));
}
