import type { FormSnapshot } from '../servicenow/form.ts';
import type { TableFacts } from '../servicenow/tables.ts';

/** What people choose for words like these; how a case was solved does not stand in what it was about. */
export function predictedFields({ assignmentGroup }: TableFacts): readonly string[] {
  return ['category', 'subcategory', ...(assignmentGroup === null ? [] : [assignmentGroup])];
}

/** Whether a form has any of them: only such a table is learnt from. */
export function hasPredictedFields({ fields }: FormSnapshot, facts: TableFacts): boolean {
  const wanted = predictedFields(facts);
  return fields.some(({ name }) => wanted.includes(name));
}
