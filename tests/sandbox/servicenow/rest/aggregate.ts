import type { FieldSchema } from '../schema/table-schema.ts';

export const AGGREGATES = ['avg', 'min', 'max', 'sum'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

const AVERAGE_DECIMALS = 4;

function isNumber(field: FieldSchema): boolean {
  return /^(integer|decimal|float|currency)/.test(field.type);
}

function extreme(field: FieldSchema, values: readonly string[], sign: 1 | -1): string {
  const order = (a: string, b: string): number =>
    isNumber(field) ? Number(a) - Number(b) : a < b ? -1 : Number(a > b);
  return values.reduce((best, value) => (order(value, best) * sign > 0 ? value : best));
}

/** What the database says of a column: empty values do not count, and a text adds up to nothing. */
export function aggregate(kind: Aggregate, field: FieldSchema, all: readonly string[]): string {
  const values = all.filter((value) => value !== '');
  if (values.length === 0) return '';
  if (kind === 'min') return extreme(field, values, -1);
  if (kind === 'max') return extreme(field, values, 1);
  const sum = values.reduce((total, value) => total + (Number(value) || 0), 0);
  return kind === 'sum' ? String(sum) : (sum / values.length).toFixed(AVERAGE_DECIMALS);
}
