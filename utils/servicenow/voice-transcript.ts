import type { ProblemCode } from '../call/problem.ts';

/** The interaction that gets the transcript. */
export interface TranscriptOrder {
  /** Origin of the instance. */
  readonly origin: string;
  readonly interaction: string;
}

export type TranscriptOutcome =
  | { readonly kind: 'sent'; readonly at: number }
  /** It may have been taken: it is not sent again by itself. */
  | { readonly kind: 'uncertain'; readonly code: ProblemCode }
  | { readonly kind: 'failed'; readonly code: ProblemCode };
