import type { FormSnapshot } from './form.ts';
import { tableFacts } from './tables.ts';

/** What the job needs of a form and this one does not show, by column name. */
export function missingFields(form: FormSnapshot): readonly string[] {
  const { caller, journal, closeNotes } = tableFacts(form.table);
  const needed = [caller, journal, ...(closeNotes ? [closeNotes] : []), 'short_description'];
  return needed.filter((name) => !form.fields.some((field) => field.name === name));
}
