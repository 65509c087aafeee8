import { answerLocally } from '../../local-engine/answer-locally.ts';
import { readAhead } from '../../local-engine/read-ahead.ts';
import { NO_USAGE, type ThinkingAnswer, type ThinkingRequest } from '../think.ts';
import { askBrowserModel } from './ask-browser-model.ts';
import { createLanguageService } from './ask-language-service.ts';
import { browserModel } from './language-model.ts';

/** All three engines as one: whichever a request names is asked, and all answer the same. */
export function openEngines(
  until: AbortSignal,
): (request: ThinkingRequest) => Promise<ThinkingAnswer> {
  const askService = createLanguageService();
  return async (request) => {
    switch (request.engine) {
      case 'service':
        return askService(request, until);
      case 'browser':
        return askBrowserModel(request, until, browserModel());
      case 'local':
        return askLocally(request);
      default:
        return request.engine satisfies never;
    }
  };
}

async function askLocally({ prompt, predict }: ThinkingRequest): Promise<ThinkingAnswer> {
  const reading = readAhead(prompt);
  // A long call that is read for the first time must not hold up the page's messages.
  while (reading.next().done !== true) await new Promise((resolve) => setTimeout(resolve));
  const answer = answerLocally(prompt, predict);
  return { kind: 'thought', answer, engine: 'local', usage: { ...NO_USAGE, requests: 1 } };
}
