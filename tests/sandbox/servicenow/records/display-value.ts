import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';
import type { RecordStore, Row } from '../store/record-store.ts';
import { showDate, showDateTime } from '../store/glide-date-time.ts';
import type { Viewer } from '../session/viewer.ts';
import { journalText } from './journal.ts';

export function isJournal(field: FieldSchema): boolean {
  return field.type === 'journal_input' || field.type === 'journal_list';
}

/** Thousands are grouped and decimals begin as the reader's language has it. */
function showNumber(value: string, viewer: Viewer): string {
  if (value === '' || Number.isNaN(Number(value))) return value;
  const locale = viewer.language === 'da' ? 'da-DK' : 'en-US';
  return Number(value).toLocaleString(locale, { maximumFractionDigits: 2 });
}

/** `+4512345678` in pairs; how other countries group their digits is left alone. */
function showPhone(value: string): string {
  return value.replace(/^\+45(\d\d)(\d\d)(\d\d)(\d\d)$/, '+45 $1 $2 $3 $4');
}

/** Names of those who have a record, and addresses as they are. */
function showList(store: RecordStore, table: string, value: string): string {
  const entries = value.split(',').filter(Boolean);
  return entries.map((entry) => store.nameOf(table, entry) || entry).join(', ');
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
  switch (field.type) {
    case 'glide_date_time':
      return showDateTime(value, viewer.timeZone, viewer.dateFormat);
    case 'glide_date':
      return showDate(value, viewer.dateFormat);
    case 'integer':
    case 'decimal':
      return showNumber(value, viewer);
    case 'phone_number_e164':
      return showPhone(value);
    case 'glide_list':
      return showList(store, field.listOf ?? '', value);
    default:
      return value;
  }
}
