import * as z from 'zod/mini';
import type { Choice } from './form.ts';
import type { RestAnswer, RestRequest } from './rest.ts';

/** Column → what its choice list offers. */
export type ChoiceLists = Readonly<Record<string, readonly Choice[]>>;

/** What the instance's own pages ask of a table; not documented, so it may be missing. */
export function planTableMeta(table: string): RestRequest {
  return { method: 'GET', path: `/api/now/ui/meta/${encodeURIComponent(table)}` };
}

const choice = z.object({ value: z.string(), label: z.string() });
const answered = z.object({
  result: z.object({
    columns: z.record(z.string(), z.object({ choices: z.optional(z.array(choice)) })),
  }),
});

/** Nothing where the instance does not say. The empty choice is none. */
export function readChoiceLists(answer: RestAnswer): ChoiceLists {
  const read = answered.safeParse(answer.kind === 'answered' ? answer.json : null);
  if (!read.success) return {};
  const lists: Record<string, readonly Choice[]> = {};
  for (const [column, { choices = [] }] of Object.entries(read.data.result.columns))
    if (choices.length > 0) lists[column] = choices.filter(({ value }) => value !== '');
  return lists;
}
