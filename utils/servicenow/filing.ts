import type { FieldValue } from '../call/call-event.ts';
import type { ProblemCode } from '../call/problem.ts';
import type { Article } from './article.ts';
import type { TableFacts } from './tables.ts';

/** What one click at the end of the call does to the record, shown before it is done: one PATCH. */
export interface FilingPlan {
  /** Origin of the instance. */
  readonly origin: string;
  readonly table: string;
  /** `-1`: never saved; then the texts go into the form. */
  readonly sysId: string;
  readonly facts: TableFacts;
  readonly changes: readonly PlannedChange[];
  /** To be attached to the record; their numbers stand in the notes already. */
  readonly articles: readonly Article[];
}

/** What the agent says of the case at the end of the call; the rest of a plan follows from the call. */
export interface ClosingChoice {
  /** It is solved: close notes, close code and the state that says so. */
  readonly isSolved: boolean;
  /** Null: none is set by us. */
  readonly closeCode: FieldValue | null;
  /** The group that goes on with it; null: it stays where it is. */
  readonly assignmentGroup: FieldValue | null;
}

export interface PlannedChange {
  readonly field: string;
  /**
   * `journal`: added to, never replaced. `below`: the agent's text on top, ours below.
   * `set`: one value takes the place of another.
   */
  readonly how: 'journal' | 'below' | 'set';
  /** What the plan was built on; if the record says otherwise by now, nothing is overwritten. Empty for a journal. */
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** What the instance's answer says was done, compared with what was sent. */
export type FilingOutcome =
  | { readonly kind: 'filed'; readonly at: number; readonly number: string }
  /** The instance took the update but left these fields as they were; `articles`: numbers not attached. */
  | {
      readonly kind: 'partly-filed';
      readonly at: number;
      readonly dropped: readonly string[];
      readonly articles: readonly string[];
    }
  /** The record is new: the text stands in the form, and the agent saves it. */
  | { readonly kind: 'placed-in-form'; readonly at: number }
  | { readonly kind: 'conflict'; readonly field: string; readonly theirs: string }
  | { readonly kind: 'failed'; readonly code: ProblemCode; readonly detail: string };
