import OpenAI, { APIError } from 'openai';
import { problemOfStatus } from '../../call/problem-of-status.ts';
import { retryAfterMs } from '../../call/retry-after.ts';
import type { ServiceSettings } from '../../settings/settings.ts';
import { answerJsonSchema, answerSchema } from '../answer-schema.ts';
import type { ThinkingAnswer, ThinkingRequest } from '../think.ts';

const TIMEOUT_MS = 60_000;

export async function askLanguageService(
  { prompt, service }: ThinkingRequest,
  signal: AbortSignal,
): Promise<ThinkingAnswer> {
  if (service.url === '') return failed('no-service', '');
  const client = new OpenAI({
    apiKey: service.key,
    baseURL: service.url,
    maxRetries: 0,
    timeout: TIMEOUT_MS,
    dangerouslyAllowBrowser: true,
  });
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
      { signal },
    );
    return readCompletion(completion, service);
  } catch (error) {
    if (!(error instanceof APIError)) return failed('not-a-service', String(error));
    const status: unknown = error.status;
    const headers: unknown = error.headers;
    const known = problemOfStatus(typeof status === 'number' ? status : null);
    // A 400 here is about the request's shape, not about a piece of speech.
    const code = known === 'speech-rejected' ? 'not-a-service' : known;
    return failed(code, error.message, retryAfterMs(headers instanceof Headers ? headers : null));
  }
}

/** `completion` is typed by the SDK but was made by a stranger: it may be HTML. */
function readCompletion(completion: unknown, service: ServiceSettings): ThinkingAnswer {
  const content = contentOf(completion);
  const answer = answerSchema.safeParse(parseJson(content));
  if (!answer.success) return failed('not-a-service', content.slice(0, 200));
  return {
    kind: 'thought',
    answer: answer.data,
    engine: `${service.model} · ${hostOf(service.url)}`,
  };
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

function failed(
  code: Extract<ThinkingAnswer, { kind: 'failed' }>['code'],
  detail: string,
  retryAfter: number | null = null,
): ThinkingAnswer {
  return { kind: 'failed', code, detail: detail.slice(0, 300), retryAfterMs: retryAfter };
}
