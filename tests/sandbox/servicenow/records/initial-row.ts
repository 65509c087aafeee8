import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';

/** The values of a new record that says nothing itself. */
export function initialRow(table: TableSchema): Row {
  const row: Record<string, string> = {};
  for (const field of table.fields.values()) row[field.name] = field.initial ?? '';
  return row;
}
