import * as z from 'zod/mini';
import type { FieldValue } from '../call/call-event.ts';
import type { FieldKind, FormField, FormSnapshot } from './form.ts';
import { tableFacts } from './tables.ts';

const rawField = z.object({
  name: z.string(),
  label: z.string(),
  /** Column type as the instance names it, e.g. `glide_date_time`. */
  type: z.string(),
  /** What kind of element holds it. */
  tag: z.string(),
  value: z.string(),
  displayValue: z.string(),
  mandatory: z.boolean(),
  readOnly: z.boolean(),
  choices: z.optional(z.array(z.object({ value: z.string(), label: z.string() }))),
  reference: z.optional(z.string()),
});

const rawForm = z.object({
  table: z.string(),
  sysId: z.string(),
  number: z.string(),
  fields: z.array(rawField),
});

const fieldChange = z.object({
  before: z.object({ value: z.string(), displayValue: z.string() }),
  after: z.object({ value: z.string(), displayValue: z.string() }),
});

/** What the page's own world says of the form. It crosses the border as JSON and is not trusted. */
export type RawForm = z.infer<typeof rawForm>;
export type RawField = z.infer<typeof rawField>;
export interface FieldChange {
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Null for anything that is not a form, the page's own nonsense included. */
export function parseRawForm(json: string | null): RawForm | null {
  return parse(rawForm, json);
}

export function parseFieldChange(json: string | null): FieldChange | null {
  return parse(fieldChange, json);
}

/** A request token: printable, one word, or else it is none. */
export function parseUserToken(json: string | null): string | null {
  const token = parse(z.string(), json);
  return token !== null && /^[\w.~+/=-]{8,512}$/.test(token) ? token : null;
}

function parse<T>(schema: z.ZodMiniType<T>, json: string | null): T | null {
  if (json === null) return null;
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The form as the rest of the product knows it. `touched` names the fields the agent has typed in. */
export function snapshotForm(raw: RawForm, touched: ReadonlySet<string>): FormSnapshot {
  const { references } = tableFacts(raw.table);
  return {
    table: raw.table,
    sysId: raw.sysId,
    number: raw.number,
    fields: raw.fields.map((field): FormField => {
      const { name, label, value, displayValue, mandatory, readOnly } = field;
      const kind = fieldKind(field);
      const reference = field.reference ?? references[name];
      return {
        name,
        label,
        kind,
        value,
        displayValue,
        mandatory,
        readOnly,
        touched: touched.has(name),
        ...(kind === 'choice' && { choices: field.choices ?? [] }),
        ...(kind === 'reference' && reference !== undefined && { reference }),
      };
    }),
  };
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  reference: 'reference',
  journal_input: 'journal',
  journal: 'journal',
  boolean: 'boolean',
  glide_date_time: 'date-time',
  glide_date: 'date-time',
};

/** The column's type decides, except that any column may have a choice list or several lines. */
function fieldKind({ type, tag, choices }: RawField): FieldKind {
  if (choices) return 'choice';
  const kind = KINDS[type];
  if (kind) return kind;
  if (tag === 'textarea') return 'text';
  return tag === 'input' ? 'string' : 'other';
}
