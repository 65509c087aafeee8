import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';

export type FormControl = 'text' | 'text-area' | 'choice' | 'reference' | 'date-time';

/** What of a field stands on the form: order, place and rules of the incident's default view. */
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

const LEFT = [
  'number',
  'caller_id',
  'category',
  'subcategory',
  'cmdb_ci',
  'location',
  'opened_at',
  'opened_by',
];
const RIGHT = [
  'contact_type',
  'state',
  'impact',
  'urgency',
  'priority',
  'assignment_group',
  'assigned_to',
];
const WIDE = ['short_description', 'description'];
const RESOLUTION = ['close_code', 'close_notes'];
const MULTI_LINE = new Set(['description', 'close_notes']);
const SELF_SERVICE = new Set(['number', 'caller_id', 'state', 'urgency', ...WIDE]);
const MANDATORY = new Set(['caller_id', 'short_description']);

function controlOf(field: FieldSchema): FormControl {
  if (field.reference) return 'reference';
  if (field.choices) return 'choice';
  if (field.type === 'glide_date_time') return 'date-time';
  return MULTI_LINE.has(field.name) ? 'text-area' : 'text';
}

/** `view` is `sysparm_view`; the self-service view `ess` shows a few fields only. */
export function formLayout(table: TableSchema, view: string | null): FormLayout {
  const place = (names: readonly string[]): FormField[] =>
    names
      .filter((name) => view !== 'ess' || SELF_SERVICE.has(name))
      .map((name) => table.fields.get(name))
      .filter((schema) => schema !== undefined)
      .map((schema) => ({
        schema,
        control: controlOf(schema),
        mandatory: MANDATORY.has(schema.name),
        readOnly: schema.readOnly ?? false,
      }));
  return {
    left: place(LEFT),
    right: place(RIGHT),
    wide: place(WIDE),
    resolution: place(RESOLUTION),
  };
}

export function fieldsOf(layout: FormLayout): FormField[] {
  return [...layout.left, ...layout.right, ...layout.wide, ...layout.resolution];
}
