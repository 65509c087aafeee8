import type { Person } from './caller.ts';
import { encodeQuery, type Query } from './encode-query.ts';
import { tablePath } from './instance-path.ts';
import { readRows, type Row } from './read-rows.ts';
import type { RestRequest } from './rest.ts';

/** Everything the card shows of a person, so that finding somebody costs one request. */
const COLUMNS = [
  'sys_id',
  'name',
  'user_name',
  'employee_number',
  'email',
  'phone',
  'mobile_phone',
  'home_phone',
  'title',
  'department',
  'company',
  'location',
  'manager',
  'vip',
  'preferred_language',
  'active',
] as const;

/** A page this full may hide another person who fits. */
export const PEOPLE_LIMIT = 100;

export function listPeople(query: Query, further: readonly string[] = []): RestRequest {
  return {
    method: 'GET',
    path: tablePath('sys_user', null, {
      sysparm_query: encodeQuery(query, 'name'),
      sysparm_fields: [...COLUMNS, ...further].join(','),
      sysparm_display_value: 'all',
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: String(PEOPLE_LIMIT),
    }),
  };
}

/** `path` leads from the record to the person, e.g. `request_item.requested_for`. */
export function personColumns(path: string): readonly string[] {
  return [path, ...COLUMNS.map((column) => `${path}.${column}`)];
}

export function isActive(row: Row): boolean {
  return row.value('active') !== 'false';
}

export function readPeople(
  json: unknown,
): readonly { readonly row: Row; readonly person: Person }[] {
  return readRows(json).flatMap((row) => {
    const person = readPerson(row, '');
    return person ? [{ row, person }] : [];
  });
}

/** Null when the row names nobody. */
export function readPerson(row: Row, path: string): Person | null {
  const at = (column: string) => (path === '' ? column : `${path}.${column}`);
  const value = (column: (typeof COLUMNS)[number]) => row.value(at(column));
  const shown = (column: (typeof COLUMNS)[number]) => row.shown(at(column));
  const sysId = (path !== '' && row.value(path)) || value('sys_id');
  if (sysId === '' || value('name') === '') return null;
  return {
    sysId,
    name: value('name'),
    userName: value('user_name'),
    employeeNumber: value('employee_number'),
    email: value('email'),
    phone: value('phone'),
    mobilePhone: value('mobile_phone'),
    title: value('title'),
    department: shown('department'),
    organisation: shown('company'),
    location: { sysId: value('location'), name: shown('location') },
    manager: shown('manager'),
    isVip: value('vip') === 'true',
    language: value('preferred_language'),
  };
}
