import * as z from 'zod/mini';
import type { FormSnapshot } from '../servicenow/form.ts';
import { flavour, kind, means } from './form-words.ts';

/** Longer than anything a form holds, short enough that a hostile page cannot fill the log. */
const text = z.string().check(z.maxLength(20_000));
const choice = z.object({ value: text, label: text });

const formSchema = z.object({
  table: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}$/u)),
  sysId: z.string().check(z.regex(/^(-1|[0-9a-f]{32})$/u)),
  number: z.string().check(z.maxLength(100)),
  flavour,
  means: z.array(means).check(z.minLength(1), z.maxLength(5)),
  fields: z
    .array(
      z.object({
        name: z.string().check(z.maxLength(200)),
        label: z.string().check(z.maxLength(400)),
        kind,
        value: text,
        displayValue: text,
        mandatory: z.boolean(),
        readOnly: z.boolean(),
        touched: z.boolean(),
        choices: z.exactOptional(z.array(choice).check(z.maxLength(2_000))),
        reference: z.exactOptional(z.string().check(z.maxLength(80))),
      }),
    )
    .check(z.maxLength(500)),
});

/** A form that came through a content script, so from a page: itself if it is one, else null. */
export function checkForm(data: unknown): FormSnapshot | null {
  const form = formSchema.safeParse(data);
  return form.success ? form.data : null;
}
