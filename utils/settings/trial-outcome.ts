import type { ProblemCode } from '../call/problem.ts';

/** `unlisted`: the service answered but does not name the model; some services list nothing at all. */
export type TrialOutcome = 'ok' | 'unlisted' | ProblemCode;
