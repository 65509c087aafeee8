import { createPromptWriter } from '../assist/build-prompt.ts';
import type { CallEvent, FieldValue } from '../call/call-event.ts';
import { callerOf, type CallState } from '../call/call-state.ts';
import { statedProblem } from '../local-engine/problem.ts';
import type { Correction } from '../prediction/corrections.ts';
import { KINDS } from '../privacy/kinds.ts';
import { createRedactor } from '../privacy/redact.ts';
import type { Redacted } from '../privacy/redacted.ts';
import type { Choice, FormField } from '../servicenow/form.ts';
import { templateFor } from '../settings/template.ts';
import { predictedFields } from './predicted-fields.ts';

/**
 * What a call teaches once its case is filed: the words that told what was wrong, and what stands in
 * each field because somebody chose it. A form's default that nobody touched teaches nothing.
 */
export function correctionsOf(
  events: readonly CallEvent[],
  state: CallState,
): readonly Correction[] {
  const { placed, phase, consent } = state;
  if (phase !== 'filed' || consent === 'declined' || !placed) return [];
  const finals = predictedFields(placed.facts).flatMap((field) => {
    const final = chosenIn(field, events, state);
    return final ? [{ field, final, proposed: proposedFor(field, events) }] : [];
  });
  const text = finals.length > 0 ? problemOf(events, state) : null;
  return text === null ? [] : finals.map((one) => ({ ...one, text }));
}

function chosenIn(
  field: string,
  events: readonly CallEvent[],
  { placed, fields }: CallState,
): Choice | null {
  const standing = fieldOf(placed?.form.fields, field);
  const filed = events
    .findLast((one) => one.kind === 'filing-ordered')
    ?.plan.changes.find((one) => one.field === field && one.how === 'set')?.after;
  const final = filed ?? standing;
  if (!standing || !final || final.value === '') return null;
  const status = fields.find(({ proposal }) => proposal.field === field)?.status;
  const isChosen =
    filed !== undefined ||
    standing.touched ||
    status === 'filled' ||
    status === 'dismissed' ||
    final.value !== firstOf(field, events)?.value;
  return isChosen ? asChoice(final) : null;
}

/** As the form stood when it was first seen in the call. */
function firstOf(field: string, events: readonly CallEvent[]): FormField | undefined {
  const read = events.flatMap((one) => (one.kind === 'form-read' ? [one.placed.form.fields] : []));
  return read.map((fields) => fieldOf(fields, field)).find((one) => one !== undefined);
}

/** Ours, not one of the others that the agent took instead. */
function proposedFor(field: string, events: readonly CallEvent[]): string | null {
  const proposed = events.findLast(
    (one) => one.kind === 'field-proposed' && one.proposal.field === field,
  );
  return proposed?.kind === 'field-proposed' ? proposed.proposal.value : null;
}

/** It is kept longer than the call, so it names nobody. */
function problemOf(events: readonly CallEvent[], state: CallState): Redacted | null {
  const { language } = state;
  const template = templateFor([], { language, table: '', chosen: null });
  const wish = { language, reach: 'whole', template, length: 'normal' } as const;
  const problem = statedProblem(createPromptWriter()(events, wish));
  const caller = callerOf(state);
  const redactor = createRedactor({ hide: KINDS, names: caller ? [caller.name] : [] });
  return problem && redactor.redact(problem.text);
}

function fieldOf(fields: readonly FormField[] | undefined, name: string): FormField | undefined {
  return fields?.find((one) => one.name === name);
}

function asChoice({ value, displayValue }: FieldValue): Choice {
  return { value, label: displayValue };
}
