import type { FieldSchema, Language, TableSchema } from '../schema/table-schema.ts';
import type { RecordStore } from '../store/record-store.ts';

const SYS_ID_LENGTH = 32;
const TEXT_LENGTH = 255;
const JOURNAL_LENGTH = 4000;
function lengthOf({ type, reference, maxLength }: FieldSchema): number {
  if (reference || type === 'GUID') return SYS_ID_LENGTH;
  return maxLength ?? (type === 'journal_input' ? JOURNAL_LENGTH : TEXT_LENGTH);
}

/** One column as the undocumented `/api/now/ui/meta` describes it. */
export function columnMeta(store: RecordStore, field: FieldSchema, language: Language): object {
  const { name, choices } = field;
  const reference = field.reference ?? field.listOf;
  return {
    name,
    label: field.label[language],
    type: field.type,
    ...(reference === undefined
      ? {}
      : {
          reference,
          reference_display_field: store.schemas.get(reference)?.displayField ?? 'name',
          reference_attributes: { reference_key: '', ref_ac_columns: '' },
          ed: { qualifier: '' },
        }),
    mandatory: false,
    read_only: field.readOnly === true,
    max_length: lengthOf(field),
    filterable: true,
    ...(choices === undefined
      ? {}
      : { choices: choices.map(({ value, label }) => ({ value, label: label[language] })) }),
  };
}

export function columnsMeta(
  store: RecordStore,
  table: TableSchema,
  language: Language,
): Record<string, object> {
  const columns = [...table.fields.values()];
  return Object.fromEntries(columns.map((one) => [one.name, columnMeta(store, one, language)]));
}
