import type { IndexEntry, KnowledgeIndex } from './build-index.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { synonymsOf } from './glossary.ts';
import { countIn, positionIn, termsOf, type WeightedTerm } from './lexicon.ts';
import { eachPosting } from './postings.ts';
import type { Query } from './query.ts';
import { termOf } from './words.ts';

export interface Hit extends IndexEntry {
  readonly score: number;
}

/** What answers a smaller share of a question (`shareAnswered`) is about something else. */
export const WORTH_SHOWING = 0.12;

/** BM25: how fast more of the same word stops counting, and how much a long article is held back. */
const SATURATION = 1;
const LENGTH_SHARE = 0.8;
/** Below 1, a rare word alone does not carry an article to the top. */
const RARITY_POWER = 0.85;
const SYNONYM_WEIGHT = 0.7;
/** Two words that the articles write as one: `kalender deling`. */
const JOINED_WEIGHT = 0.5;
const LINKS = ['', 's', 'e'];

/** The best first. */
export function search(
  index: KnowledgeIndex,
  query: Query,
  { limit }: { readonly limit: number },
): readonly Hit[] {
  const scores = new Float32Array(index.articles.length);
  const best = new Float32Array(index.articles.length);
  const held = holdBack(index);
  for (const meanings of wantedOf(index, query)) {
    const touched: number[] = [];
    for (const { term, weight } of meanings) {
      const at = positionIn(index.terms, term);
      if (at < 0) continue;
      const worth = weight * rarity(index, at) * (SATURATION + 1);
      eachPosting(
        index.postings,
        index.starts[at] ?? 0,
        index.starts[at + 1] ?? 0,
        (article, tenths) => {
          const often = tenths / 10;
          const score = (worth * often) / (often + (held[article] ?? 0));
          const before = best[article] ?? 0;
          if (before === 0) touched.push(article);
          if (score > before) best[article] = score;
        },
      );
    }
    // A word and its synonyms count once, by whichever counts most.
    for (const article of touched) {
      scores[article] = (scores[article] ?? 0) + (best[article] ?? 0);
      best[article] = 0;
    }
  }
  return topOf(scores, limit).flatMap((at) => {
    const entry = index.articles[at];
    return entry ? [{ ...entry, score: scores[at] ?? 0 }] : [];
  });
}

/**
 * How much of a question a score answers, 0–1: 1 would be an article that says all of it over and over.
 * Words that no article has count as what they are: unanswered.
 */
export function shareAnswered(index: KnowledgeIndex, query: Query, score: number): number {
  let most = 0;
  for (const [term, weight] of queryTerms(index, query))
    most += weight * (SATURATION + 1) * (rarityOf(index, term) || rarityAt(index, 0));
  return most === 0 ? 0 : score / most;
}

/** How much a term says: much when few articles have it. */
export function rarityOf(index: KnowledgeIndex, term: string): number {
  const at = positionIn(index.terms, term);
  return at < 0 ? 0 : rarity(index, at);
}

function rarity(index: KnowledgeIndex, at: number): number {
  return rarityAt(index, index.spreads[at] ?? 0);
}

function rarityAt({ articles }: KnowledgeIndex, spread: number): number {
  return Math.log1p((articles.length - spread + 0.5) / (spread + 0.5)) ** RARITY_POWER;
}

function holdBack({ lengths }: KnowledgeIndex): Float32Array {
  const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length) || 1;
  return lengths.map((one) => SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * one) / average));
}

/** Each term of the query with what may stand for it. */
function wantedOf(index: KnowledgeIndex, query: Query): readonly (readonly WeightedTerm[])[] {
  return [...queryTerms(index, query)].map(([term, weight]) => {
    const own = rarityOf(index, term);
    const others = [...synonymsOf(term)].map((other) => {
      const rare = rarityOf(index, other);
      // A rare synonym of a common word must not count for more than the word.
      const fair = own > 0 && rare > own ? own / rare : 1;
      return { term: other, weight: SYNONYM_WEIGHT * weight * fair };
    });
    return [{ term, weight }, ...others];
  });
}

/** The terms of the query's words, of their parts, and of neighbours that are one word in the articles. */
export function queryTerms(index: KnowledgeIndex, query: Query): ReadonlyMap<string, number> {
  const countOf = countIn(index.lexicon);
  const terms = new Map<string, number>();
  const want = (term: string, weight: number) =>
    terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  query.forEach(({ word, weight }, at) => {
    for (const one of termsOf(word, countOf)) want(one.term, one.weight * weight);
    const next = query[at + 1];
    if (!next || !mayJoin(word) || !mayJoin(next.word)) return;
    for (const link of LINKS) {
      const joined = word + link + next.word;
      if (countOf(joined) > 0) want(termOf(joined), JOINED_WEIGHT * Math.min(weight, next.weight));
    }
  });
  return terms;
}

function mayJoin(word: string): boolean {
  return word.length > 2 && !FUNCTION_WORDS.has(word);
}

/** The places of the highest scores above zero; of equals, the first. */
function topOf(scores: Float32Array, limit: number): readonly number[] {
  const top: number[] = [];
  scores.forEach((score, at) => {
    if (score <= 0 || (top.length >= limit && score <= (scores[top.at(-1) ?? 0] ?? 0))) return;
    let place = top.length;
    while (place > 0 && (scores[top[place - 1] ?? 0] ?? 0) < score) place -= 1;
    top.splice(place, 0, at);
    if (top.length > limit) top.pop();
  });
  return top;
}
