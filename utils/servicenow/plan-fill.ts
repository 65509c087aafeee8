import type { FieldValue } from '../call/call-event.ts';
import type { FillOrder } from '../messages/protocol.ts';
import type { FillOutcome, FormField } from './form.ts';

export type FillPlan =
  | { readonly kind: 'set'; readonly value: string; readonly displayValue: string }
  /** The list does not offer the value yet; it may, once the field it depends on has changed. */
  | { readonly kind: 'await-choice' }
  | { readonly kind: 'leave'; readonly outcome: FillOutcome };

/**
 * What to do with one field, decided from what stands in it at this instant.
 * `ours` is the value we last put there, if any: only that may be replaced without asking.
 */
export function planFill(
  field: FormField | undefined,
  order: FillOrder,
  ours: string | undefined,
): FillPlan {
  if (!field) return leave('absent');
  if (field.readOnly) return leave('read-only');
  const value = asStored(field, order.value);
  if (isSame(field, value, field.value)) return leave('unchanged');
  if (isAgents(field, ours) && !addsBelow(field, value)) return leave('kept');
  switch (field.kind) {
    case 'choice': {
      const choice = field.choices?.find((one) => one.value === value);
      return choice ? set(value, choice.label) : { kind: 'await-choice' };
    }
    case 'reference':
      // Without the display value the form would freeze the page while it asks the server for it.
      return order.displayValue === '' ? leave('refused') : set(value, order.displayValue);
    case 'list':
      return planList(field, order, ours);
    default:
      return set(value, order.displayValue);
  }
}

/** Whoever stands in a list stays there, unless it was us who put them there. */
function planList(field: FormField, order: FillOrder, ours: string | undefined): FillPlan {
  const wanted = people(order);
  if (!wanted) return leave('refused');
  const standing = field.value === ours ? [] : (people(field) ?? null);
  if (!standing) return leave('refused');
  const added = wanted.filter(({ id }) => !standing.some((one) => one.id === id));
  if (added.length === 0 && wanted.length > 0) return leave('unchanged');
  const all = [...standing, ...added];
  return set(all.map(({ id }) => id).join(','), all.map(({ name }) => name).join(', '));
}

/** Null when ids and names do not pair, because a name holds a comma: nobody is to be guessed. */
function people({ value, displayValue }: FieldValue) {
  const ids = value.split(',').filter((id) => id !== '');
  const names = displayValue.split(', ').filter((name) => name !== '');
  return ids.length === names.length
    ? ids.map((id, index) => ({ id, name: names[index] ?? '' }))
    : null;
}

/** Puts back what stood there, unless somebody has changed it since we filled it. */
export function planUndo(
  field: FormField | undefined,
  filled: { readonly before: FieldValue; readonly after: FieldValue } | undefined,
): FillPlan {
  if (!field) return leave('absent');
  if (field.readOnly) return leave('read-only');
  if (!filled) return leave('refused');
  if (!isSame(field, field.value, filled.after.value)) return leave('kept');
  return set(filled.before.value, filled.before.displayValue);
}

/** What the form says afterwards is the outcome, whatever was ordered. */
export function judgeFill(
  field: FormField,
  plan: { readonly value: string },
  after: FieldValue | null,
): FillOutcome {
  const taken = after !== null && isSame(field, after.value, plan.value);
  if (!taken) return 'refused';
  return after.value === field.value ? 'unchanged' : 'filled';
}

/** The same value may be written in several ways. */
function isSame({ kind }: FormField, one: string, other: string): boolean {
  if (kind === 'list') return sorted(one) === sorted(other);
  if (kind === 'number' && one !== '' && other !== '') return Number(one) === Number(other);
  return oneNewline(one) === oneNewline(other);
}

function sorted(list: string): string {
  return list.split(',').toSorted().join(',');
}

/** A text that stands there may be the agent's even if we never saw it typed: it was there on load. */
function isAgents(field: FormField, ours: string | undefined): boolean {
  if (field.value === '' || field.value === ours || field.kind === 'list') return false;
  return field.touched || isText(field);
}

/** Nothing is lost when the new text begins with all of the old one. */
function addsBelow(field: FormField, value: string): boolean {
  return isText(field) && value.startsWith(field.value);
}

function isText({ kind }: FormField): boolean {
  return kind === 'string' || kind === 'text' || kind === 'journal';
}

function asStored(field: FormField, value: string): string {
  const text = oneNewline(value);
  return field.kind === 'string' ? text.replace(/\s*\n\s*/g, ' ').trim() : text;
}

function oneNewline(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

const leave = (outcome: FillOutcome): FillPlan => ({ kind: 'leave', outcome });
const set = (value: string, displayValue: string): FillPlan => ({
  kind: 'set',
  value,
  displayValue,
});
