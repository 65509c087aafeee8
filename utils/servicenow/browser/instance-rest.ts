import { classifyAnswer, restFailure, wantsNewToken, type WireAnswer } from '../classify-answer.ts';
import { mayAsk } from '../instance-path.ts';
import type { RestAnswer, RestRequest } from '../rest.ts';

/** The desk gives a question this long; the instance is slow now and then, but not for ever. */
const TIMEOUT_MS = 20_000;

/**
 * Sends one request to the instance this page came from, as the agent: same origin, the session's
 * cookies, and the page's request token. A stale token is renewed once with the one that the
 * instance offers; after that the session is over, and asking again would only raise the browser's
 * own login box.
 */
export async function askInstance(
  request: RestRequest,
  userToken: () => Promise<string | null>,
): Promise<RestAnswer> {
  if (!mayAsk(request)) return restFailure('not-permitted', 'path');
  try {
    const first = await send(request, await userToken());
    if (!wantsNewToken(first.wire, first.newToken)) return classifyAnswer(first.wire, Date.now());
    return classifyAnswer((await send(request, first.newToken)).wire, Date.now());
  } catch (error) {
    // `fetch` gives TypeError for every kind of lost connection, and the timeout is a DOMException.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    return restFailure('instance-unreachable', error.message, 'unknown');
  }
}

async function send({ method, path, body }: RestRequest, token: string | null) {
  const response = await fetch(new URL(path, location.origin), {
    method,
    headers: {
      Accept: 'application/json',
      // Without the header the instance offers a token; with an empty one it does not.
      ...(token !== null && { 'X-UserToken': token }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    credentials: 'same-origin',
    // The data interface redirects only to log in; following would fetch some other page's HTML.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const wire: WireAnswer = {
    status: response.status,
    redirected: response.type === 'opaqueredirect',
    contentType: response.headers.get('content-type') ?? '',
    isLoggedIn: response.headers.get('x-is-logged-in'),
    totalCount: response.headers.get('x-total-count'),
    retryAfter: response.headers.get('retry-after'),
    body: await response.text(),
  };
  return { wire, newToken: response.headers.get('x-usertoken-response') };
}
