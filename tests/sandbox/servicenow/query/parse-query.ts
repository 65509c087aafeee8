import { type Clause, type Condition, OPERATORS, type Ordering, type Query } from './query-ast.ts';
import { tokenizeQuery } from './tokenize-query.ts';

const FULL_TEXT = '123TEXTQUERY321=';
/** Column names are lower case, operators are not: that is all that tells them apart. */
const FIELD_PATH = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*/;

function parseCondition(text: string): Condition {
  if (text.startsWith(FULL_TEXT)) return { kind: 'words', words: text.slice(FULL_TEXT.length) };
  const field = FIELD_PATH.exec(text)?.[0] ?? '';
  const rest = text.slice(field.length);
  const operator = OPERATORS.find((candidate) => rest.startsWith(candidate));
  if (field === '' || operator === undefined) return { kind: 'unreadable', text };
  return { kind: 'field', field, operator, value: rest.slice(operator.length) };
}

export function parseQuery(encoded: string): Query {
  const sets: Clause[][] = [[]];
  const ordering: Ordering[] = [];
  for (const { join, text } of tokenizeQuery(encoded)) {
    if (join === 'group-by') continue;
    if (join === 'order-by' || join === 'order-by-desc') {
      ordering.push({ field: text, descending: join === 'order-by-desc' });
      continue;
    }
    if (join === 'new-query') sets.push([]);
    if (text === '') continue;
    const set = sets.at(-1) ?? [];
    const before = join === 'or' ? set.pop() : undefined;
    set.push([...(before ?? []), parseCondition(text)]);
  }
  return { sets, ordering };
}
