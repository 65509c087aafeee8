import { nearnessTo, salienceOf, type Weighed } from './salience.ts';

export interface Extractable extends Weighed {
  readonly words: number;
}

/** About a sentence's length: so many words of budget are one stretch of talk to be spoken for. */
const WORDS_A_STRETCH = 17;

/**
 * The sentences, in their order, that say most of a talk in so many words. The talk is cut into
 * stretches of equal length, and each sends its best: what is central to the whole is often one
 * subject said many times, and the others would be left out.
 */
export function extract(sentences: readonly Extractable[], words: number): readonly number[] {
  const scores = salienceOf(sentences);
  const total = sentences.reduce((sum, one) => sum + one.words, 0);
  if (total <= words) return [...sentences.keys()];
  const stretches = Math.max(1, Math.round(words / WORDS_A_STRETCH));
  const groups: number[][] = Array.from({ length: stretches }, () => []);
  let before = 0;
  for (const [at, one] of sentences.entries()) {
    const group = Math.min(stretches - 1, Math.floor((before / Math.max(1, total)) * stretches));
    groups[group]?.push(at);
    before += one.words;
  }
  const chosen: number[] = [];
  let used = 0;
  for (const [at, group] of groups.entries()) {
    const allowed = (words * (at + 1)) / stretches;
    used += take(group, scores, sentences, allowed - used, chosen);
  }
  return chosen.toSorted((a, b) => a - b);
}

/** The sentences, in their order, that say most of what is asked for in so many words. */
export function extractFor(
  query: readonly string[],
  sentences: readonly Extractable[],
  words: number,
): readonly number[] {
  const chosen: number[] = [];
  take([...sentences.keys()], nearnessTo(query, sentences), sentences, words, chosen);
  return chosen.toSorted((a, b) => a - b);
}

/** Adds the best that fit; answers with the words used. */
function take(
  candidates: readonly number[],
  scores: Float64Array,
  sentences: readonly Extractable[],
  words: number,
  chosen: number[],
): number {
  let used = 0;
  for (const at of candidates.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))) {
    const cost = sentences[at]?.words ?? 0;
    if ((scores[at] ?? 0) === 0 || used + cost > words) continue;
    used += cost;
    chosen.push(at);
  }
  return used;
}
