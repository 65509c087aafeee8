import { linesOf, type Sentence } from './sentence.ts';

/** What the stand-in has to say; `fitToSchema` brings it into the shape that was asked for. */
export interface Answer {
  readonly headline: string;
  readonly facts: readonly Cited[];
  readonly fields: readonly FieldClaim[];
  readonly summary: {
    readonly problem: readonly Cited[];
    readonly done: readonly Cited[];
    readonly result: readonly Cited[];
  };
}

export interface Cited {
  readonly text: string;
  readonly lines: readonly number[];
}

export interface FieldClaim {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  readonly quote: string;
}

export function cite(sentence: Sentence, text: string): Cited {
  return { text, lines: linesOf(sentence) };
}
