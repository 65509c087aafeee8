import { classifyAnswer, restFailure } from '../../../utils/servicenow/classify-answer.ts';
import { mayAsk } from '../../../utils/servicenow/instance-path.ts';
import type { Ask } from '../../../utils/servicenow/rest.ts';
import type { StartedInstance } from '../../sandbox/servicenow/start-instance.ts';

/** An agent's page of the sandbox as the desk sees it: HTTP, and all that goes wrong on it, is real. */
export interface AskedInstance {
  readonly ask: Ask;
  /** The agent logs in again. */
  logIn(): void;
}

export function askOverHttp(
  instance: StartedInstance,
  { userName = 'sara.holm', timeoutMs = 5_000 } = {},
): AskedInstance {
  const openSession = () => {
    const ticket = instance.control.openSession(userName);
    if (!ticket) throw new Error(`Nobody called ${userName}`);
    return ticket;
  };
  let ticket = openSession();

  const ask: Ask = async (request) => {
    if (!mayAsk(request)) return restFailure('not-permitted', 'path');
    const { method, path, body } = request;
    try {
      const response = await fetch(instance.url + path, {
        method,
        headers: {
          Accept: 'application/json',
          Cookie: `JSESSIONID=${ticket.sessionId}`,
          'X-UserToken': ticket.token,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return classifyAnswer(
        {
          status: response.status,
          redirected: response.status >= 300 && response.status < 400,
          contentType: response.headers.get('content-type') ?? '',
          isLoggedIn: response.headers.get('x-is-logged-in'),
          totalCount: response.headers.get('x-total-count'),
          retryAfter: response.headers.get('retry-after'),
          body: await response.text(),
        },
        Date.now(),
      );
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      return restFailure('instance-unreachable', error.message, 'unknown');
    }
  };
  return { ask, logIn: () => void (ticket = openSession()) };
}
