import type { CallState } from '../call/call-state.ts';
import { findCprs } from '../privacy/find-cprs.ts';
import { leadOfCpr, type Lead } from '../servicenow/find-leads.ts';

/**
 * The number that the agent wants looked up, read again from what was said: the log says where it
 * stands, and not what it is. Null: nobody waits, or it is no number any more.
 */
export function cprLead(
  { caller, lines }: Pick<CallState, 'caller' | 'lines'>,
  column: string,
): Lead | null {
  const { segmentIds = [] } = caller.asked ?? {};
  const best = findCprs(lines).find(({ rows }) =>
    segmentIds.every((id) => rows.some((row) => lines[row]?.segmentId === id)),
  );
  return best ? leadOfCpr(best.digits, column) : null;
}
