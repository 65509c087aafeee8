import type { FieldState } from '../../utils/call/proposals.ts';
import type { PlacedForm } from '../../utils/servicenow/form.ts';

/** Until the agent's first edit in the form the value is the machine's, and marked as such. */
export function isMachines(
  { proposal, status, outcome }: FieldState,
  placed: PlacedForm | null,
): boolean {
  if (status === 'proposed') return true;
  if (status !== 'filled' || outcome !== 'filled') return false;
  const standing = placed?.form.fields.find(({ name }) => name === proposal.field);
  // A form that has not been read since still says what stood there before.
  return !standing?.touched;
}
