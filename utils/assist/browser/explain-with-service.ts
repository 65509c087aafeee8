import { APIError, BadRequestError, type OpenAI } from 'openai';
import { failureOf, serviceFailure, type ServiceFailure } from '../../call/service-failure.ts';
import { estimateUsage } from '../estimate-tokens.ts';
import type { ExplanationAnswer, ExplanationRequest } from '../explain.ts';
import type { Usage } from '../think.ts';
import { pieceOf, usageIn } from './read-completion.ts';
import { clientOf, engineOf } from './service-client.ts';

/** Two sentences; what takes longer comes too late to be of help. */
const TIMEOUT_MS = 20_000;
/** A model that does not stop is stopped. */
const LONGEST_CHARS = 2_000;

export type Explainer = (
  request: ExplanationRequest,
  /** All that has come so far. */
  onPart: (soFar: string) => void,
  until: AbortSignal,
) => Promise<ExplanationAnswer>;

/** Any OpenAI-compatible service, heard while it writes. Remembers which will not say what streaming cost. */
export function createServiceExplainer(): Explainer {
  /** Address and model. */
  const silentOnCost = new Set<string>();

  return async ({ prompt, service }, onPart, until) => {
    if (service.url === '') return serviceFailure('no-service');
    const name = `${service.url} ${service.model}`;
    const engine = engineOf(service);
    // The SDK's own time ends with the first byte; a stream may fall silent after it.
    const request = new AbortController();
    const giveUp = () => request.abort();
    until.addEventListener('abort', giveUp);
    const timer = setTimeout(giveUp, TIMEOUT_MS);
    let text = '';
    let isWhole = false;
    let hasBegun = false;
    let counted: Usage | null = null;

    async function open(): Promise<AsyncIterable<unknown>> {
      try {
        return await clientOf(service, TIMEOUT_MS).chat.completions.create(
          {
            model: service.model,
            messages: [
              { role: 'system', content: prompt.system },
              { role: 'user', content: prompt.user },
            ],
            stream: true,
            ...(silentOnCost.has(name) ? {} : WITH_COST),
          },
          { signal: request.signal },
        );
      } catch (error) {
        if (silentOnCost.has(name) || !isAboutCost(error)) throw error;
        silentOnCost.add(name);
        return open();
      }
    }

    const usage = () => counted ?? estimateUsage(prompt, text);
    const failed = (failure: ServiceFailure): ExplanationAnswer =>
      hasBegun ? { ...failure, spent: { engine, usage: usage() } } : failure;
    try {
      for await (const chunk of await open()) {
        const piece = pieceOf(chunk);
        if (!piece) return failed(serviceFailure('not-a-service'));
        hasBegun = true;
        counted = usageIn(chunk) ?? counted;
        isWhole ||= piece.isLast;
        if (piece.text === '') continue;
        text += piece.text;
        if (text.length > LONGEST_CHARS)
          return failed(serviceFailure('answer-unusable', 'endless'));
        onPart(text);
      }
      // What is cut between two events, or was given up, ends without an error.
      if (isWhole) return { kind: 'explained', text, engine, usage: usage() };
      return failed(serviceFailure(hasBegun ? 'service-unreachable' : 'not-a-service'));
    } catch (error) {
      // Once it has begun, whatever breaks is the connection, or is no stream at all.
      if (hasBegun) return failed(serviceFailure('service-unreachable', String(error)));
      if (!(error instanceof APIError)) return serviceFailure('not-a-service', String(error));
      const failure = failureOf(error);
      return failure.code === 'speech-rejected'
        ? serviceFailure('not-a-service', failure.detail)
        : failure;
    } finally {
      clearTimeout(timer);
      until.removeEventListener('abort', giveUp);
      request.abort();
    }
  };
}

const WITH_COST: Pick<OpenAI.ChatCompletionCreateParamsStreaming, 'stream_options'> = {
  stream_options: { include_usage: true },
};

function isAboutCost(error: unknown): boolean {
  return (
    error instanceof BadRequestError &&
    /stream_options|include_usage/iu.test(`${error.param ?? ''} ${error.message}`)
  );
}
