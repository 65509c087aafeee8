import type { KnowledgeIndex } from './build-index.ts';
import type { Query } from './query.ts';
import { queryTerms, rarityOf } from './search.ts';
import { termOf, wordsOf } from './words.ts';

const BETWEEN_SENTENCES = /(?<=[.!?])\s+/u;

/**
 * The sentence of an article that says most of what is looked for; null when none says anything. The
 * body comes from where it is stored, for the few hits that are shown.
 */
export function hitSentence(index: KnowledgeIndex, query: Query, body: string): string | null {
  const wanted = queryTerms(index, query);
  let best: string | null = null;
  let bestWorth = 0;
  for (const sentence of body.split(BETWEEN_SENTENCES)) {
    const terms = new Set(wordsOf(sentence).map(termOf));
    let worth = 0;
    for (const [term, weight] of wanted)
      if (terms.has(term)) worth += weight * rarityOf(index, term);
    if (worth > bestWorth) [best, bestWorth] = [sentence.trim(), worth];
  }
  return best;
}
