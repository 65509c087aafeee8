import { displayValue } from '../records/display-value.ts';
import { storedValue } from '../records/stored-value.ts';
import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';
import type { PageCall } from './page-call.ts';

/** Dates and numbers: a form has them as the one who looks writes them, not as they are stored. */
function isWrittenDifferently({ type, choices }: FieldSchema): boolean {
  return !choices && ['integer', 'decimal', 'glide_date', 'glide_date_time'].includes(type);
}

/** A field's value as it stands in its box. */
export function textInBox(
  table: TableSchema,
  row: Row,
  field: FieldSchema,
  call: PageCall,
): string {
  const { instance, viewer } = call;
  if (isWrittenDifferently(field)) return displayValue(instance.store, table, row, field, viewer);
  return row[field.name] ?? '';
}

/** The reverse, when the form is posted. */
export function valueOfBox(field: FieldSchema, text: string, call: PageCall): string {
  const { instance, viewer } = call;
  return isWrittenDifferently(field) ? storedValue(instance.store, field, text, viewer) : text;
}
