import type { TableSchema } from '../schema/table-schema.ts';
import type { RecordStore, Row } from '../store/record-store.ts';
import { showDateTime } from '../store/glide-date-time.ts';
import { findViewerByUserName, type Viewer } from '../session/viewer.ts';

/** The journals that one field shows: itself, or all of the record's for a journal list. */
function elementsOf(table: TableSchema, fieldName: string): string[] {
  if (table.fields.get(fieldName)?.type !== 'journal_list') return [fieldName];
  return [...table.fields.values()].filter((f) => f.type === 'journal_input').map((f) => f.name);
}

/** Entries newest first; of two in the same second, the later written comes first. */
export function journalEntries(
  store: RecordStore,
  table: TableSchema,
  sysId: string,
  fieldName: string,
): Row[] {
  const elements = elementsOf(table, fieldName);
  return store
    .findAllBy('sys_journal_field', 'element_id', sysId)
    .filter((row) => elements.includes(row['element'] ?? ''))
    .toReversed()
    .toSorted((a, b) => (b['sys_created_on'] ?? '').localeCompare(a['sys_created_on'] ?? ''));
}

/** The journal as a reader sees it: one block an entry, headed by time, author and the field's label. */
export function journalText(
  store: RecordStore,
  table: TableSchema,
  sysId: string,
  fieldName: string,
  viewer: Viewer,
): string {
  return journalEntries(store, table, sysId, fieldName)
    .map((entry) => {
      const when = showDateTime(entry['sys_created_on'] ?? '', viewer.timeZone, viewer.dateFormat);
      const userName = entry['sys_created_by'] ?? '';
      const author = findViewerByUserName(store, userName)?.name ?? userName;
      const label = table.fields.get(entry['element'] ?? '')?.label[viewer.language] ?? '';
      return `${when} - ${author} (${label})\n${entry['value'] ?? ''}\n\n`;
    })
    .join('');
}
