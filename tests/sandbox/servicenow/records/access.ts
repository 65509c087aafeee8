import type { FieldSchema } from '../schema/table-schema.ts';
import type { Viewer } from '../session/viewer.ts';

/** What an agent (role `itil`) may do; an administrator may do everything. */
const UNREADABLE = new Set(['sys_dictionary', 'sys_choice']);
const WRITABLE = new Set(['incident']);
/** Fields that an agent sees but may not write: the instance drops them and still answers 200. */
const PROTECTED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  incident: ['made_sla', 'reopen_count', 'active', 'company'],
};

function isAdmin(viewer: Viewer): boolean {
  return viewer.roles.includes('admin');
}

/** Employees without a role log in, but have no business with the API. */
export function mayUseApi(viewer: Viewer): boolean {
  return isAdmin(viewer) || viewer.roles.includes('itil');
}

export function mayRead(viewer: Viewer, table: string): boolean {
  return isAdmin(viewer) || !UNREADABLE.has(table);
}

export function mayWrite(viewer: Viewer, table: string): boolean {
  return isAdmin(viewer) || WRITABLE.has(table);
}

export function mayDelete(viewer: Viewer): boolean {
  return isAdmin(viewer);
}

export function mayWriteField(viewer: Viewer, table: string, field: FieldSchema): boolean {
  if (field.readOnly) return false;
  return isAdmin(viewer) || !(PROTECTED_FIELDS[table] ?? []).includes(field.name);
}
