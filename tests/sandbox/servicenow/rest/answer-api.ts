import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../control/fault-switch.ts';
import { apiError } from '../http/api-error.ts';
import { htmlReply, type Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import { authenticateApi } from '../session/authenticate-api.ts';
import { answerCurrentUser } from './current-user.ts';
import { answerKnowledgeApi } from './knowledge-api.ts';
import { answerTableApi } from './table-api.ts';

const APIS = [answerTableApi, answerCurrentUser, answerKnowledgeApi];
const LOGIN_PAGE =
  '<html><head><title>Log in</title></head><body>Single sign-on: log in to go on</body></html>';

/** The answer that a fault gives instead of the API, if it is one of those. */
function replyInstead(fault: Fault, nowMs: number): Reply | undefined {
  switch (fault.kind) {
    case 'html-login-200':
      return htmlReply(200, LOGIN_PAGE);
    case '403':
      return apiError(403, 'User Not Authorized', 'Failed API level ACL Validation');
    case '429': {
      const waitS = fault.retryAfterS ?? 2;
      const detail = 'Rate limit of 100 requests per hour for Table API exceeded';
      return apiError(429, 'Rate limit exceeded', detail, {
        'Retry-After': String(waitS),
        'X-RateLimit-Limit': '100',
        'X-RateLimit-Reset': String(Math.ceil(nowMs / 1000) + waitS),
      });
    }
    case '500':
      return apiError(500, 'Internal Server Error', 'com.glide.sandbox.Exception');
    case 'session-expired':
    case 'drop-field':
    case 'business-rule':
    case 'latency':
      return undefined;
  }
}

/** Same-origin pages need no CORS, and an instance grants none without a rule for it. */
export async function answerApi(request: SandboxRequest, instance: Instance): Promise<Reply> {
  const faults = instance.faults.strike(request.method, request.path);
  for (const fault of faults) if (fault.kind === 'latency') await delay(fault.ms ?? 1000);
  if (faults.some((fault) => fault.kind === 'session-expired')) {
    const session = instance.sessions.touch(request.cookies.get('JSESSIONID') ?? '');
    if (session) instance.sessions.endAllOf(session.userSysId);
  }
  const instead = faults.map((f) => replyInstead(f, instance.nowMs())).find(Boolean);
  if (instead) return instead;

  const who = authenticateApi(request, instance);
  if (who.kind === 'refused') return who.reply;
  if (!/json|\*\/\*/.test(request.headers.accept ?? '*/*')) {
    return apiError(406, 'Not Acceptable', 'This instance speaks JSON');
  }
  const call = { request, instance, viewer: who.viewer, faults };
  for (const answerOne of APIS) {
    const reply = answerOne(call);
    if (reply) {
      return { ...reply, headers: { 'X-Is-Logged-In': 'true', ...reply.headers } };
    }
  }
  return apiError(400, 'Requested URI does not represent any resource', request.path);
}
