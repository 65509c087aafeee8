import type {
  LanguageModelApi,
  ModelAvailability,
  ModelSession,
} from '../../utils/assist/browser/language-model.ts';
import { countTokens } from './gateway/writing/count-tokens.ts';
import { fitToSchema, jsonSchema } from './gateway/writing/fit-to-schema.ts';
import { readBriefing } from './gateway/writing/read-briefing.ts';
import { writeAnswer } from './gateway/writing/write-answer.ts';

interface Traits {
  readonly languages?: readonly string[];
  readonly availability?: ModelAvailability;
  /** Tokens that a session has room for. */
  readonly room?: number;
  /** As browsers named things until 2026. */
  readonly isOld?: boolean;
  /** So many answers are no JSON. */
  readonly scrawls?: number;
}

export interface BrowserModel extends LanguageModelApi {
  /** System prompt of each session, in order. */
  readonly systems: readonly string[];
  readonly prompts: readonly string[];
  /** Sessions that nobody has destroyed. */
  readonly open: number;
}

/** A browser's own model: it writes as the gateway's writer does, in sessions that fill up. */
export function createBrowserModel({
  languages = ['en', 'da'],
  availability = 'available',
  room = 6_000,
  isOld = false,
  scrawls = 0,
}: Traits = {}): BrowserModel {
  const systems: string[] = [];
  const prompts: string[] = [];
  let [open, unread] = [0, scrawls];

  function openSession(system: string): ModelSession {
    let used = countTokens(system);
    let said = '';
    const measure = async (input: string) => countTokens(input);
    const prompt: ModelSession['prompt'] = async (input, { responseConstraint }) => {
      prompts.push(input);
      used += countTokens(input);
      if (used > room) throw new DOMException('The input is too large.', 'QuotaExceededError');
      said += `\n${input}`;
      const answer = fitToSchema(
        writeAnswer(readBriefing([{ role: 'user', text: said }])),
        jsonSchema.parse(responseConstraint),
      );
      const text = JSON.stringify(answer);
      used += countTokens(text);
      unread -= 1;
      return unread >= 0 ? text.slice(0, text.length / 2) : text;
    };
    const destroy = () => void (open -= 1);
    open += 1;
    return isOld
      ? {
          get inputUsage() {
            return used;
          },
          inputQuota: room,
          measureInputUsage: measure,
          prompt,
          destroy,
        }
      : {
          get contextUsage() {
            return used;
          },
          contextWindow: room,
          measureContextUsage: measure,
          prompt,
          destroy,
        };
  }

  return {
    systems,
    prompts,
    get open() {
      return open;
    },
    availability: async ({ expectedInputs, expectedOutputs }) => {
      const wanted = [...expectedInputs, ...expectedOutputs].flatMap((one) => one.languages);
      return wanted.every((one) => languages.includes(one)) ? availability : 'unavailable';
    },
    create: async ({ initialPrompts = [] }) => {
      const system = initialPrompts.map(({ content }) => content).join('\n');
      systems.push(system);
      return openSession(system);
    },
  };
}
