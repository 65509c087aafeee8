import * as z from 'zod/mini';

const cited = z.array(z.object({ text: z.string(), lines: z.array(z.number()) }));

/** What an engine is asked for. Strict JSON Schema: every key is required. */
export const answerSchema = z.object({
  headline: z.string().check(z.describe('What the case is about, at most 8 words, no names')),
  facts: cited.check(z.describe('What is known so far, one short sentence each')),
  open: cited.check(z.describe('questions that were asked and not answered yet')),
  actions: cited.check(z.describe('what somebody said they would do after the call')),
  fields: z
    .array(
      z.object({
        name: z.string().check(z.describe('name of a field of the newest FORM')),
        value: z
          .string()
          .check(z.describe('a choice label where the field has choices, else plain text')),
        line: z.number().check(z.describe('number of the transcript line that says so')),
        quote: z.string().check(z.describe('the words of that line, copied')),
        confidence: z.number().check(z.describe('0 to 1: how sure the words make it')),
        others: z
          .array(z.string())
          .check(
            z.describe('at most two other choice labels that could be meant, likeliest first'),
          ),
      }),
    )
    .check(z.describe('Only what was said; leave out what was not')),
  summary: z
    .array(z.object({ id: z.string(), sentences: cited }))
    .check(z.describe('one entry for each section of the newest SUMMARY line')),
});

export type Answer = z.infer<typeof answerSchema>;

/** For `response_format`; the zod object above stays the only source. */
export function answerJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(answerSchema);
  // Strict mode takes a fixed set of keywords, and this is none of them.
  delete schema.$schema;
  return schema;
}
