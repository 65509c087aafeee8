import type { CitedSentence } from './notes.ts';
import { verifyDates } from './verify-dates.ts';
import { verifyNames } from './verify-names.ts';
import { verifyNegations } from './verify-negations.ts';
import { verifyNumbers } from './verify-numbers.ts';

/** A stretch of a sentence that does not agree with what was said. */
export interface Mismatch {
  readonly from: number;
  readonly to: number;
  readonly why: 'negation' | 'number' | 'date' | 'name';
  /** A word was lost here, rather than one put in. */
  readonly isLost: boolean;
  /** What was said in its place; empty where nothing of the kind was said. */
  readonly said: string;
  /** Where that stands. */
  readonly segmentId: string | null;
}

export interface SaidLine {
  readonly segmentId: string;
  readonly text: string;
}

/** What is known of a call beside its words. */
export interface KnownOfCall {
  /** Names from the record: the caller, articles, devices. */
  readonly names: readonly string[];
  /** The weekday of the call, 0 is Sunday; null: not known. */
  readonly today: number | null;
}

/** Lines on either side that belong to a cited one: the question to an answer, the rest of a sentence. */
const NEIGHBOURS = 2;

/**
 * Where a sentence of the summary says otherwise than the lines it cites. Names may stand anywhere in
 * the call; negations, numbers and days count only where the sentence says that it has them from. A
 * sentence without citations is the agent's word.
 *
 * @param lines of the whole call, in order of time
 */
export function verifySentence(
  { text, segmentIds }: CitedSentence,
  lines: readonly SaidLine[],
  { names, today }: KnownOfCall,
): readonly Mismatch[] {
  const cited = new Set(segmentIds);
  const places = lines.flatMap(({ segmentId }, at) => (cited.has(segmentId) ? [at] : []));
  if (places.length === 0) return [];
  const near = lines.filter((_, at) => places.some((place) => Math.abs(place - at) <= NEIGHBOURS));
  const found = [
    ...verifyNegations(text, cited, near),
    ...verifyDates(text, near, today),
    ...verifyNumbers(text, near),
    ...verifyNames(text, near, lines, names),
  ];
  return found.toSorted((a, b) => a.from - b.from);
}
