import type { FieldSchema } from '../schema/table-schema.ts';
import type { Viewer } from '../session/viewer.ts';

/** What an agent (role `itil`) may do; an administrator may do everything. */
const UNREADABLE = new Set(['sys_dictionary', 'sys_choice']);
const WRITABLE = new Set([
  'incident',
  'interaction',
  'interaction_related_record',
  'm2m_kb_task',
  'sc_req_item',
  'sc_request',
  'sc_task',
  'sn_customerservice_case',
  'sn_hr_core_case',
  'sn_openframe_phone_log',
]);
/** Tables that neither show nor change for agents without the role of their own. */
const OWN_ROLES: Readonly<Record<string, string>> = {
  sn_customerservice_case: 'sn_customerservice_agent',
  sn_hr_core_case: 'sn_hr_core.case_writer',
};
/** Fields that an agent sees but may not write: the instance drops them and still answers 200. */
const PROTECTED_FIELDS = ['made_sla', 'reopen_count', 'active', 'company'];

function isAdmin(viewer: Viewer): boolean {
  return viewer.roles.includes('admin');
}

/** Employees without a role log in, but have no business with the API. */
export function mayUseApi(viewer: Viewer): boolean {
  return isAdmin(viewer) || viewer.roles.includes('itil');
}

export function mayRead(viewer: Viewer, table: string): boolean {
  const role = OWN_ROLES[table];
  if (isAdmin(viewer)) return true;
  return !UNREADABLE.has(table) && (role === undefined || viewer.roles.includes(role));
}

export function mayWrite(viewer: Viewer, table: string): boolean {
  return isAdmin(viewer) || (WRITABLE.has(table) && mayRead(viewer, table));
}

export function mayDelete(viewer: Viewer): boolean {
  return isAdmin(viewer);
}

export function mayWriteField(viewer: Viewer, field: FieldSchema): boolean {
  if (field.readOnly) return false;
  return isAdmin(viewer) || !PROTECTED_FIELDS.includes(field.name);
}
