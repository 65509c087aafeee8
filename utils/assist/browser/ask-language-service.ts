import * as z from 'zod/mini';
import OpenAI, { APIError } from 'openai';
import { failureOf, serviceFailure } from '../../call/service-failure.ts';
import { serviceAddress } from '../../settings/service-address.ts';
import type { ServiceSettings } from '../../settings/settings.ts';
import { answerJsonSchema, answerSchema } from '../answer-schema.ts';
import { NO_USAGE, type ThinkingAnswer, type ThinkingRequest, type Usage } from '../think.ts';

const TIMEOUT_MS = 60_000;

export async function askLanguageService(
  { prompt, service }: ThinkingRequest,
  until: AbortSignal,
): Promise<ThinkingAnswer> {
  if (service.url === '') return serviceFailure('no-service');
  const { baseURL, query, headers } = serviceAddress(service);
  const client = new OpenAI({
    apiKey: 'in the headers',
    baseURL,
    defaultQuery: query,
    defaultHeaders: { Authorization: null, ...headers },
    maxRetries: 0,
    timeout: TIMEOUT_MS,
    dangerouslyAllowBrowser: true,
  });
  // The SDK never takes its listener off a signal: on one that lives as long as we do, they pile up.
  const request = new AbortController();
  const giveUp = () => request.abort();
  until.addEventListener('abort', giveUp);
  try {
    const completion = await client.chat.completions.create(
      {
        model: service.model,
        messages: [
          { role: 'system', content: prompt.system },
          { role: 'user', content: prompt.user },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'notes', strict: true, schema: answerJsonSchema() },
        },
      },
      { signal: request.signal },
    );
    return readCompletion(completion, service);
  } catch (error) {
    if (!(error instanceof APIError)) return serviceFailure('not-a-service', String(error));
    const failure = failureOf(error);
    // A 400 here is about the request's shape, not about a piece of speech.
    return failure.code === 'speech-rejected'
      ? serviceFailure('not-a-service', failure.detail)
      : failure;
  } finally {
    until.removeEventListener('abort', giveUp);
  }
}

/** `completion` is typed by the SDK but was made by a stranger: it may be HTML. */
function readCompletion(completion: unknown, service: ServiceSettings): ThinkingAnswer {
  const content = contentOf(completion);
  const answer = answerSchema.safeParse(parseJson(content));
  if (!answer.success) return serviceFailure('not-a-service', content.slice(0, 200));
  return {
    kind: 'thought',
    answer: answer.data,
    engine: `${service.model} · ${hostOf(service.url)}`,
    usage: usageOf(completion),
  };
}

/** Services of all kinds leave parts of it out. */
const counted = z.object({
  usage: z.object({
    prompt_tokens: z._default(z.number(), 0),
    completion_tokens: z._default(z.number(), 0),
    prompt_tokens_details: z.optional(
      z.nullable(z.object({ cached_tokens: z.optional(z.nullable(z.number())) })),
    ),
  }),
});

function usageOf(completion: unknown): Usage {
  const read = counted.safeParse(completion);
  if (!read.success) return { ...NO_USAGE, requests: 1 };
  const { prompt_tokens, completion_tokens, prompt_tokens_details } = read.data.usage;
  const cached = prompt_tokens_details?.cached_tokens ?? 0;
  return { prompt: prompt_tokens, cached, answer: completion_tokens, requests: 1 };
}

function contentOf(completion: unknown): string {
  if (typeof completion !== 'object' || completion === null) return String(completion);
  const { choices } = completion as Partial<OpenAI.ChatCompletion>;
  return choices?.[0]?.message.content ?? '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
