import { serviceFailure } from '../../call/service-failure.ts';
import { answerJsonSchema } from '../answer-schema.ts';
import { askForRepair, parseAnswer } from '../parse-answer.ts';
import { NO_USAGE, type ThinkingAnswer, type ThinkingRequest } from '../think.ts';
import { modelOptions, type LanguageModelApi, type ModelSession } from './language-model.ts';

/** Asked once in a session of its own: what was answered before must not speak in the next answer. */
export async function askBrowserModel(
  { prompt }: Pick<ThinkingRequest, 'prompt'>,
  until: AbortSignal,
  model: LanguageModelApi | null,
): Promise<ThinkingAnswer> {
  if (!model) return serviceFailure('browser-model-missing');
  let session: ModelSession | null = null;
  try {
    const options = modelOptions(prompt.template.language);
    const availability = await model.availability(options);
    // To load it takes gigabytes and a click of the agent's, on the settings page.
    if (availability !== 'available') return serviceFailure('browser-model-missing', availability);
    session = await model.create({
      ...options,
      initialPrompts: [{ role: 'system', content: prompt.system }],
      signal: until,
    });
    return await answerIn(session, prompt.user, until);
  } catch (error) {
    return serviceFailure('browser-model-failed', String(error));
  } finally {
    session?.destroy();
  }
}

async function answerIn(
  session: ModelSession,
  user: string,
  until: AbortSignal,
): Promise<ThinkingAnswer> {
  const options = { responseConstraint: answerJsonSchema(), signal: until };
  let requests = 0;
  let input = user;
  for (;;) {
    const room = await roomFor(session, input, options);
    if (room !== null) return serviceFailure('browser-model-failed', room);
    requests += 1;
    // Each is an answer to the one before.
    // oxlint-disable-next-line no-await-in-loop
    const read = parseAnswer(await session.prompt(input, options));
    const usage = { ...NO_USAGE, requests };
    if (read.kind === 'answer')
      return { kind: 'thought', answer: read.answer, engine: 'browser', usage };
    if (requests > 1)
      return {
        ...serviceFailure('answer-unusable', read.why),
        spent: { engine: 'browser', usage },
      };
    input = askForRepair(read.why);
  }
}

/** Null, or in words how much too long it is: a model that is given too much forgets the beginning. */
async function roomFor(
  session: ModelSession,
  input: string,
  options: Parameters<ModelSession['prompt']>[1],
): Promise<string | null> {
  const used = session.contextUsage ?? session.inputUsage ?? 0;
  const most = session.contextWindow ?? session.inputQuota ?? Infinity;
  const needed =
    (await session.measureContextUsage?.(input, options)) ??
    (await session.measureInputUsage?.(input, options)) ??
    0;
  return used + needed > most ? `${needed} tokens, room for ${most - used}` : null;
}
