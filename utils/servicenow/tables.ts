import type { TableFacts } from './table-facts.ts';

export type { TableFacts } from './table-facts.ts';

const TASK_REFERENCES = {
  assigned_to: 'sys_user',
  assignment_group: 'sys_user_group',
  business_service: 'cmdb_ci_service',
  cmdb_ci: 'cmdb_ci',
  company: 'core_company',
  location: 'cmn_location',
  service_offering: 'service_offering',
} as const;

const TASK_DEPENDENCIES = {
  subcategory: 'category',
  assigned_to: 'assignment_group',
  service_offering: 'business_service',
} as const;

/** Every task table is built like the incident's parent, so that is the guess for one we do not know. */
const ANY_TASK: TableFacts = {
  table: 'task',
  caller: 'opened_by',
  headline: 'short_description',
  journal: 'work_notes',
  closeNotes: 'close_notes',
  closeCode: null,
  state: 'state',
  solvedState: '3',
  mandatoryOnClose: [],
  assignmentGroup: 'assignment_group',
  assignedTo: 'assigned_to',
  location: 'location',
  correlation: 'correlation_id',
  isTask: true,
  references: { ...TASK_REFERENCES, opened_by: 'sys_user' },
  dependsOn: TASK_DEPENDENCIES,
};

const KNOWN: readonly TableFacts[] = [
  {
    ...ANY_TASK,
    table: 'incident',
    caller: 'caller_id',
    closeCode: 'close_code',
    solvedState: '6',
    mandatoryOnClose: ['close_code', 'close_notes'],
    references: {
      ...TASK_REFERENCES,
      caller_id: 'sys_user',
      caused_by: 'change_request',
      parent_incident: 'incident',
      problem_id: 'problem',
      resolved_by: 'sys_user',
      rfc: 'change_request',
      watch_list: 'sys_user',
    },
    dependsOn: { ...TASK_DEPENDENCIES, location: 'caller_id', cmdb_ci: 'caller_id' },
  },
  {
    ...ANY_TASK,
    table: 'interaction',
    caller: 'opened_for',
    closeNotes: null,
    solvedState: 'closed_complete',
    mandatoryOnClose: ['opened_for', 'short_description'],
    assignmentGroup: null,
    location: null,
    isTask: false,
    references: { ...TASK_REFERENCES, opened_for: 'sys_user' },
  },
  {
    ...ANY_TASK,
    table: 'sn_customerservice_case',
    caller: 'contact',
    closeCode: 'resolution_code',
    solvedState: '6',
    mandatoryOnClose: ['resolution_code', 'close_notes'],
    location: null,
    references: {
      ...TASK_REFERENCES,
      contact: 'customer_contact',
      consumer: 'csm_consumer',
      account: 'customer_account',
    },
    dependsOn: { ...TASK_DEPENDENCIES, contact: 'account' },
  },
  {
    ...ANY_TASK,
    table: 'sn_hr_core_case',
    caller: 'opened_for',
    mandatoryOnClose: ['close_notes'],
    references: {
      ...TASK_REFERENCES,
      opened_for: 'sys_user',
      subject_person: 'sys_user',
      hr_service: 'sn_hr_core_service',
    },
    dependsOn: { ...TASK_DEPENDENCIES, location: 'opened_for', subject_person: 'opened_for' },
  },
  {
    ...ANY_TASK,
    table: 'sc_request',
    caller: 'requested_for',
    references: { ...TASK_REFERENCES, requested_for: 'sys_user' },
  },
  {
    ...ANY_TASK,
    table: 'sc_req_item',
    caller: 'requested_for',
    references: { ...TASK_REFERENCES, requested_for: 'sys_user', cat_item: 'sc_cat_item' },
  },
  {
    ...ANY_TASK,
    table: 'sc_task',
    caller: 'request_item.requested_for',
    references: { ...TASK_REFERENCES, request_item: 'sc_req_item' },
  },
  {
    ...ANY_TASK,
    table: 'change_request',
    caller: 'requested_by',
    closeCode: 'close_code',
    references: { ...TASK_REFERENCES, requested_by: 'sys_user' },
  },
];

/** `own`: the customer's descriptions, which come first. */
export function tableFacts(table: string, own: readonly TableFacts[] = []): TableFacts {
  return describedTable(table, own) ?? { ...ANY_TASK, table };
}

/** Null for a table of which nothing is known but its name. */
export function describedTable(table: string, own: readonly TableFacts[]): TableFacts | null {
  return [...own, ...KNOWN].find((one) => one.table === table) ?? null;
}

/** The order in which several fields of one form are to be filled. */
export function fillOrder<T extends { readonly field: string }>(
  orders: readonly T[],
  { dependsOn }: Pick<TableFacts, 'dependsOn'>,
): T[] {
  const depth = (field: string, seen: readonly string[] = []): number => {
    const parent = dependsOn[field];
    return parent === undefined || seen.includes(field) ? 0 : 1 + depth(parent, [...seen, field]);
  };
  return orders.toSorted((a, b) => depth(a.field) - depth(b.field));
}
