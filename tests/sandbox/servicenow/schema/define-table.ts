import type { ChoiceSchema, FieldSchema, FieldType, TableSchema } from './table-schema.ts';

type Extra = Partial<Pick<FieldSchema, 'dependsOn' | 'initial' | 'maxLength' | 'readOnly'>>;

export function field(
  name: string,
  da: string,
  en: string,
  type: FieldType = 'string',
  extra: Extra = {},
): FieldSchema {
  return { name, label: { da, en }, type, ...extra };
}

export function reference(
  name: string,
  da: string,
  en: string,
  table: string,
  extra: Extra = {},
): FieldSchema {
  return { ...field(name, da, en, 'reference', extra), reference: table };
}

/** Several records of one table. */
export function list(name: string, da: string, en: string, table: string): FieldSchema {
  return { ...field(name, da, en, 'glide_list'), listOf: table };
}

/** A text with room for several lines. */
export function lines(name: string, da: string, en: string, extra: Extra = {}): FieldSchema {
  return field(name, da, en, 'string', { maxLength: 4000, ...extra });
}

export function choice(
  name: string,
  da: string,
  en: string,
  choices: readonly ChoiceSchema[],
  extra: Extra & { readonly type?: 'string' | 'integer' } = {},
): FieldSchema {
  const { type = 'string', ...rest } = extra;
  return { ...field(name, da, en, type, rest), choices };
}

/** Columns that this sandbox keeps because a client may look for their names, always with this value. */
export function bare(initialByName: Readonly<Record<string, string>>): FieldSchema[] {
  return Object.entries(initialByName).map(([name, initial]) =>
    field(name, name, name, 'string', { initial }),
  );
}

const SYSTEM_FIELDS: readonly FieldSchema[] = [
  field('sys_id', 'Sys-id', 'Sys ID', 'GUID', { readOnly: true }),
  field('sys_created_on', 'Oprettet', 'Created', 'glide_date_time', { readOnly: true }),
  field('sys_created_by', 'Oprettet af', 'Created by', 'string', { readOnly: true }),
  field('sys_updated_on', 'Opdateret', 'Updated', 'glide_date_time', { readOnly: true }),
  field('sys_updated_by', 'Opdateret af', 'Updated by', 'string', { readOnly: true }),
  field('sys_mod_count', 'Opdateringer', 'Updates', 'integer', { readOnly: true, initial: '0' }),
  field('sys_tags', 'Mærker', 'Tags', 'string', { readOnly: true }),
];

export function defineTable(
  name: string,
  da: string,
  en: string,
  displayField: string,
  fields: readonly FieldSchema[],
  family: Pick<TableSchema, 'extends' | 'numberPrefix'> = {},
): TableSchema {
  const all = [...fields, ...SYSTEM_FIELDS];
  const byName = new Map(all.map((f) => [f.name, f]));
  return { name, label: { da, en }, displayField, fields: byName, ...family };
}
