import { planReferenceList, readReferenceList } from '../servicenow/look-up.ts';
import type { Choice, FormField, FormSnapshot, Place } from '../servicenow/form.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import type { Instances } from './instances.ts';

/**
 * Short tables (groups, locations) are offered to the language service as choices, so that it can
 * only name what exists. Each table is asked for once, all of a form together; a long one stays
 * without a list.
 */
export function createReferenceLister(
  instances: Instances,
): (place: Place, form: FormSnapshot) => Promise<FormSnapshot> {
  const lists = new Map<string, readonly Choice[] | null>();

  async function readLists(origin: string, tables: readonly string[]): Promise<void> {
    if (tables.length === 0) return;
    const answers = await instances.askAll(origin, tables.map(planReferenceList));
    tables.forEach((table, index) => {
      const answer = answers[index];
      if (!answer || (answer.kind === 'failed' && isPassing(answer.code))) return;
      lists.set(`${origin} ${table}`, readReferenceList(answer));
    });
  }

  return async ({ origin }, form) => {
    const tables = form.fields.flatMap((field) => tableOf(field) ?? []);
    await readLists(
      origin,
      [...new Set(tables)].filter((table) => !lists.has(`${origin} ${table}`)),
    );
    const fields = form.fields.map((field) => {
      const choices = lists.get(`${origin} ${tableOf(field) ?? ''}`);
      return choices ? { ...field, choices } : field;
    });
    return { ...form, fields };
  };
}

function tableOf({ kind, reference, readOnly }: FormField): string | null {
  return kind === 'reference' && reference && !readOnly ? reference : null;
}
