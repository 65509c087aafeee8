/** What we know of a table beforehand: which columns hold the caller, the journal, the end of the case. */
export interface TableFacts {
  readonly caller: string;
  readonly journal: string;
  /** Column for how it was solved; null where the table has none. */
  readonly closeNotes: string | null;
  /** Where a reference column points when the form itself does not say. */
  readonly references: Readonly<Record<string, string>>;
}

const TASK_REFERENCES = {
  assigned_to: 'sys_user',
  assignment_group: 'sys_user_group',
  business_service: 'cmdb_ci_service',
  cmdb_ci: 'cmdb_ci',
  company: 'core_company',
  location: 'cmn_location',
  service_offering: 'service_offering',
} as const;

const TABLES: Readonly<Record<string, TableFacts>> = {
  incident: {
    caller: 'caller_id',
    journal: 'work_notes',
    closeNotes: 'close_notes',
    references: {
      ...TASK_REFERENCES,
      caller_id: 'sys_user',
      caused_by: 'change_request',
      parent_incident: 'incident',
      problem_id: 'problem',
      resolved_by: 'sys_user',
      rfc: 'change_request',
    },
  },
  interaction: {
    caller: 'opened_for',
    journal: 'work_notes',
    closeNotes: null,
    references: { ...TASK_REFERENCES, opened_for: 'sys_user' },
  },
  sc_request: {
    caller: 'requested_for',
    journal: 'work_notes',
    closeNotes: 'close_notes',
    references: { ...TASK_REFERENCES, requested_for: 'sys_user' },
  },
  sc_req_item: {
    caller: 'requested_for',
    journal: 'work_notes',
    closeNotes: 'close_notes',
    references: { ...TASK_REFERENCES, requested_for: 'sys_user' },
  },
  sc_task: {
    caller: 'request_item',
    journal: 'work_notes',
    closeNotes: 'close_notes',
    references: { ...TASK_REFERENCES, request_item: 'sc_req_item' },
  },
  change_request: {
    caller: 'requested_by',
    journal: 'work_notes',
    closeNotes: 'close_notes',
    references: { ...TASK_REFERENCES, requested_by: 'sys_user' },
  },
};

/** Every task table is built like the incident's parent, so that is the guess for one we do not know. */
const ANY_TASK: TableFacts = {
  caller: 'opened_by',
  journal: 'work_notes',
  closeNotes: 'close_notes',
  references: { ...TASK_REFERENCES, opened_by: 'sys_user' },
};

export function tableFacts(table: string): TableFacts {
  return TABLES[table] ?? ANY_TASK;
}

/** A field's list or value may hang on another's, which therefore comes first. */
const DEPENDS_ON: Readonly<Record<string, string>> = {
  subcategory: 'category',
  location: 'caller_id',
  cmdb_ci: 'caller_id',
  assigned_to: 'assignment_group',
  service_offering: 'business_service',
};

/** The order in which several fields of one form are to be filled. */
export function fillOrder<T extends { readonly field: string }>(orders: readonly T[]): T[] {
  return orders.toSorted((a, b) => depth(a.field) - depth(b.field));
}

function depth(field: string): number {
  const parent = DEPENDS_ON[field];
  return parent === undefined ? 0 : 1 + depth(parent);
}
