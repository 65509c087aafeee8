import { restFailure } from '../classify-answer.ts';
import type { RestAnswer, RestRequest } from '../rest.ts';

type Send = (request: RestRequest, tabId: number) => Promise<RestAnswer>;

/**
 * Carries a request to a page of the instance, whichever is open: the one that the agent looks at
 * first, then those used last. The page that a call began on may long be gone.
 */
export async function reachInstance(
  origin: string,
  request: RestRequest,
  send: Send,
): Promise<RestAnswer> {
  for (const { id } of await instanceTabs(origin)) {
    if (id === undefined) continue;
    try {
      return await send(request, id);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // Nobody there: it was not sent. Anything else, and it may have been done before the page went.
      const wasSent = !error.message.includes('Receiving end does not exist');
      if (wasSent && request.method !== 'GET') {
        return restFailure('instance-unreachable', error.message, 'unknown');
      }
    }
  }
  return restFailure('instance-unreachable', 'no page of the instance is open');
}

/** Open and awake, the likeliest to answer first. */
export async function instanceTabs(origin: string): Promise<chrome.tabs.Tab[]> {
  // A pattern knows no port.
  const { protocol, hostname } = new URL(origin);
  const tabs = await chrome.tabs.query({ url: `${protocol}//${hostname}/*` });
  const rank = ({ active, lastAccessed }: chrome.tabs.Tab) => (active ? 1e15 : 0) + lastAccessed;
  return tabs
    .filter(({ discarded, url }) => !discarded && new URL(url ?? '').origin === origin)
    .toSorted((a, b) => rank(b) - rank(a));
}
