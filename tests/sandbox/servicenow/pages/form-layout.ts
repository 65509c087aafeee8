import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';
import { FORM_LAYOUTS } from './form-layouts.ts';

export type FormControl = 'text' | 'text-area' | 'choice' | 'reference' | 'list' | 'checkbox';

/** What of a field stands on the form: order, place and rules of the table's default view. */
export interface FormField {
  readonly schema: FieldSchema;
  readonly control: FormControl;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
}

export interface FormLayout {
  readonly left: readonly FormField[];
  readonly right: readonly FormField[];
  readonly wide: readonly FormField[];
  readonly resolution: readonly FormField[];
}

const MULTI_LINE = new Set(['description', 'close_notes']);
const SELF_SERVICE = new Set([
  'number',
  'caller_id',
  'state',
  'urgency',
  'short_description',
  'description',
]);

function controlOf(field: FieldSchema): FormControl {
  if (field.type === 'glide_list') return 'list';
  if (field.reference) return 'reference';
  if (field.choices) return 'choice';
  if (field.type === 'boolean') return 'checkbox';
  return MULTI_LINE.has(field.name) ? 'text-area' : 'text';
}

export function hasForm(table: string): boolean {
  return table in FORM_LAYOUTS;
}

/** `view` is `sysparm_view`; the self-service view `ess` shows a few fields only. */
export function formLayout(table: TableSchema, view: string | null): FormLayout {
  const layout = FORM_LAYOUTS[table.name];
  const place = (names: readonly string[] = []): FormField[] =>
    names
      .filter((name) => view !== 'ess' || SELF_SERVICE.has(name))
      .map((name) => table.fields.get(name))
      .filter((schema) => schema !== undefined)
      .map((schema) => ({
        schema,
        control: controlOf(schema),
        mandatory: layout?.mandatory.includes(schema.name) ?? false,
        readOnly: schema.readOnly ?? false,
      }));
  return {
    left: place(layout?.left),
    right: place(layout?.right),
    wide: place(layout?.wide),
    resolution: place(layout?.resolution),
  };
}

export function fieldsOf(layout: FormLayout): FormField[] {
  return [...layout.left, ...layout.right, ...layout.wide, ...layout.resolution];
}
