import type { IndexedArticle } from './indexed-article.ts';
import { isLexical, LEAST_COUNT, termsOf, type Lexicon, type WeightedTerm } from './lexicon.ts';
import { eachPosting, packPostings, type Postings } from './postings.ts';
import { wordsOf } from './words.ts';

/** Plain data, to be stored as it is. Articles are known by their place in the lists. */
export interface KnowledgeIndex {
  /** One that was stored by another release is built anew. */
  readonly version: typeof INDEX_VERSION;
  readonly articles: readonly IndexEntry[];
  /** In words of the body and the title. */
  readonly lengths: Float32Array;
  /** Sorted; the postings of the term at n are the bytes from `starts[n]` to `starts[n + 1]`. */
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  /** In how many articles each term stands. */
  readonly spreads: Uint32Array;
  readonly postings: Uint8Array;
  readonly lexicon: Lexicon;
}

/** What is kept of an article; its body is not. */
export type IndexEntry = Omit<IndexedArticle, 'body' | 'category'>;

export const INDEX_VERSION = 1;
const TITLE_WEIGHT = 3;
/** An article's first words say what it is about, like a title. */
const LEAD_WEIGHT = 2;
const LEAD_WORDS = 12;

const EMPTY: KnowledgeIndex = {
  version: INDEX_VERSION,
  articles: [],
  lengths: new Float32Array(),
  terms: [],
  starts: new Uint32Array(1),
  spreads: new Uint32Array(),
  postings: new Uint8Array(),
  lexicon: { words: [], counts: new Uint32Array() },
};

export function buildIndex(articles: readonly IndexedArticle[]): KnowledgeIndex {
  return updateIndex(EMPTY, { put: articles, remove: [] });
}

/**
 * The index with these articles added or replaced, and those gone. Costs one pass over the postings
 * and reads only the new articles. The lexicon only grows, so what splits as a compound may lag a little
 * behind a build from scratch, which every full sync does.
 */
export function updateIndex(
  index: KnowledgeIndex,
  change: { readonly put: readonly IndexedArticle[]; readonly remove: readonly string[] },
): KnowledgeIndex {
  const put = [...new Map(change.put.map((one) => [one.sysId, one])).values()];
  const gone = new Set([...change.remove, ...put.map(({ sysId }) => sysId)]);
  const { kept, placeOf } = keep(index, gone);
  const terms = keptPostings(index, placeOf);
  const texts = put.map(readWords);
  const { lexicon, countOf } = grow(
    index.lexicon,
    texts.flatMap(({ title, body }) => [title, body]),
  );
  const termsOfWord = remembered((word) => termsOf(word, countOf));

  const lengths = kept.map((at) => index.lengths[at] ?? 0);
  for (const text of texts) {
    const { weights, length } = weigh(text, termsOfWord);
    for (const [term, weight] of weights) {
      let postings = terms.get(term);
      if (!postings) terms.set(term, (postings = { places: [], tenths: [] }));
      postings.places.push(lengths.length);
      postings.tenths.push(10 * weight);
    }
    lengths.push(length);
  }
  const entries = [...kept.flatMap((at) => index.articles[at] ?? []), ...put.map(entryOf)];
  return pack(entries, lengths, terms, lexicon);
}

/** How much each term counts in an article, and how long that is. */
function weigh(
  { title, body, labels }: ReturnType<typeof readWords>,
  termsOfWord: (word: string) => readonly WeightedTerm[],
) {
  const weights = new Map<string, number>();
  const add = (words: readonly string[], weightAt: (place: number) => number) => {
    let length = 0;
    for (const word of words)
      for (const { term, weight } of termsOfWord(word)) {
        weights.set(term, (weights.get(term) ?? 0) + weight * weightAt(length));
        length += weight;
      }
    return length;
  };
  add(labels, () => 1);
  const length =
    add(title, () => TITLE_WEIGHT) + add(body, (place) => (place < LEAD_WORDS ? LEAD_WEIGHT : 1));
  return { weights, length };
}

function keep(index: KnowledgeIndex, gone: ReadonlySet<string>) {
  const kept = [...index.articles.keys()].filter(
    (at) => !gone.has(index.articles[at]?.sysId ?? ''),
  );
  return { kept, placeOf: new Map(kept.map((at, place) => [at, place])) };
}

function keptPostings(
  { terms, starts, postings }: KnowledgeIndex,
  placeOf: ReadonlyMap<number, number>,
): Map<string, Postings> {
  const kept = new Map<string, Postings>();
  terms.forEach((term, at) => {
    const left: Postings = { places: [], tenths: [] };
    eachPosting(postings, starts[at] ?? 0, starts[at + 1] ?? 0, (article, tenths) => {
      const place = placeOf.get(article);
      if (place === undefined) return;
      left.places.push(place);
      left.tenths.push(tenths);
    });
    if (left.places.length > 0) kept.set(term, left);
  });
  return kept;
}

function readWords({ number, title, body, category }: IndexedArticle) {
  return {
    title: wordsOf(title),
    body: wordsOf(body),
    labels: [...wordsOf(number), ...wordsOf(category)],
  };
}

function grow(
  before: Lexicon,
  texts: readonly (readonly string[])[],
): { readonly lexicon: Lexicon; readonly countOf: (word: string) => number } {
  const counts = new Map(before.words.map((word, at) => [word, before.counts[at] ?? 0]));
  for (const words of texts)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts)
    if (count < LEAST_COUNT || !isLexical(word)) counts.delete(word);
  const words = [...counts.keys()].toSorted();
  const countOf = (word: string) => counts.get(word) ?? 0;
  return { lexicon: { words, counts: Uint32Array.from(words, countOf) }, countOf };
}

function remembered<Value>(of: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = of(word);
    known.set(word, value);
    return value;
  };
}

function pack(
  articles: readonly IndexEntry[],
  lengths: readonly number[],
  byTerm: ReadonlyMap<string, Postings>,
  lexicon: Lexicon,
): KnowledgeIndex {
  const terms = [...byTerm.keys()].toSorted();
  const none: Postings = { places: [], tenths: [] };
  const packed = terms.map((term) => packPostings(byTerm.get(term) ?? none));
  const starts = new Uint32Array(terms.length + 1);
  packed.forEach((bytes, at) => (starts[at + 1] = (starts[at] ?? 0) + bytes.length));
  const postings = new Uint8Array(starts.at(-1) ?? 0);
  packed.forEach((bytes, at) => postings.set(bytes, starts[at] ?? 0));
  return {
    version: INDEX_VERSION,
    articles,
    lengths: Float32Array.from(lengths),
    terms,
    starts,
    spreads: Uint32Array.from(terms, (term) => byTerm.get(term)?.places.length ?? 0),
    postings,
    lexicon,
  };
}

function entryOf({ sysId, number, title, updatedOn }: IndexedArticle): IndexEntry {
  return { sysId, number, title, updatedOn };
}
