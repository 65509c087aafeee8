import type { CallState } from '../../utils/call/call-state.ts';
import { isPassing } from '../../utils/servicenow/is-passing.ts';

/** Where an order stands that is not answered yet: on its way, or held up until something passes. */
export type OrderProgress = 'underway' | 'waitsLogin' | 'waits';

export function orderProgress({ problems }: CallState): OrderProgress {
  const held = problems.filter(({ code }) => isPassing(code));
  if (held.length === 0) return 'underway';
  const isLogin = held.some(
    ({ code }) => code === 'session-expired' || code === 'instance-not-json',
  );
  return isLogin ? 'waitsLogin' : 'waits';
}
