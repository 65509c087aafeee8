import * as z from 'zod/mini';
import { means, outcome } from './form-words.ts';
import type { AgentFact } from './protocol.ts';

const text = z.string().check(z.maxLength(20_000));
const field = z.string().check(z.maxLength(200));
const value = z.object({ value: text, displayValue: text });

/** All that can be done with a chip; the rest of what an agent does is done in the pane. */
const chipFactSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field-filled'),
    field,
    outcome,
    means,
    before: value,
    after: value,
  }),
  z.object({ kind: z.literal('field-dismissed'), field, value: text }),
  z.object({ kind: z.literal('field-undone'), field, outcome }),
]);

/** A fact that came through a content script, so from a page: itself if it is one, else null. */
export function checkChipFact(data: unknown): AgentFact | null {
  const fact = chipFactSchema.safeParse(data);
  return fact.success ? fact.data : null;
}
