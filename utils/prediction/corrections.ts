import type { Redacted } from '../privacy/redacted.ts';
import type { Choice } from '../servicenow/form.ts';

/** What stood in a field when a case was filed, beside what we had proposed. */
export interface Correction {
  readonly field: string;
  /** What the proposal was made of. */
  readonly text: Redacted;
  /** Stored value; null where nothing was proposed. */
  readonly proposed: string | null;
  readonly final: Choice;
}

/** Of all fields of a table; the oldest go first. */
const MOST_CORRECTIONS = 500;

/** The same words again replace what was learnt of them: agents change their minds, too. */
export function learnFrom(
  kept: readonly Correction[],
  correction: Correction,
): readonly Correction[] {
  const { field, text, final } = correction;
  if (final.value === '' || text.trim() === '') return kept;
  return [...kept.filter((one) => one.field !== field || one.text !== text), correction].slice(
    -MOST_CORRECTIONS,
  );
}

/** What an agent put right, or filled in where we said nothing, counts like several tickets. */
export function weightOf({ proposed, final }: Correction): number {
  return proposed === final.value ? 1 : 3;
}
