import * as z from 'zod';
import { badRequest, modelNotFound } from './api-error.ts';
import type { Misfortune } from './fault-plan.ts';
import type { Answered } from './request-log.ts';
import { countTokens } from './writing/count-tokens.ts';
import { findStrictFault, fitToSchema, jsonSchema } from './writing/fit-to-schema.ts';
import { readBriefing } from './writing/read-briefing.ts';
import { writeAnswer } from './writing/write-answer.ts';

export const WRITER = 'sandbox-writer';

const textPart = z.object({ type: z.literal('text'), text: z.string() });
const chatRequest = z.object({
  model: z.string().optional(),
  messages: z
    .array(
      z.object({
        role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
        content: z.union([z.string(), z.array(textPart)]).nullish(),
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  response_format: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('text') }),
      z.object({ type: z.literal('json_object') }),
      z.object({
        type: z.literal('json_schema'),
        json_schema: z.object({
          name: z.string().regex(/^[\w-]{1,64}$/),
          strict: z.boolean().nullish(),
          schema: jsonSchema,
        }),
      }),
    ])
    .optional(),
});
type ChatRequest = z.infer<typeof chatRequest>;

/** Characters of each piece when the answer is streamed. */
const PIECE_LENGTH = 24;

/** `POST /chat/completions` */
export async function answerChat(
  request: Request,
  deployment: string | null = null,
  struck: readonly Misfortune[] = [],
): Promise<Answered> {
  const body = await request.text();
  const answered = (response: Response, answer = ''): Answered => ({
    response,
    note: { kind: 'chat', body, answer },
  });
  const parsed = chatRequest.safeParse(parseJson(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    return answered(
      badRequest(`Invalid request: ${where}: ${issue?.message ?? ''}`, where || null),
    );
  }
  const chat = parsed.data;
  const model = deployment ?? chat.model;
  if (model === undefined) {
    return answered(badRequest('you must provide a model parameter', 'model'));
  }
  if (model !== WRITER) return answered(modelNotFound(model));
  const fault = refusedFormatOf(chat, struck) ?? strictFaultOf(chat);
  if (fault) return answered(fault);

  const messages = chat.messages.map(({ role, content }) => ({
    role,
    text: typeof content === 'string' ? content : (content ?? []).map((one) => one.text).join('\n'),
  }));
  const answer = writeAnswer(readBriefing(messages));
  const written =
    chat.response_format?.type === 'json_schema'
      ? JSON.stringify(fitToSchema(answer, chat.response_format.json_schema.schema))
      : JSON.stringify(answer);
  const scrawl = struck.find((one) => one.kind === 'scrawl');
  const content = scrawl ? scrawled(written, scrawl.how) : written;
  const usage = countUsage(messages.map((one) => one.text).join('\n'), content);
  const response = chat.stream
    ? stream(content, chat.stream_options?.include_usage ? usage : null)
    : Response.json({
        ...heading('chat.completion'),
        choices: [
          {
            index: 0,
            message: { role: 'assistant', content, refusal: null },
            logprobs: null,
            finish_reason: 'stop',
          },
        ],
        usage,
      });
  return answered(response, content);
}

function scrawled(content: string, how = 'cut'): string {
  return how === 'cut' ? content.slice(0, content.length / 2) : '{"summary":"Nothing to add."}';
}

/** As vLLM, Ollama and others say it, each in its own words. */
function refusedFormatOf(
  { response_format: format }: ChatRequest,
  struck: readonly Misfortune[],
): Response | null {
  const isRefused = struck.some(
    (one) => one.kind === 'refuse-format' && one.format === format?.type,
  );
  const message = `Invalid parameter: 'response_format' of type '${format?.type}' is not supported with this model.`;
  return isRefused ? badRequest(message, 'response_format') : null;
}

function strictFaultOf({ response_format: format }: ChatRequest): Response | null {
  if (format?.type !== 'json_schema' || !format.json_schema.strict) return null;
  const { name, schema } = format.json_schema;
  const fault = findStrictFault(schema);
  if (fault === null) return null;
  const message = `Invalid schema for response_format '${name}': ${fault}`;
  return badRequest(message, 'response_format');
}

let made = 0;

function heading(object: string) {
  made += 1;
  const created = Math.floor(Date.now() / 1000);
  return { id: `chatcmpl-sandbox-${made}`, object, created, model: WRITER };
}

function stream(content: string, usage: object | null): Response {
  const head = heading('chat.completion.chunk');
  const pieces = content.match(new RegExp(`[^]{1,${PIECE_LENGTH}}`, 'gu')) ?? [];
  const chunk = (delta: object, finish: string | null = null) => ({
    ...head,
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const chunks = [
    chunk({ role: 'assistant', content: '' }),
    ...pieces.map((piece) => chunk({ content: piece })),
    chunk({}, 'stop'),
    ...(usage ? [{ ...head, choices: [], usage }] : []),
  ];
  const events = chunks.map((one) => `data: ${JSON.stringify(one)}\n\n`).join('');
  return new Response(`${events}data: [DONE]\n\n`, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
  });
}

function countUsage(prompt: string, completion: string) {
  const promptTokens = countTokens(prompt);
  const completionTokens = countTokens(completion);
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
