import { toGlideDateTime } from '../store/glide-date-time.ts';
import type { RuleChange, RuleVerdict } from './rule-change.ts';

interface Closing {
  readonly resolved?: string;
  readonly ended: readonly string[];
  /** State → what must not be empty in it. */
  readonly mandatory: Readonly<Record<string, readonly string[]>>;
}

const CATALOG: Closing = { ended: ['3', '4', '7'], mandatory: { '4': ['close_notes'] } };

const CLOSINGS: Readonly<Record<string, Closing>> = {
  interaction: {
    ended: ['closed_complete', 'closed_abandoned'],
    mandatory: { closed_complete: ['opened_for', 'short_description'] },
  },
  sn_customerservice_case: {
    resolved: '6',
    ended: ['3', '7'],
    mandatory: {
      '6': ['resolution_code', 'close_notes'],
      '3': ['resolution_code', 'close_notes'],
    },
  },
  sn_hr_core_case: {
    ended: ['3', '4', '7'],
    mandatory: { '3': ['close_notes'], '4': ['close_notes'] },
  },
  sc_request: CATALOG,
  sc_req_item: CATALOG,
  sc_task: CATALOG,
};

/** How every table but the incident's ends: what is mandatory then, and who ended it when. */
export function closeTask({ table, before, after, by, nowMs }: RuleChange): RuleVerdict {
  const closing = CLOSINGS[table];
  const state = after['state'] ?? '';
  if (!closing || state === before?.['state']) return { kind: 'pass', row: after };
  const missing = (closing.mandatory[state] ?? []).filter((name) => !after[name]);
  if (missing.length > 0) return { kind: 'mandatory', fields: missing };

  const ended = closing.ended.includes(state);
  const closed: Record<string, string> = {
    active: String(!ended),
    closed_at: ended ? toGlideDateTime(nowMs) : '',
    closed_by: ended ? by.sysId : '',
  };
  if (state === closing.resolved) {
    closed['resolved_at'] = toGlideDateTime(nowMs);
    closed['resolved_by'] = by.sysId;
  }
  const known = Object.entries(closed).filter(([name]) => name in after);
  return { kind: 'pass', row: { ...after, ...Object.fromEntries(known) } };
}
