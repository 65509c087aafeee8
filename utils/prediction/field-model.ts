import type { Choice } from '../servicenow/form.ts';
import { thresholdFor } from './calibrate.ts';
import { weightOf, type Correction } from './corrections.ts';
import { isReady, type Example, type Model } from './model.ts';
import { predict } from './predict.ts';
import type { Ticket } from './tickets.ts';
import { trainInSlices } from './train.ts';

/** A model of one field of one table. */
export interface FieldModel {
  readonly field: string;
  readonly model: Model;
  /** How values were shown on the tickets, for fields whose form has no list. */
  readonly names: Readonly<Record<string, string>>;
}

export interface FieldPrediction {
  /** At most three, the likeliest first. */
  readonly ranked: readonly (Choice & { readonly confidence: number })[];
  /** Whether the first may be shown as an answer; else the list may be, as a list. */
  readonly isSure: boolean;
}

/** Of what is shown, so much must have been right on tickets that the model had not seen. */
const PRECISION = 0.9;
const MOST_RANKED = 3;
/** What is less likely than that is no help to choose from. */
const LEAST_CONFIDENCE = 0.03;

/**
 * Null where the tickets do not suffice.
 *
 * @param tickets oldest first.
 */
export async function trainField(
  field: string,
  tickets: readonly Ticket[],
  corrections: readonly Correction[],
  rest: () => Promise<void>,
): Promise<FieldModel | null> {
  const filled = tickets.flatMap(({ text, values }) => {
    const choice = values[field];
    return choice && choice.value !== '' ? [{ text, choice }] : [];
  });
  if (!isReady(filled.length)) return null;
  const own = corrections.filter((one) => one.field === field);
  const examples: Example[] = [
    ...filled.map(({ text, choice }) => ({ text, label: choice.value })),
    ...own.map((one) => ({ text: one.text, label: one.final.value, weight: weightOf(one) })),
  ];
  const model = await trainInSlices(examples, rest);
  if (!model) return null;
  const shown = new Map(
    [...filled.map(({ choice }) => choice), ...own.map(({ final }) => final)].map(
      ({ value, label }) => [value, label],
    ),
  );
  const names = Object.fromEntries(model.labels.map((value) => [value, shown.get(value) ?? value]));
  return { field, model, names };
}

/**
 * @param text words of the call or its notes, redacted as the tickets were.
 * @param choices what the form offers now; null where it has no list. What it no longer offers is left
 *   out, and its confidence goes to nobody else.
 */
export function predictField(
  { model, names }: FieldModel,
  text: string,
  choices: readonly Choice[] | null,
): FieldPrediction {
  const offered = choices && new Map(choices.map(({ value, label }) => [value, label]));
  const ranked = predict(model, text)
    .flatMap(({ label: value, confidence }) => {
      const label = offered ? offered.get(value) : names[value];
      return label === undefined || confidence < LEAST_CONFIDENCE
        ? []
        : [{ value, label, confidence }];
    })
    .slice(0, MOST_RANKED);
  const threshold = thresholdFor(model, PRECISION);
  const isSure = threshold !== null && (ranked[0]?.confidence ?? 0) >= threshold;
  return { ranked, isSure };
}
