import type { FieldSchema } from '../schema/table-schema.ts';

function sameText(a: string): string {
  return a.toLocaleLowerCase('da');
}

function asNumberOrText(field: FieldSchema, value: string): number | string {
  if (field.type === 'boolean') return value === '1' ? 'true' : value === '0' ? 'false' : value;
  const isNumber = field.type === 'integer' || field.type === 'decimal';
  if (isNumber && value !== '' && !Number.isNaN(Number(value))) return Number(value);
  return sameText(value);
}

/** Negative, zero or positive; numbers by size, everything else as the database does: case aside. */
export function compareValues(field: FieldSchema, a: string, b: string): number {
  const left = asNumberOrText(field, a);
  const right = asNumberOrText(field, b);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [l, r] = [String(left), String(right)];
  return l < r ? -1 : l > r ? 1 : 0;
}

export function containsText(haystack: string, needle: string): boolean {
  return sameText(haystack).includes(sameText(needle));
}

export function startsWithText(text: string, start: string): boolean {
  return sameText(text).startsWith(sameText(start));
}

export function endsWithText(text: string, end: string): boolean {
  return sameText(text).endsWith(sameText(end));
}
