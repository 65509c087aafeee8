import type { Proposal } from '../assist/notes.ts';
import type { FillOutcome, Means } from '../servicenow/form.ts';
import type { FieldValue } from './call-event.ts';

export interface FieldState {
  readonly proposal: Proposal;
  readonly status: 'proposed' | 'filled' | 'dismissed' | 'undone';
  /** The last attempt; null before there was one. */
  readonly outcome: FillOutcome | null;
  /** The way of the last attempt. */
  readonly means: Means | null;
  readonly before: FieldValue | null;
}

/** A dismissed value stays dismissed; another value for the same field is a new proposal. */
export function propose(fields: readonly FieldState[], proposal: Proposal): readonly FieldState[] {
  const index = fields.findIndex((one) => one.proposal.field === proposal.field);
  const fresh: FieldState = {
    proposal,
    status: 'proposed',
    outcome: null,
    means: null,
    before: null,
  };
  const old = fields[index];
  if (!old) return [...fields, fresh];
  if (old.status === 'filled' || old.proposal.value === proposal.value) return fields;
  return fields.with(index, fresh);
}

export function changeField(
  fields: readonly FieldState[],
  field: string,
  change: Partial<FieldState>,
): readonly FieldState[] {
  return fields.map((one) => (one.proposal.field === field ? { ...one, ...change } : one));
}
