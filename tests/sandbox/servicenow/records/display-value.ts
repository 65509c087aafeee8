import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';
import type { RecordStore, Row } from '../store/record-store.ts';
import { showDateTime } from '../store/glide-date-time.ts';
import type { Viewer } from '../session/viewer.ts';
import { journalText } from './journal.ts';

export function isJournal(field: FieldSchema): boolean {
  return field.type === 'journal_input' || field.type === 'journal_list';
}

/** A field as its reader sees it: labels, names, own time zone. */
export function displayValue(
  store: RecordStore,
  table: TableSchema,
  row: Row,
  field: FieldSchema,
  viewer: Viewer,
): string {
  const value = row[field.name] ?? '';
  if (isJournal(field)) return journalText(store, table, row['sys_id'] ?? '', field.name, viewer);
  if (field.reference) return store.nameOf(field.reference, value);
  if (field.choices) {
    return field.choices.find((choice) => choice.value === value)?.label[viewer.language] ?? value;
  }
  if (field.type === 'glide_date_time') {
    return showDateTime(value, viewer.timeZone, viewer.dateFormat);
  }
  return value;
}
