import { BadRequestError, type OpenAI } from 'openai';
import { answerJsonSchema } from '../answer-schema.ts';

/** Ways to ask for JSON, the strictest first; not every service knows each. */
export const FORMATS = ['json_schema', 'json_object', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export function formatOf(
  format: Format,
): Pick<OpenAI.ChatCompletionCreateParams, 'response_format'> {
  switch (format) {
    case 'json_schema':
      return {
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'notes', strict: true, schema: answerJsonSchema() },
        },
      };
    case 'json_object':
      return { response_format: { type: 'json_object' } };
    case 'text':
      return {};
  }
}

/** Where the service is not told the shape, the model is; behind the rest, so that nothing before it changes. */
export function schemaInWords(format: Format): readonly OpenAI.ChatCompletionMessageParam[] {
  if (format === 'json_schema') return [];
  const schema = JSON.stringify(answerJsonSchema());
  const content = `Answer with one JSON object and nothing else. It must match this JSON Schema: ${schema}`;
  return [{ role: 'user', content }];
}

/** The service refused how JSON was asked for, and nothing else. */
export function isAboutFormat(error: unknown): boolean {
  return (
    error instanceof BadRequestError &&
    /response_?format|json_?schema|json_?object|structured output|guided/iu.test(
      `${error.param ?? ''} ${error.message}`,
    )
  );
}
