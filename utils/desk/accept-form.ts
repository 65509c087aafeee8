import type { CallState } from '../call/call-state.ts';
import type { FormSnapshot } from '../servicenow/form.ts';

/**
 * During the call the form the agent looks at counts. Afterwards only the same record does, so that
 * opening the next case never sends this call's note there; a new record may have got its number.
 */
export function acceptsForm(state: CallState, form: FormSnapshot): boolean {
  if (state.phase === 'none') return false;
  if (state.phase === 'listening' || state.placed === null) return true;
  const known = state.placed.form;
  return known.table === form.table && (known.sysId === form.sysId || known.sysId === '-1');
}
