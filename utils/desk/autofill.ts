import type { FieldState } from '../call/proposals.ts';
import type { Proposal } from '../assist/notes.ts';
import type { FormField, PlacedForm } from '../servicenow/form.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';

/**
 * Whether a value may go into the form without a click: only where the form itself takes it, so that
 * nothing is saved before the agent saves; only into an empty field; and never again after the agent
 * has taken one back.
 */
export function mayAutofill(
  { form }: PlacedForm,
  standing: FormField | undefined,
  known: FieldState | undefined,
): boolean {
  const [best] = form.means;
  if (best !== 'form-api' && best !== 'control') return false;
  if (!standing || standing.value !== '' || standing.readOnly || standing.touched) return false;
  return known?.status !== 'undone' && known?.status !== 'dismissed';
}

/** Fills what was just proposed; a form that is gone leaves it proposed. */
export async function autofill(
  ports: Pick<DeskPorts, 'fill'>,
  book: CallBook,
  { place, form }: PlacedForm,
  { field, value, displayValue }: Proposal,
): Promise<void> {
  const record = { table: form.table, sysId: form.sysId };
  const report = await ports.fill(place, { field, value, displayValue, record }).catch(() => null);
  if (report) await book.append({ kind: 'field-filled', field, ...report });
}
