import { planReferenceList, readReferenceList } from '../servicenow/look-up.ts';
import type { Choice, FormField, FormSnapshot, Place } from '../servicenow/form.ts';
import type { DeskPorts } from './desk-ports.ts';

/**
 * Short tables (groups, locations) are offered to the language service as choices, so that it can
 * only name what exists. Each table is asked for once; a long one stays without a list.
 */
export function createReferenceLister(
  ports: DeskPorts,
): (place: Place, form: FormSnapshot) => Promise<FormSnapshot> {
  const lists = new Map<string, readonly Choice[] | null>();

  async function withChoices(place: Place, field: FormField): Promise<FormField> {
    if (field.kind !== 'reference' || !field.reference || field.readOnly) return field;
    const key = `${place.origin} ${field.reference}`;
    if (!lists.has(key)) {
      const answer = await ports.ask(place, planReferenceList(field.reference));
      if (answer.kind === 'failed') return field;
      lists.set(key, readReferenceList(answer));
    }
    const choices = lists.get(key);
    return choices ? { ...field, choices } : field;
  }

  return async (place, form) => {
    const fields: FormField[] = [];
    for (const field of form.fields) fields.push(await withChoices(place, field));
    return { ...form, fields };
  };
}
