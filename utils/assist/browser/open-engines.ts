import { answerLocally } from '../../local-engine/answer-locally.ts';
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

function askLocally({ prompt, predict }: ThinkingRequest): ThinkingAnswer {
  const answer = answerLocally(prompt, predict);
  return { kind: 'thought', answer, engine: 'local', usage: { ...NO_USAGE, requests: 1 } };
}
