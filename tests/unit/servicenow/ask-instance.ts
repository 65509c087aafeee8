import {
  classifyAnswer,
  restFailure,
  wantsNewToken,
} from '../../../utils/servicenow/classify-answer.ts';
import type { Ask, RestRequest } from '../../../utils/servicenow/rest.ts';
import type { Agent } from '../sandbox/servicenow/open-instance.ts';

/** Asks the sandbox over HTTP as a page's own script does: the session's cookie and the request token. */
export function askAs(agent: Agent): Ask {
  async function send({ method, path, body }: RestRequest, token: string) {
    const response = await fetch(agent.instance.url + path, {
      method,
      headers: {
        Accept: 'application/json',
        Cookie: agent.cookie,
        'X-UserToken': token,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
    });
    const { status, headers } = response;
    const wire = {
      status,
      redirected: status >= 300 && status < 400,
      contentType: headers.get('content-type') ?? '',
      isLoggedIn: headers.get('x-is-logged-in'),
      totalCount: headers.get('x-total-count'),
      retryAfter: headers.get('retry-after'),
      body: await response.text(),
    };
    return { wire, newToken: headers.get('x-usertoken-response') };
  }

  return async (request) => {
    try {
      const first = await send(request, agent.token);
      if (!wantsNewToken(first.wire, first.newToken)) return classifyAnswer(first.wire, 0);
      return classifyAnswer((await send(request, first.newToken)).wire, 0);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return restFailure('instance-unreachable', error.message, 'unknown');
    }
  };
}
