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
  text(field: string): string;
  shown(field: string): string;
}

/** Null when the answer is not one record. */
export function readRecord(json: unknown): RecordText | null {
  const read = answered.safeParse(json);
  if (!read.success) return null;
  const { result } = read.data;
  const valueOf = (field: string): { value: string; shown: string } => {
    const found = result[field] ?? '';
    if (typeof found === 'string') return { value: found, shown: found };
    return { value: found.value, shown: found.display_value ?? '' };
  };
  return {
    text(field) {
      const { value, shown } = valueOf(field);
      return value === '' ? shown : value;
    },
    shown: (field) => valueOf(field).shown,
  };
}
