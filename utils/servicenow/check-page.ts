import type { FillOrder } from '../messages/protocol.ts';
import { FLAVOURS } from './form.ts';
import type { PageProbe } from './probe-report.ts';
import type { ProbeResult } from './page-adapter.ts';
import type { PageMeans, RawField, RawForm } from './raw-form.ts';

/**
 * What crosses between the two worlds of a page, checked on arrival. By hand: a schema library would
 * be a third of the content script's weight and most of the page script's. The desk checks the form
 * once more, against a schema, before it believes it.
 */
export function parseRawForm(json: string | null): RawForm | null {
  return parse(json, isRawForm);
}

export function parseRawField(json: string | null): RawField | null {
  return parse(json, isRawField);
}

export function parseProbe(json: string | null): PageProbe | null {
  return parse(json, isProbe);
}

/** What is to be read, and whether its control is needed, too. */
export interface FieldQuestion {
  readonly field: string;
  readonly reveal: boolean;
}

export function parseQuestion(json: string): FieldQuestion | null {
  return parse(
    json,
    (data): data is FieldQuestion => hasTexts(data, ['field']) && typeof data.reveal === 'boolean',
  );
}

/** One field, by one means. */
export interface PageOrder {
  readonly order: FillOrder;
  readonly means: PageMeans;
}

/** A forged order gains nothing: whoever can forge it can set the field itself. */
export function parseOrder(json: string): PageOrder | null {
  return parse(
    json,
    (data): data is PageOrder =>
      isPageMeans(data.means) &&
      isRecord<FillOrder>(data.order) &&
      hasTexts(data.order, ['field', 'value', 'displayValue']),
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
    isFlavour(data.flavour) &&
    Array.isArray(data.means) &&
    data.means.every(isPageMeans) &&
    Array.isArray(data.fields) &&
    data.fields.every((field) => isRecord<RawField>(field) && isRawField(field))
  );
}

function isRawField(data: Unchecked<RawField>): data is RawField {
  const { mandatory, readOnly, choices, reference } = data;
  return (
    hasTexts(data, ['name', 'label', 'type', 'tag', 'value', 'displayValue']) &&
    typeof mandatory === 'boolean' &&
    typeof readOnly === 'boolean' &&
    (choices === undefined || (Array.isArray(choices) && choices.every(isChoice))) &&
    (reference === undefined || typeof reference === 'string')
  );
}

function isProbe(data: Unchecked<PageProbe>): data is PageProbe {
  const { flavour, probes } = data;
  return (
    (flavour === null || isFlavour(flavour)) && Array.isArray(probes) && probes.every(isResult)
  );
}

function isResult(data: unknown): boolean {
  if (!isRecord<ProbeResult>(data) || !hasTexts(data, ['name', 'lookedFor'])) return false;
  const { expected, found, closes } = data;
  return (
    isRecord<ProbeResult['expected']>(expected) &&
    [expected.atLeast, expected.atMost, found].every((count) => typeof count === 'number') &&
    (closes === null || isPageMeans(closes))
  );
}

function isPageMeans(data: unknown): data is PageMeans {
  return data === 'form-api' || data === 'control';
}

function isFlavour(data: unknown): boolean {
  return FLAVOURS.some((flavour) => flavour === data);
}

function isChoice(data: unknown): boolean {
  return isRecord<{ value: string; label: string }>(data) && hasTexts(data, ['value', 'label']);
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
