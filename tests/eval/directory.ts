import type { FieldValue } from '../../utils/call/call-event.ts';
import { pickMatch } from '../../utils/servicenow/look-up.ts';
import { GROUPS } from '../sandbox/cast.ts';
import { COLLEAGUES, EMPLOYEES } from '../sandbox/servicenow/seed/roster.ts';
import { LOCATION_NAMES } from '../sandbox/servicenow/seed/places.ts';
import type { GoldenCall } from './golden-call.ts';

/** A name as it was heard → the one record it can mean, by the product's own judgement. */
export type Directory = (table: string, text: string) => FieldValue | null;

const TABLES = {
  caller_id: 'sys_user',
  location: 'cmn_location',
  cmdb_ci: 'cmdb_ci',
  assignment_group: 'sys_user_group',
} as const;

/** The sandbox's people, places and groups, and what the calls name beside them. */
export function directoryOf(calls: readonly GoldenCall[]): Directory {
  const known: Record<string, Set<string>> = {
    sys_user: new Set([...EMPLOYEES, ...COLLEAGUES].map(({ name }) => name)),
    cmn_location: new Set(LOCATION_NAMES),
    sys_user_group: new Set(GROUPS),
    cmdb_ci: new Set(EMPLOYEES.flatMap(({ device }) => device ?? [])),
  };
  for (const { field, values } of calls.flatMap(({ fields }) => fields)) {
    const table = Object.entries(TABLES).find(([name]) => name === field)?.[1];
    if (table) values.forEach((one) => known[table]?.add(one));
  }
  return (table, text) => {
    const result = [...(known[table] ?? [])].map((name) => ({
      sys_id: `${table}:${name}`,
      name,
      ...(table === 'sys_user' ? { user_name: name } : {}),
    }));
    const match = pickMatch({ result }, text);
    return match.kind === 'match' ? { value: match.value, displayValue: match.displayValue } : null;
  };
}
