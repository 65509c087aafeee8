import type { FormField, PlacedForm } from '../servicenow/form.ts';

/** What a field asks about, as far as a caller can be asked about it. */
export type FieldRole =
  | 'caller'
  | 'headline'
  | 'device'
  | 'system'
  | 'place'
  | 'phone'
  | 'e-mail'
  | 'organisation'
  | 'began'
  | 'description'
  | 'category'
  | 'subcategory'
  | 'impact'
  | 'urgency'
  | 'other';

/** How the work is done, which the agent sees or decides, and no caller knows. */
const AGENTS_OWN = new Set(
  'number priority state contact_type channel direction type opened_by opened_at sys_created_on sys_created_by assigned_to assignment_group close_code close_notes resolution_code correlation_id correlation_display'.split(
    ' ',
  ),
);

const BY_NAME: readonly (readonly [RegExp, FieldRole])[] = [
  [/^(u_)?short_description$/u, 'headline'],
  [/^(u_)?description$/u, 'description'],
  [/subcategory/u, 'subcategory'],
  [/^(u_)?category$/u, 'category'],
  [/^(u_)?impact$/u, 'impact'],
  [/^(u_)?urgency$/u, 'urgency'],
  [/e_?mail/u, 'e-mail'],
  [/phone|mobile|telefon|mobil/u, 'phone'],
  [/^(u_)?(location|place|lokation|sted|site)$/u, 'place'],
  [/^(company|account|u_organi[sz]ation)$/u, 'organisation'],
  [/began|started|occurred|since|opst/u, 'began'],
];

const BY_TABLE: Readonly<Record<string, FieldRole>> = {
  cmn_location: 'place',
  cmdb_ci: 'device',
  cmdb_ci_service: 'system',
  service_offering: 'system',
  core_company: 'organisation',
  customer_account: 'organisation',
};

/** Null: nothing to ask a caller about. */
export function roleOf(field: FormField, { facts }: PlacedForm): FieldRole | null {
  const { name, kind, reference } = field;
  if (kind === 'journal' || kind === 'list' || kind === 'other') return null;
  const own = [facts.state, facts.closeNotes, facts.closeCode, facts.journal];
  if (AGENTS_OWN.has(name) || own.includes(name)) return null;
  if (name === facts.assignmentGroup || name === facts.assignedTo) return null;
  if (name === facts.caller) return 'caller';
  if (name === facts.headline) return 'headline';
  if (name === facts.location) return 'place';
  const table = reference ?? facts.references[name] ?? '';
  const byTable = BY_TABLE[table] ?? (table.startsWith('cmdb_ci_') ? 'device' : undefined);
  return byTable ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

/** Without these nobody can begin to solve it; the others only keep the form from being saved. */
const BLOCKING: readonly FieldRole[] = ['caller', 'headline', 'device', 'system', 'place'];
/** What blocks solving first, then what the caller knows at once, then what takes a thought. */
const ORDER: readonly FieldRole[] = [
  ...BLOCKING,
  'phone',
  'e-mail',
  'organisation',
  'began',
  'impact',
  'urgency',
  'category',
  'subcategory',
  'description',
  'other',
];

export function blocksSolving(role: FieldRole): boolean {
  return BLOCKING.includes(role);
}

export function rankOf(role: FieldRole): number {
  return ORDER.indexOf(role);
}
