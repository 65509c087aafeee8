import type { Language } from '../schema/table-schema.ts';
import type { RecordStore, Row } from '../store/record-store.ts';

/** The one who asks: decides labels, dates, and what may be read or written. */
export interface Viewer {
  readonly sysId: string;
  readonly userName: string;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly dateFormat: string;
  readonly roles: readonly string[];
}

function viewerFrom(row: Row): Viewer {
  return {
    sysId: row['sys_id'] ?? '',
    userName: row['user_name'] ?? '',
    name: row['name'] ?? '',
    language: row['preferred_language'] === 'en' ? 'en' : 'da',
    timeZone: row['time_zone'] || 'Europe/Copenhagen',
    dateFormat: row['date_format'] || 'yyyy-MM-dd',
    roles: (row['roles'] ?? '').split(',').filter(Boolean),
  };
}

export function findViewer(store: RecordStore, sysId: string): Viewer | undefined {
  const row = store.find('sys_user', sysId);
  return row?.['active'] === 'true' ? viewerFrom(row) : undefined;
}

export function findViewerByUserName(store: RecordStore, userName: string): Viewer | undefined {
  const row = store.findBy('sys_user', 'user_name', userName);
  return row?.['active'] === 'true' ? viewerFrom(row) : undefined;
}
