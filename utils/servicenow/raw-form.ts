import type { FieldValue } from '../call/call-event.ts';
import type { Choice, FieldKind, Flavour, FormField, FormSnapshot, Means } from './form.ts';
import { tableFacts } from './tables.ts';

/** What the page's own world says of a field. It crosses the border as JSON and is not trusted. */
export interface RawField {
  readonly name: string;
  readonly label: string;
  /** Column type as the instance names it, e.g. `glide_date_time`. */
  readonly type: string;
  /** What kind of element holds it. */
  readonly tag: string;
  readonly value: string;
  readonly displayValue: string;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  readonly choices?: readonly Choice[];
  readonly reference?: string;
}

export interface RawForm {
  readonly table: string;
  readonly sysId: string;
  readonly number: string;
  readonly flavour: Flavour;
  /** The ways that this form offers in the page's own world, the best first; may be empty. */
  readonly means: readonly PageMeans[];
  readonly fields: readonly RawField[];
}

/** The ways that lie within the page; the others go over the network or through the agent. */
export type PageMeans = Extract<Means, 'form-api' | 'control'>;

export interface FieldChange {
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** The form as the rest of the product knows it. `touched` names the fields the agent has typed in. */
export function snapshotForm(raw: RawForm, touched: ReadonlySet<string>): FormSnapshot {
  const { table, sysId, number, flavour, means, fields } = raw;
  return {
    table,
    sysId,
    number,
    flavour,
    means: [...means, sysId === '-1' ? 'prefill' : 'record', 'copy'],
    fields: fields.map((field) => snapshotField(field, table, touched)),
  };
}

export function snapshotField(
  raw: RawField,
  table: string,
  touched: ReadonlySet<string>,
): FormField {
  const { name, label, value, displayValue, mandatory, readOnly } = raw;
  const kind = fieldKind(raw);
  const reference = raw.reference ?? tableFacts(table).references[name];
  const points = kind === 'reference' || kind === 'list';
  return {
    name,
    label,
    kind,
    value,
    displayValue,
    mandatory,
    readOnly,
    touched: touched.has(name),
    ...(kind === 'choice' && { choices: raw.choices ?? [] }),
    ...(points && reference !== undefined && { reference }),
  };
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  reference: 'reference',
  domain_id: 'reference',
  glide_list: 'list',
  journal_input: 'journal',
  journal: 'journal',
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  float: 'number',
  longint: 'number',
  percent_complete: 'number',
  glide_date_time: 'date-time',
  due_date: 'date-time',
  glide_date: 'date',
};

/** The column's type decides, except that any column may have a choice list or several lines. */
function fieldKind({ type, tag, choices }: RawField): FieldKind {
  if (choices) return 'choice';
  const kind = KINDS[type];
  if (kind) return kind;
  if (tag === 'textarea') return 'text';
  return tag === 'input' ? 'string' : 'other';
}
