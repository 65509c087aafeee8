import type { Row } from '../store/record-store.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import type { RuleChange, RuleVerdict } from './rule-change.ts';

const RESOLVED = '6';
const CLOSED = '7';
const CANCELED = '8';

/** Row: impact, column: urgency; the matrix an instance is delivered with. */
const PRIORITIES: Readonly<Record<string, string>> = {
  '1:1': '1',
  '1:2': '2',
  '1:3': '3',
  '2:1': '2',
  '2:2': '3',
  '2:3': '4',
  '3:1': '3',
  '3:2': '4',
  '3:3': '5',
};

export function priorityOf(impact: string, urgency: string): string {
  return PRIORITIES[`${impact}:${urgency}`] ?? '5';
}

function endings({ before, after, by, nowMs }: RuleChange): Row {
  const state = after['state'] ?? '';
  if (state === before?.['state']) return {};
  const now = toGlideDateTime(nowMs);
  const closed = { closed_at: now, closed_by: by.sysId, active: 'false' };
  if (state === CLOSED || state === CANCELED) return closed;
  if (state === RESOLVED) return { resolved_at: now, resolved_by: by.sysId, active: 'true' };
  return { resolved_at: '', resolved_by: '', closed_at: '', closed_by: '', active: 'true' };
}

/** What an incident's own rules and its data policy make of a write. */
export function applyIncidentRules(change: RuleChange): RuleVerdict {
  const { before, after } = change;
  if (before?.['state'] === CLOSED || before?.['state'] === CANCELED) {
    return { kind: 'aborted', rule: 'Prevent changes to closed incidents' };
  }
  const resolving = after['state'] === RESOLVED || after['state'] === CLOSED;
  const missing = ['close_code', 'close_notes'].filter((name) => !after[name]);
  if (resolving && missing.length > 0) return { kind: 'mandatory', fields: missing };
  return {
    kind: 'pass',
    row: {
      ...after,
      incident_state: after['state'] ?? '',
      priority: priorityOf(after['impact'] ?? '', after['urgency'] ?? ''),
      ...endings(change),
    },
  };
}
