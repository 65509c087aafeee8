import type { ProblemCode } from '../call/problem.ts';

type ProblemWords = {
  /** What happened. */
  readonly title: string;
  /** What to do next. */
  readonly next: string;
};

/** A problem without its two sentences does not compile. */
export type AllProblemWords = Readonly<Record<ProblemCode, ProblemWords>>;
