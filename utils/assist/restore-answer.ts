import type { Answer } from './answer-schema.ts';
import type { CheckedAnswer } from './check-answer.ts';
import type { CitedSentence, Evidence } from './notes.ts';

/**
 * Before it is checked: a hidden place or number can only be found on the form's own list as what it is.
 * Quotes stay as the engine saw them, because they are held to what it saw.
 */
export function restoreValues(answer: Answer, restore: (text: string) => string): Answer {
  const fields = answer.fields.map((one) => ({ ...one, value: restore(one.value) }));
  return { ...answer, fields };
}

/** After it was checked against what the engine saw: the same, with what was hidden from it. */
export function restoreAnswer(
  { notes, proposals, lookups }: CheckedAnswer,
  restore: (text: string) => string,
): CheckedAnswer {
  const sentences = (some: readonly CitedSentence[]) =>
    some.map((one) => ({ ...one, text: restore(one.text) }));
  const quoted = (evidence: Evidence) => ({ ...evidence, quote: restore(evidence.quote) });
  return {
    notes: {
      headline: restore(notes.headline),
      facts: sentences(notes.facts),
      open: sentences(notes.open),
      actions: sentences(notes.actions),
      summary: notes.summary.map((one) => ({ ...one, sentences: sentences(one.sentences) })),
    },
    proposals: proposals
      .map((one) => ({
        ...one,
        value: restore(one.value),
        displayValue: restore(one.displayValue),
        evidence: quoted(one.evidence),
      }))
      .filter(({ value }) => !isHidden(value)),
    lookups: lookups
      .map((one) => ({ ...one, text: restore(one.text), evidence: quoted(one.evidence) }))
      .filter(({ text }) => !isHidden(text)),
  };
}

/** A value that is nothing but a placeholder fills no field: what it stands for stays hidden, or is nothing. */
function isHidden(value: string): boolean {
  return value.replace(/\[\p{L}+ \d+\]/gu, '').trim() === '' && value !== '';
}
