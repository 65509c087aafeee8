import type { Proposal } from '../assist/notes.ts';
import type { FillOutcome, Means } from '../servicenow/form.ts';
import type { CallEvent, FieldValue } from './call-event.ts';

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

/** One of the others may have been taken: then that is the value, and the first is one of the others. */
export function fillField(
  fields: readonly FieldState[],
  filled: Extract<CallEvent, { kind: 'field-filled' }>,
): readonly FieldState[] {
  const { field, outcome, means, before, after } = filled;
  const status = outcome === 'filled' || outcome === 'unchanged' ? 'filled' : 'proposed';
  return fields.map((one) => {
    if (one.proposal.field !== field) return one;
    const proposal = status === 'filled' ? taking(one.proposal, after.value) : one.proposal;
    return { ...one, proposal, status, outcome, means, before };
  });
}

function taking(proposal: Proposal, value: string): Proposal {
  const taken = proposal.others.find((other) => other.value === value);
  if (!taken) return proposal;
  const { displayValue } = proposal;
  const rest = proposal.others.filter((other) => other !== taken);
  return { ...proposal, ...taken, others: [{ value: proposal.value, displayValue }, ...rest] };
}

export function changeField(
  fields: readonly FieldState[],
  field: string,
  change: Partial<FieldState>,
): readonly FieldState[] {
  return fields.map((one) => (one.proposal.field === field ? { ...one, ...change } : one));
}
