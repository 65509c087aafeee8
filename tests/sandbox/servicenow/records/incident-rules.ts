import type { Row } from '../store/record-store.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import type { Viewer } from '../session/viewer.ts';

export type RuleVerdict =
  | { readonly kind: 'pass'; readonly row: Row }
  | { readonly kind: 'aborted'; readonly rule: string }
  | { readonly kind: 'mandatory'; readonly fields: readonly string[] };

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

function endings(before: Row | undefined, after: Row, by: Viewer, nowMs: number): Row {
  const state = after['state'] ?? '';
  if (state === before?.['state']) return {};
  const now = toGlideDateTime(nowMs);
  const closed = { closed_at: now, closed_by: by.sysId, active: 'false' };
  if (state === CLOSED || state === CANCELED) return closed;
  if (state === RESOLVED) return { resolved_at: now, resolved_by: by.sysId, active: 'true' };
  return { resolved_at: '', resolved_by: '', closed_at: '', closed_by: '', active: 'true' };
}

/** The business rules and the data policy that stand between a write and the incident. */
export function applyIncidentRules(
  before: Row | undefined,
  after: Row,
  by: Viewer,
  nowMs: number,
): RuleVerdict {
  if (before?.['state'] === CLOSED || before?.['state'] === CANCELED) {
    return { kind: 'aborted', rule: 'Prevent changes to closed incidents' };
  }
  const resolving = after['state'] === RESOLVED || after['state'] === CLOSED;
  const missing = ['close_code', 'close_notes'].filter((name) => !after[name]);
  if (resolving && missing.length > 0) return { kind: 'mandatory', fields: missing };
  const reassigned =
    before !== undefined && before['assignment_group'] !== after['assignment_group'];
  const count = Number(after['reassignment_count'] ?? 0) + (reassigned ? 1 : 0);
  return {
    kind: 'pass',
    row: {
      ...after,
      incident_state: after['state'] ?? '',
      priority: priorityOf(after['impact'] ?? '', after['urgency'] ?? ''),
      reassignment_count: String(count),
      ...endings(before, after, by, nowMs),
    },
  };
}
