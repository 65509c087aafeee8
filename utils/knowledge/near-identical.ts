import { wordsOf } from './words.ts';

/** What is compared of an article. */
export interface Comparable {
  readonly title: string;
  /** Body or what is known of it. */
  readonly text: string;
}

const WORDS_IN_SHINGLE = 3;
/** Less text proves nothing. */
const FEWEST_SHINGLES = 8;
const ALIKE = 0.8;

/** Copies of one article, as they stand in several knowledge bases: mostly the same runs of words. */
export function isNearIdentical(a: Comparable, b: Comparable): boolean {
  const [one, other] = [shinglesOf(a.text), shinglesOf(b.text)];
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size < FEWEST_SHINGLES) return false;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared += 1;
  // Where the titles agree, one text may be an excerpt of the other.
  const all = sameTitle(a, b) ? few.size : few.size + many.size - shared;
  return shared / all >= ALIKE;
}

function sameTitle(a: Comparable, b: Comparable): boolean {
  return wordsOf(a.title).join(' ') === wordsOf(b.title).join(' ');
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const starts = words.slice(0, Math.max(0, words.length - WORDS_IN_SHINGLE + 1));
  return new Set(starts.map((_, at) => words.slice(at, at + WORDS_IN_SHINGLE).join(' ')));
}
