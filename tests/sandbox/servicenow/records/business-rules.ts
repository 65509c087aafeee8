import type { Row } from '../store/record-store.ts';
import { closeTask } from './closing-rules.ts';
import { applyIncidentRules } from './incident-rules.ts';
import type { RuleChange, RuleVerdict } from './rule-change.ts';

/** The column with the person whose place a record takes. */
const PERSON: Readonly<Record<string, string>> = {
  incident: 'caller_id',
  sn_hr_core_case: 'opened_for',
};

function changed({ before, after }: RuleChange, column: string): boolean {
  return (before?.[column] ?? '') !== (after[column] ?? '');
}

/** A new person brings the own place along, unless the write says where. */
function locationOfPerson(change: RuleChange): Row {
  const person = PERSON[change.table];
  if (!person || !changed(change, person) || change.given.includes('location')) return {};
  const location = change.store.find('sys_user', change.after[person] ?? '')?.['location'];
  return location ? { location } : {};
}

/** The one it was assigned to loses it with the group, unless a member of the new one too. */
function reassignment(change: RuleChange): Row {
  const { before, after, given, store } = change;
  if (!before || after['reassignment_count'] === undefined) return {};
  if (!changed(change, 'assignment_group')) return {};
  const count = { reassignment_count: String(Number(after['reassignment_count']) + 1) };
  const [group, person] = [after['assignment_group'] ?? '', after['assigned_to'] ?? ''];
  if (group === '' || person === '' || given.includes('assigned_to')) return count;
  const members = store.findAllBy('sys_user_grmember', 'group', group);
  const belongs = members.some((member) => member['user'] === person);
  return belongs ? count : { ...count, assigned_to: '' };
}

/** An HR case is about the one it was opened for, if nothing else is said. */
function subjectPerson({ table, after }: RuleChange): Row {
  if (table !== 'sn_hr_core_case' || after['subject_person']) return {};
  return { subject_person: after['opened_for'] ?? '' };
}

/** The business rules and data policies that stand between a write and the record. */
export function applyRules(change: RuleChange): RuleVerdict {
  const after = {
    ...change.after,
    ...locationOfPerson(change),
    ...reassignment(change),
    ...subjectPerson(change),
  };
  const next = { ...change, after };
  return change.table === 'incident' ? applyIncidentRules(next) : closeTask(next);
}
