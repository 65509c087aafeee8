import { wordsOf } from './words.ts';

/** What is looked for, in the order in which it was said. */
export type Query = readonly QueryWord[];

export interface QueryWord {
  /** In the spelling of `wordsOf`. */
  readonly word: string;
  readonly weight: number;
}

/** Of what somebody typed. */
export function queryOfText(text: string): Query {
  return [...new Set(wordsOf(text))].map((word) => ({ word, weight: 1 }));
}
