import type { Protocol } from '../protocol.ts';
import { messages } from './messages.ts';

type Answer<Name extends keyof Protocol> = Parameters<typeof messages.onMessage<Name>>[1];

/**
 * Answers only our own pages and worker. A content script lives in a stranger's process: what it may
 * send is answered with `messages.onMessage` and checked (`check-form.ts`, `check-chip-fact.ts`).
 */
export function answerOurs<Name extends keyof Protocol>(name: Name, answer: Answer<Name>): void {
  messages.onMessage(name, (message) => {
    if (!isOurs(message.sender)) throw new Error(`${name} is not for a web page to ask`);
    return answer(message);
  });
}

export function isOurs({ origin, url }: chrome.runtime.MessageSender): boolean {
  const ours = chrome.runtime.getURL('');
  return `${origin}/` === ours || (url ?? '').startsWith(ours);
}
