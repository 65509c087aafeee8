import { journalEntries } from '../records/journal.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import { findViewerByUserName } from '../session/viewer.ts';
import { showDateTime } from '../store/glide-date-time.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';

const COLOURS: Readonly<Record<string, string>> = { work_notes: 'gold', comments: 'transparent' };

/** In the asker's time zone, but in the database's order of year, month and day. */
function adjusted({ viewer }: ApiCall, stored: string): string {
  return showDateTime(stored, viewer.timeZone, 'yyyy-MM-dd');
}

function shownEntry(call: ApiCall, table: TableSchema, entry: Row): object {
  const userName = entry['sys_created_by'] ?? '';
  const author = findViewerByUserName(call.instance.store, userName);
  const name = author?.name ?? userName;
  const createdOn = entry['sys_created_on'] ?? '';
  const element = entry['element'] ?? '';
  return {
    sys_created_on_adjusted: adjusted(call, createdOn),
    sys_id: entry['sys_id'] ?? '',
    login_name: name,
    user_sys_id: author?.sysId ?? '',
    initials: name
      .split(' ')
      .map((word) => word.charAt(0))
      .join(''),
    sys_created_on: createdOn,
    contains_code: String(/\[code\]/.test(entry['value'] ?? '')),
    field_label: table.fields.get(element)?.label[call.viewer.language] ?? element,
    name,
    value: entry['value'] ?? '',
    element,
  };
}

/** The journals of a case as its activity stream gets them, newest first. */
export function caseActivities(call: ApiCall, table: TableSchema, row: Row): object {
  const { instance, viewer } = call;
  const sysId = row['sys_id'] ?? '';
  const entries = journalEntries(instance.store, table, sysId, 'comments_and_work_notes');
  const createdOn = row['sys_created_on'] ?? '';
  const number = row['number'] ?? '';
  return {
    display_value: number,
    sys_id: sysId,
    short_description: row['short_description'] ?? '',
    number,
    entries: entries.map((entry) => shownEntry(call, table, entry)),
    user_sys_id: viewer.sysId,
    user_full_name: viewer.name,
    user_login: viewer.userName,
    label: table.label[viewer.language],
    table: table.name,
    journal_fields: ['comments', 'work_notes'].map((name) => ({
      can_read: true,
      color: COLOURS[name] ?? 'transparent',
      can_write: true,
      name,
      label: table.fields.get(name)?.label[viewer.language] ?? name,
    })),
    sys_created_on: createdOn,
    sys_created_on_adjusted: adjusted(call, createdOn),
  };
}
