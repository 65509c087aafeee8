import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { badRequest, modelNotFound } from './api-error.ts';
import type { Misfortune } from './fault-plan.ts';
import type { Answered } from './request-log.ts';
import { countTokens } from './writing/count-tokens.ts';
import { explainArticle, readArticleBriefing } from './writing/explain-article.ts';
import { findStrictFault, fitToSchema, jsonSchema } from './writing/fit-to-schema.ts';
import { readBriefing, type Message } from './writing/read-briefing.ts';
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
const PIECE_EVERY_MS = 5;

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
  const written = write(messages, chat);
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

function write(messages: readonly Message[], { response_format: format }: ChatRequest): string {
  const article = readArticleBriefing(messages);
  if (article) return explainArticle(article);
  const answer = writeAnswer(readBriefing(messages));
  return JSON.stringify(
    format?.type === 'json_schema' ? fitToSchema(answer, format.json_schema.schema) : answer,
  );
}

function scrawled(content: string, how = 'cut'): string {
  return how === 'cut' ? content.slice(0, content.length / 2) : '{"summary":"Nothing to add."}';
}

/** As vLLM, Ollama and others say it, each in its own words. */
function refusedFormatOf(
  { response_format: format, stream_options: cost }: ChatRequest,
  struck: readonly Misfortune[],
): Response | null {
  const refused = struck.flatMap((one) => (one.kind === 'refuse-format' ? [one.format] : []));
  if (cost && refused.includes('stream_options'))
    return badRequest('Unsupported parameter: stream_options', 'stream_options');
  if (!refused.some((one) => one === format?.type)) return null;
  const message = `Invalid parameter: 'response_format' of type '${format?.type}' is not supported with this model.`;
  return badRequest(message, 'response_format');
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
  const events = [...chunks.map((one) => JSON.stringify(one)), '[DONE]'];
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    // One after the other, as they are written.
    async pull(controller) {
      const event = events.shift();
      if (event === undefined) return controller.close();
      controller.enqueue(encoder.encode(`data: ${event}\n\n`));
      await sleep(PIECE_EVERY_MS);
    },
  });
  return new Response(body, {
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
