import * as z from 'zod/mini';

const answered = z.object({
  result: z.record(
    z.string(),
    z.union([z.string(), z.object({ value: z.string(), display_value: z.nullable(z.string()) })]),
  ),
});

/** The texts of one record, asked for with `sysparm_display_value=all`. */
export interface RecordText {
  /** As stored; for a journal, which has no stored value, all entries as shown. */
  readonly text: (field: string) => string;
}

/** Null when the answer is not one record. */
export function readRecord(json: unknown): RecordText | null {
  const read = answered.safeParse(json);
  if (!read.success) return null;
  const { result } = read.data;
  return {
    text: (field) => {
      const found = result[field];
      if (found === undefined || typeof found === 'string') return found ?? '';
      return found.value === '' ? (found.display_value ?? '') : found.value;
    },
  };
}
