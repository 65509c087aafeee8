import type { ProblemCode } from '../call/problem.ts';

/** What one click at the end of the call does to the record, shown before it is done. */
export interface FilingPlan {
  readonly table: string;
  readonly sysId: string;
  /** Goes into the journal: added to, never replaced. */
  readonly workNotes: string;
  /** The agent's text on top, ours below. */
  readonly closeNotes: string;
  /** What `closeNotes` was built on; if the record says otherwise by now, nothing is overwritten. */
  readonly closeNotesBefore: string;
}

/** What the instance's answer says was done, compared with what was sent. */
export type FilingOutcome =
  | { readonly kind: 'filed'; readonly at: number; readonly number: string }
  /** The instance took the update but left these fields as they were. */
  | { readonly kind: 'partly-filed'; readonly at: number; readonly dropped: readonly string[] }
  /** The record is new: the text stands in the form, and the agent saves it. */
  | { readonly kind: 'placed-in-form'; readonly at: number }
  | { readonly kind: 'conflict'; readonly field: string; readonly theirs: string }
  | { readonly kind: 'failed'; readonly code: ProblemCode };
