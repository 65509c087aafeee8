import { planReferenceList, readReferenceList } from '../servicenow/look-up.ts';
import { planTableMeta, readChoiceLists, type ChoiceLists } from '../servicenow/table-meta.ts';
import type { Choice, FormField, FormSnapshot } from '../servicenow/form.ts';
import type { TableFacts } from '../servicenow/tables.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import type { Instances } from './instances.ts';

/**
 * Short tables (groups, locations) are offered to the language service as choices, so that it can
 * only name what exists. Choice lists that the page has not drawn yet, because nobody scrolled there,
 * are asked of the instance as well. Everything is asked for once, all of a form together; a long
 * table stays without a list.
 */
export function createListReader(
  instances: Instances,
): (origin: string, form: FormSnapshot, facts: TableFacts) => Promise<FormSnapshot> {
  const references = new Map<string, readonly Choice[] | null>();
  const undrawn = new Map<string, ChoiceLists>();

  async function readMissing(
    origin: string,
    tables: readonly string[],
    wantsMetaOf: string | null,
  ): Promise<void> {
    const questions = tables.map(planReferenceList);
    if (wantsMetaOf !== null) questions.push(planTableMeta(wantsMetaOf));
    if (questions.length === 0) return;
    const answers = await instances.askAll(origin, questions);
    answers.forEach((answer, index) => {
      if (answer.kind === 'failed' && isPassing(answer.code)) return;
      const table = tables[index];
      if (table !== undefined) references.set(`${origin} ${table}`, readReferenceList(answer));
      else undrawn.set(`${origin} ${wantsMetaOf}`, readChoiceLists(answer));
    });
  }

  return async (origin, form, { dependsOn }) => {
    const tables = new Set(form.fields.flatMap((field) => tableOf(field) ?? []));
    // What hangs on another field may truly be empty now, and the instance would list all of it.
    const isUndrawn = ({ name, kind, choices }: FormField) =>
      kind === 'choice' && choices?.length === 0 && !(name in dependsOn);
    const ownKey = `${origin} ${form.table}`;
    const wantsMeta = form.fields.some(isUndrawn) && !undrawn.has(ownKey);
    await readMissing(
      origin,
      [...tables].filter((table) => !references.has(`${origin} ${table}`)),
      wantsMeta ? form.table : null,
    );
    const fields = form.fields.map((field) => {
      const choices = isUndrawn(field)
        ? undrawn.get(ownKey)?.[field.name]
        : references.get(`${origin} ${tableOf(field) ?? ''}`);
      return choices ? { ...field, choices } : field;
    });
    return { ...form, fields };
  };
}

function tableOf({ kind, reference, readOnly }: FormField): string | null {
  return kind === 'reference' && reference && !readOnly ? reference : null;
}
