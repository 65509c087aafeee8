import * as z from 'zod/mini';

/**
 * What we know of a table beforehand. Plain data, so that an administrator adds a table by
 * configuration (`settings.tables`); a description of a table we know replaces ours.
 */
export const tableFactsSchema = z.object({
  /** Table's name, e.g. `incident`. */
  table: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/)),
  /** Column that holds the caller. `a.b` for one that stands on the record it points to. */
  caller: z.string(),
  /** Column for the headline. */
  headline: z._default(z.string(), 'short_description'),
  /** Column for notes that the caller does not see. */
  journal: z._default(z.string(), 'work_notes'),
  /** Column for how it was solved; null where the table has none. */
  closeNotes: z.nullable(z.string()),
  /** Column for the kind of solution; null where the table has none. */
  closeCode: z.nullable(z.string()),
  /** Column of the state, and the value that says solved. */
  state: z._default(z.string(), 'state'),
  solvedState: z.nullable(z.string()),
  /** Columns that must not be empty when it is solved. */
  mandatoryOnClose: z._default(z.readonly(z.array(z.string())), []),
  assignmentGroup: z._default(z.nullable(z.string()), 'assignment_group'),
  assignedTo: z._default(z.nullable(z.string()), 'assigned_to'),
  /** Column for the caller's place; null where the table has none. */
  location: z._default(z.nullable(z.string()), null),
  /** Column that keeps our own id, by which a record is made once; null where the table has none. */
  correlation: z._default(z.nullable(z.string()), 'correlation_id'),
  /** Whether articles can be attached (`m2m_kb_task` wants a task). */
  isTask: z._default(z.boolean(), true),
  /** Where a reference column points when the form itself does not say. */
  references: z._default(z.readonly(z.record(z.string(), z.string())), {}),
  /** A field's list or value may hang on another's, which therefore comes first: field → parent. */
  dependsOn: z._default(z.readonly(z.record(z.string(), z.string())), {}),
});

export type TableFacts = z.infer<typeof tableFactsSchema>;

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
  return [...own, ...KNOWN].find((one) => one.table === table) ?? { ...ANY_TASK, table };
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
