import { wordsMeaning } from './concepts.ts';
import { STOP_WORDS } from './stop-words.ts';
import { stemOf, wordsOf } from './words.ts';

/** A label found in a text: how sure, and the spoken word that says so. */
export interface Match {
  readonly label: string;
  readonly strength: number;
  readonly word: string;
}

/** By how a spoken word means a word of the label. */
const STRENGTH = { same: 1, compound: 0.8, misheard: 0.7, meant: 0.6 } as const;
const SHORTEST_PART = 3;
/** Shorter words are one letter away from too many others. */
const SHORTEST_MISHEARD = 6;

/** What in a text means one of the labels. */
export type Matcher = (text: string) => readonly Match[];

export function createMatcher(labels: readonly string[]): Matcher {
  const known = labels.map((label) => {
    const words = wordsOf(label).filter((one) => one.length > 1 && !STOP_WORDS.has(one));
    return { label, words, meaning: wordsMeaning(words) };
  });
  return (text) => {
    const spoken = [...new Set(text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [])];
    return known.flatMap(({ label, words, meaning }) => {
      const hits = words.map((word) => best(spoken, (one) => likeness(one, word)));
      const own = hits.reduce((sum, one) => sum + one.strength, 0) / Math.max(1, words.length);
      const meant = best(spoken, (one) => (means(one, meaning) ? STRENGTH.meant : 0));
      const strongest = hits.toSorted((a, b) => b.strength - a.strength)[0] ?? meant;
      // Of several words, one alone may stand in many labels.
      if (own >= STRENGTH.meant) return [{ label, strength: own, word: strongest.word }];
      return meant.strength > 0 ? [{ label, ...meant }] : [];
    });
  };
}

function best(
  spoken: readonly string[],
  of: (word: string) => number,
): { readonly strength: number; readonly word: string } {
  return spoken.reduce(
    (most, word) => {
      const strength = of(word);
      return strength > most.strength ? { strength, word } : most;
    },
    { strength: 0, word: '' },
  );
}

function likeness(said: string, word: string): number {
  const heard = said.toLocaleLowerCase('da');
  if (heard === word || stemOf(heard) === stemOf(word)) return STRENGTH.same;
  if (STOP_WORDS.has(heard)) return 0;
  const stem = stemOf(word);
  if (heard.split('-').some((one) => stemOf(one) === stem)) return STRENGTH.same;
  if (stem.length > SHORTEST_PART && heard.length > stem.length && heard.startsWith(stem))
    return STRENGTH.compound;
  return isMisheard(heard, word) ? STRENGTH.misheard : 0;
}

function means(said: string, meaning: ReadonlySet<string>): boolean {
  if (meaning.size === 0) return false;
  const heard = said.toLocaleLowerCase('da');
  if (meaning.has(heard)) return true;
  if (STOP_WORDS.has(heard)) return false;
  const stem = stemOf(heard);
  for (const one of meaning) {
    if (stemOf(one) === stem) return true;
    if (one.length > SHORTEST_PART && heard.startsWith(one)) return true;
    if (heard.includes('-') && heard.split('-').includes(one)) return true;
  }
  return false;
}

/** One letter more, fewer or other. */
function isMisheard(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_MISHEARD || Math.abs(a.length - b.length) > 1)
    return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
