import { APIError, type OpenAI } from 'openai';
import { failureOf, serviceFailure } from '../../call/service-failure.ts';
import { addUsage } from '../../call/thinking.ts';
import { askForRepair, parseAnswer } from '../parse-answer.ts';
import type { FailedThinking, Spent, ThinkingAnswer, ThinkingRequest } from '../think.ts';
import { FORMATS, formatOf, isAboutFormat, schemaInWords } from './answer-format.ts';
import { contentOf, usageOf } from './read-completion.ts';
import { clientOf, engineOf } from './service-client.ts';

type Message = OpenAI.ChatCompletionMessageParam;
export type LanguageService = (
  request: ThinkingRequest,
  until: AbortSignal,
) => Promise<ThinkingAnswer>;

/** Any OpenAI-compatible service. Remembers of each which way of asking for JSON it refused. */
export function createLanguageService(): LanguageService {
  /** Index in `FORMATS`, by address and model. */
  const formats = new Map<string, number>();

  return async ({ prompt, service }, until) => {
    if (service.url === '') return serviceFailure('no-service');
    const name = `${service.url} ${service.model}`;
    const engine = engineOf(service);
    // The SDK never takes its listener off a signal: on one that lives as long as we do, they pile up.
    const request = new AbortController();
    const giveUp = () => request.abort();
    until.addEventListener('abort', giveUp);
    const client = clientOf(service);
    let spent: Spent | null = null;

    /** Asked in the strictest way that this service takes. */
    async function complete(messages: readonly Message[]): Promise<string | null> {
      const at = formats.get(name) ?? 0;
      const format = FORMATS[at] ?? 'text';
      try {
        const completion: unknown = await client.chat.completions.create(
          {
            model: service.model,
            messages: [...messages, ...schemaInWords(format)],
            ...formatOf(format),
          },
          { signal: request.signal },
        );
        const usage = usageOf(completion);
        spent = { engine, usage: spent ? addUsage(spent.usage, usage) : usage };
        return contentOf(completion);
      } catch (error) {
        if (!isAboutFormat(error) || at + 1 >= FORMATS.length) throw error;
        formats.set(name, at + 1);
        return complete(messages);
      }
    }

    const failed = (failure: FailedThinking): FailedThinking =>
      spent ? { ...failure, spent } : failure;
    try {
      const asked: readonly Message[] = [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ];
      const first = await complete(asked);
      // A page, or JSON of another shape: whoever that is, it is no use to ask it to repair anything.
      if (first === null) return failed(serviceFailure('not-a-service'));
      const read = parseAnswer(first);
      const last =
        read.kind === 'answer'
          ? read
          : parseAnswer(
              (await complete([
                ...asked,
                { role: 'assistant', content: first },
                { role: 'user', content: askForRepair(read.why) },
              ])) ?? '',
            );
      if (last.kind === 'wrong') return failed(serviceFailure('answer-unusable', last.why));
      const { usage } = spent ?? { usage: usageOf(null) };
      return { kind: 'thought', answer: last.answer, engine, usage };
    } catch (error) {
      if (!(error instanceof APIError))
        return failed(serviceFailure('not-a-service', String(error)));
      const failure = failureOf(error);
      // A 400 here is about the request's shape, not about a piece of speech.
      return failed(
        failure.code === 'speech-rejected'
          ? serviceFailure('not-a-service', failure.detail)
          : failure,
      );
    } finally {
      until.removeEventListener('abort', giveUp);
    }
  };
}
