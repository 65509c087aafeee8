/** Which fields stand where on a table's classic form and on its portal form, and which must be filled. */
export interface TableLayout {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly wide: readonly string[];
  readonly resolution: readonly string[];
  readonly mandatory: readonly string[];
}

const TEXTS = ['short_description', 'description'];
const ASSIGNMENT = ['assignment_group', 'assigned_to'];
const CLOSING = ['close_code', 'close_notes'];

export const FORM_LAYOUTS: Readonly<Record<string, TableLayout>> = {
  incident: {
    left: [
      'number',
      'caller_id',
      'category',
      'subcategory',
      'cmdb_ci',
      'location',
      'opened_at',
      'opened_by',
      'watch_list',
      'u_on_site',
      'u_contact_email',
      'u_contact_phone',
    ],
    right: [
      'contact_type',
      'state',
      'impact',
      'urgency',
      'priority',
      ...ASSIGNMENT,
      'due_date',
      'u_follow_up_on',
      'u_affected_users',
      'u_estimated_cost',
      'u_link',
    ],
    wide: TEXTS,
    resolution: CLOSING,
    mandatory: ['caller_id', 'short_description'],
  },
  interaction: {
    left: ['number', 'opened_for', 'caller_phone_number', 'type', 'direction'],
    right: ['channel', 'state', 'assigned_to', 'opened_at'],
    wide: ['short_description'],
    resolution: [],
    mandatory: ['opened_for', 'short_description'],
  },
  sn_customerservice_case: {
    left: ['number', 'account', 'contact', 'consumer', 'category', 'opened_at'],
    right: ['contact_type', 'state', 'priority', ...ASSIGNMENT, 'due_date'],
    wide: TEXTS,
    resolution: ['resolution_code', 'close_notes'],
    mandatory: ['short_description'],
  },
  sn_hr_core_case: {
    left: ['number', 'opened_for', 'subject_person', 'hr_service', 'location'],
    right: ['contact_type', 'state', 'priority', ...ASSIGNMENT, 'opened_at'],
    wide: TEXTS,
    resolution: CLOSING,
    mandatory: ['opened_for', 'short_description'],
  },
  sc_req_item: {
    left: ['number', 'cat_item', 'requested_for', 'request', 'quantity'],
    right: ['state', 'stage', 'due_date', ...ASSIGNMENT],
    wide: TEXTS,
    resolution: ['close_notes'],
    mandatory: [],
  },
  sc_task: {
    left: ['number', 'request_item', 'request', 'due_date'],
    right: ['state', 'priority', ...ASSIGNMENT],
    wide: TEXTS,
    resolution: ['close_notes'],
    mandatory: [],
  },
};
