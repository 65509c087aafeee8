import * as z from 'zod/mini';

const cited = z.array(z.object({ text: z.string(), lines: z.array(z.number()) }));

/** What the language service is asked for. Strict JSON Schema: every key is required. */
export const answerSchema = z.object({
  headline: z.string().check(z.describe('What the case is about, at most 8 words, no names')),
  facts: cited.check(z.describe('What is known so far, one short sentence each')),
  fields: z
    .array(
      z.object({
        name: z.string().check(z.describe('name of a field of the newest FORM')),
        value: z
          .string()
          .check(z.describe('a choice label where the field has choices, else plain text')),
        line: z.number().check(z.describe('number of the transcript line that says so')),
        quote: z.string().check(z.describe('the words of that line, copied')),
      }),
    )
    .check(z.describe('Only what was said; leave out what was not')),
  summary: z.object({
    problem: cited,
    done: cited.check(z.describe('steps that were really taken')),
    result: cited.check(z.describe('how it ended and what was agreed')),
  }),
});

export type Answer = z.infer<typeof answerSchema>;

/** For `response_format`; the zod object above stays the only source. */
export function answerJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(answerSchema);
  // Strict mode takes a fixed set of keywords, and this is none of them.
  delete schema.$schema;
  return schema;
}
