/** The operators that we use of the encoded-query grammar. */
export type QueryOperator = '=' | '!=' | '>=' | 'STARTSWITH' | 'ENDSWITH' | 'LIKE';

export interface Condition {
  readonly field: string;
  readonly operator: QueryOperator;
  readonly value: string;
}

/** All groups must hold; within a group, any condition is enough (`^OR` binds closer than `^`). */
export type Query = readonly (readonly Condition[])[];

export function is(field: string, operator: QueryOperator, value: string): Condition {
  return { field, operator, value };
}

/**
 * The encoded query itself; put it into an address with `encodeURIComponent`. `orderBy` names columns,
 * the first one first; `-opened_at` is from the newest to the oldest.
 */
export function encodeQuery(query: Query, ...orderBy: readonly string[]): string {
  const groups = query.map((group) => group.map(encodeCondition).join('^OR'));
  const orders = orderBy.map((column) =>
    column.startsWith('-') ? `ORDERBYDESC${column.slice(1)}` : `ORDERBY${column}`,
  );
  return [...groups, ...orders].join('^');
}

function encodeCondition({ field, operator, value }: Condition): string {
  return `${field}${operator}${safeValue(value)}`;
}

/**
 * Words from a call may hold anything. A caret would end the condition and start another; a value
 * that begins with `javascript:` would be run by the instance.
 */
export function safeValue(text: string): string {
  const plain = text
    .replace(/[\p{Cc}^]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /^javascript\s*:/i.test(plain) ? safeValue(plain.slice(plain.indexOf(':') + 1)) : plain;
}
