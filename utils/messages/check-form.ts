import * as z from 'zod';
import type { FormSnapshot } from '../servicenow/form.ts';

/** Longer than anything a form holds, short enough that a hostile page cannot fill the log. */
const text = z.string().max(20_000);
const choice = z.object({ value: text, label: text });

const formSchema = z.object({
  table: z.string().regex(/^[a-z][a-z0-9_]{0,79}$/u),
  sysId: z.string().regex(/^(-1|[0-9a-f]{32})$/u),
  number: z.string().max(100),
  fields: z
    .array(
      z.object({
        name: z.string().max(200),
        label: z.string().max(400),
        kind: z.enum([
          'string',
          'text',
          'choice',
          'reference',
          'journal',
          'boolean',
          'date-time',
          'other',
        ]),
        value: text,
        displayValue: text,
        mandatory: z.boolean(),
        readOnly: z.boolean(),
        touched: z.boolean(),
        choices: z.array(choice).max(2_000).exactOptional(),
        reference: z.string().max(80).exactOptional(),
      }),
    )
    .max(500),
});

/** A form that came through a content script, so from a page: itself if it is one, else null. */
export function checkForm(data: unknown): FormSnapshot | null {
  const form = formSchema.safeParse(data);
  return form.success ? form.data : null;
}
