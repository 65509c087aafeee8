import { FUNCTION_WORDS } from './function-words.ts';
import { termOf } from './words.ts';

/** How often the words of the articles occur, which decides what is a compound. Sorted. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
}

const SHORTEST_PART = 3;
/** A word that stands only once is as likely a slip. */
export const LEAST_COUNT = 2;
/** Parts much rarer than the whole are chance: `oprette` is not made of `opr` and `ette`. */
const PARTS_TO_WHOLE = 0.3;
const WHOLE_WEIGHT = 0.7;
const PART_WEIGHT = 0.8;

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Belongs into a lexicon: a word of letters, long enough to be a part. */
export function isLexical(word: string): boolean {
  return word.length >= SHORTEST_PART && /^\p{L}+$/u.test(word);
}

/** The terms that stand for a word: its own, and those of its parts if it is a compound. */
export function termsOf(word: string, countOf: (word: string) => number): readonly WeightedTerm[] {
  const parts = partsOf(word, countOf);
  if (parts.length === 0) return [{ term: termOf(word), weight: 1 }];
  return [
    { term: termOf(word), weight: WHOLE_WEIGHT },
    ...parts.map((part) => ({ term: termOf(part), weight: PART_WEIGHT })),
  ];
}

/** `postkassetilladelse` → `postkasse`, `tilladelse`: where both are words of the articles, at the best place. */
function partsOf(word: string, countOf: (word: string) => number): readonly string[] {
  if (word.length < 2 * SHORTEST_PART || !isLexical(word)) return [];
  const ceiling = PARTS_TO_WHOLE * countOf(word);
  let best: readonly string[] = [];
  let bestScore = 0;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const first = withoutLink(word.slice(0, at), countOf);
    const second = word.slice(at);
    const [a, b] = [countOf(first), countOf(second)];
    if (a < LEAST_COUNT || b < LEAST_COUNT || Math.sqrt(a * b) < ceiling) continue;
    if (FUNCTION_WORDS.has(first) || FUNCTION_WORDS.has(second)) continue;
    const score = Math.log1p(a) + Math.log1p(b);
    if (score > bestScore) [best, bestScore] = [[first, second], score];
  }
  return best;
}

/** `overvågnings` → `overvågning`, unless it stands alone like that. */
function withoutLink(part: string, countOf: (word: string) => number): string {
  if (countOf(part) >= LEAST_COUNT || part.length <= SHORTEST_PART) return part;
  return /[se]$/.test(part) ? part.slice(0, -1) : part;
}

export function countIn({ words, counts }: Lexicon): (word: string) => number {
  return (word) => counts[positionIn(words, word)] ?? 0;
}

/** Of a text in a sorted list; -1 when it is not there. */
export function positionIn(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? '';
    if (found === text) return middle;
    if (found < text) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
