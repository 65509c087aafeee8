import type { FieldValue } from '../call/call-event.ts';
import type { FillOrder } from '../messages/protocol.ts';
import type { FieldChange, RawField, RawForm } from './raw-form.ts';

/**
 * What crosses between the two worlds of a page, checked on arrival. By hand: a schema library would
 * be a third of the content script's weight and most of the page script's. The desk checks the form
 * once more, against a schema, before it believes it.
 */
export function parseRawForm(json: string | null): RawForm | null {
  return parse(json, isRawForm);
}

export function parseFieldChange(json: string | null): FieldChange | null {
  return parse(json, (data): data is FieldChange => isValue(data.before) && isValue(data.after));
}

/** A forged order gains nothing: whoever can forge it can set the field itself. */
export function parseOrder(json: string): FillOrder | null {
  return parse(json, (data): data is FillOrder =>
    hasTexts(data, ['field', 'value', 'displayValue']),
  );
}

/** A request token: printable, one word, or else it is none. */
export function parseUserToken(json: string | null): string | null {
  const token = readJson(json);
  return typeof token === 'string' && /^[\w.~+/=-]{8,512}$/.test(token) ? token : null;
}

type Unchecked<T> = Readonly<Partial<Record<keyof T, unknown>>>;

function isRawForm(data: Unchecked<RawForm>): data is RawForm {
  return (
    hasTexts(data, ['table', 'sysId', 'number']) &&
    Array.isArray(data.fields) &&
    data.fields.every(isRawField)
  );
}

function isRawField(data: unknown): data is RawField {
  if (!isRecord<RawField>(data)) return false;
  const { mandatory, readOnly, choices, reference } = data;
  return (
    hasTexts(data, ['name', 'label', 'type', 'tag', 'value', 'displayValue']) &&
    typeof mandatory === 'boolean' &&
    typeof readOnly === 'boolean' &&
    (choices === undefined || (Array.isArray(choices) && choices.every(isChoice))) &&
    (reference === undefined || typeof reference === 'string')
  );
}

function isChoice(data: unknown): boolean {
  return isRecord<{ value: string; label: string }>(data) && hasTexts(data, ['value', 'label']);
}

function isValue(data: unknown): data is FieldValue {
  return isRecord<FieldValue>(data) && hasTexts(data, ['value', 'displayValue']);
}

function hasTexts<T>(data: Unchecked<T>, names: readonly (keyof T)[]): boolean {
  return names.every((name) => typeof data[name] === 'string');
}

function parse<T>(json: string | null, is: (data: Unchecked<T>) => data is T): T | null {
  const data = readJson(json);
  return isRecord<T>(data) && is(data) ? data : null;
}

function isRecord<T>(data: unknown): data is Unchecked<T> {
  return typeof data === 'object' && data !== null;
}

function readJson(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
