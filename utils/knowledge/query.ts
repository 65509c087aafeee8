import { FUNCTION_WORDS } from './function-words.ts';
import { termOf, wordsOf } from './words.ts';

/** What is looked for, in the order in which it was said. */
export type Query = readonly QueryWord[];

export interface QueryWord {
  /** In the spelling of `wordsOf`. */
  readonly word: string;
  readonly weight: number;
}

/** What is known of a call that goes on. */
export interface QueryNotes {
  readonly headline: string;
  readonly problem: readonly string[];
  /** Oldest first. */
  readonly facts: readonly string[];
  /** As the form shows it; empty when none is chosen. */
  readonly category: string;
}

const HEADLINE_WEIGHT = 1;
const PROBLEM_WEIGHT = 0.7;
const CATEGORY_WEIGHT = 0.4;
/** Of the newest facts, the last one first; older ones are in the headline by now. */
const FACT_WEIGHTS = [0.5, 0.4, 0.3];
/** A word that comes again was heard right, but must not drown the others. */
const HIGHEST_WEIGHT = 1.6;
/** More would cost time, and the lightest say little. */
const MOST_WORDS = 24;

/** What stands in notes of any call, and English grammar. */
const WORDS_OF_CALLS = new Set(
  'jeg kan må får få gør hvordan hvorfor hvornår hvem kunden borgeren indringeren opkalderen ringer siger fortæller oplyser spørger ønsker hej tak goddag forsøgt prøvet the an is are to of in on my you it not with how can cannot does caller says asks tried wants hello thanks'.split(
    ' ',
  ),
);

/** Of what somebody typed. */
export function queryOfText(text: string): Query {
  return [...new Set(wordsOf(text))].map((word) => ({ word, weight: 1 }));
}

/**
 * Of running notes. One sentence may have been heard wrong; a word in several of them hardly was, so
 * the weights of a word's forms add up.
 */
export function queryOf({ headline, problem, facts, category }: QueryNotes): Query {
  const newest = facts.slice(-FACT_WEIGHTS.length).toReversed();
  const texts: readonly (readonly [text: string, weight: number])[] = [
    [headline, HEADLINE_WEIGHT],
    ...problem.map((text) => [text, PROBLEM_WEIGHT] as const),
    ...newest.map((text, at) => [text, FACT_WEIGHTS[at] ?? 0] as const),
    [category, CATEGORY_WEIGHT],
  ];
  const wanted = new Map<string, QueryWord>();
  for (const [text, weight] of texts)
    for (const word of new Set(tellingWords(text))) {
      const term = termOf(word);
      const before = wanted.get(term);
      const sum = Math.min(HIGHEST_WEIGHT, (before?.weight ?? 0) + weight);
      wanted.set(term, { word: before?.word ?? word, weight: sum });
    }
  const heaviest = [...wanted.values()].toSorted((a, b) => b.weight - a.weight);
  const kept = new Set(heaviest.slice(0, MOST_WORDS));
  return [...wanted.values()].filter((one) => kept.has(one));
}

/** What a text is about, whatever the form of its words. */
export function tellingTerms(text: string): readonly string[] {
  return [...new Set(tellingWords(text).map(termOf))];
}

function tellingWords(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !FUNCTION_WORDS.has(word) && !WORDS_OF_CALLS.has(word));
}
