import { linesOf, type Sentence } from './sentence.ts';

/** What the stand-in has to say; `fitToSchema` brings it into the shape that was asked for. */
export interface Answer {
  readonly headline: string;
  readonly facts: readonly Cited[];
  /** Questions that nobody answered. */
  readonly open: readonly Cited[];
  /** What somebody said they would do. */
  readonly actions: readonly Cited[];
  readonly fields: readonly FieldClaim[];
  /** One for each section that was asked for; those it has no idea of stay empty. */
  readonly summary: readonly { readonly id: string; readonly sentences: readonly Cited[] }[];
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
  readonly confidence: number;
  readonly others: readonly string[];
}

export function cite(sentence: Sentence, text: string): Cited {
  return { text, lines: linesOf(sentence) };
}
