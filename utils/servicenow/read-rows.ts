import * as z from 'zod/mini';

/** One record of an answer, whichever of the shapes of values was asked for. */
export interface Row {
  /** Whether the instance sent the column at all: one that it does not know, it leaves out. */
  has(column: string): boolean;
  /** As stored. */
  value(column: string): string;
  /** As shown to this agent. */
  shown(column: string): string;
}

const record = z.record(z.string(), z.unknown());
const answered = z.object({ result: z.union([z.array(record), record]) });
const cell = z.object({
  value: z.optional(z.nullable(z.string())),
  display_value: z.optional(z.nullable(z.string())),
});

/** The records of a list, or the one record of an answer about one; none when it is neither. */
export function readRows(json: unknown): readonly Row[] {
  const read = answered.safeParse(json);
  if (!read.success) return [];
  const { result } = read.data;
  return (Array.isArray(result) ? result : [result]).map(asRow);
}

function asRow(columns: Readonly<Record<string, unknown>>): Row {
  return {
    has: (column) => column in columns,
    value: (column) => texts(columns[column]).value,
    shown: (column) => texts(columns[column]).shown,
  };
}

function texts(found: unknown): { readonly value: string; readonly shown: string } {
  if (typeof found === 'string') return { value: found, shown: found };
  const read = cell.safeParse(found);
  if (!read.success) return { value: '', shown: '' };
  const { value, display_value: shown } = read.data;
  return { value: value ?? shown ?? '', shown: shown ?? value ?? '' };
}
