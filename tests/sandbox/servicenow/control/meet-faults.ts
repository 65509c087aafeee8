import { setTimeout as delay } from 'node:timers/promises';
import { apiError, notAuthenticated } from '../http/api-error.ts';
import { htmlReply, jsonReply, redirectReply, type Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import type { Session } from '../session/sessions.ts';
import { sysIdOf } from '../store/sys-id.ts';
import type { Fault } from './fault-switch.ts';

const LOGIN_PAGE =
  '<html><head><title>Log in</title></head><body>Single sign-on: log in to go on</body></html>';
const HIBERNATING_PAGE =
  '<html><head><title>Instance Hibernating page</title></head><body>This instance is hibernating</body></html>';
const SSO_PATH = '/login_with_sso.do';

/** Thrown in place of an answer that never comes. */
export class ConnectionLost extends Error {}

function tooManyRequests(waitS: number, nowMs: number): Reply {
  const detail = 'Rate limit of 100 requests per hour for Table API exceeded';
  return apiError(429, 'Rate limit exceeded', detail, {
    'Retry-After': String(waitS),
    'X-RateLimit-Limit': '100',
    'X-RateLimit-Reset': String(Math.ceil(nowMs / 1000) + waitS),
    'X-RateLimit-Rule': sysIdOf('rate limit'),
  });
}

/** The answer that a fault gives instead of the instance, if it is one of those. */
function replyInstead(
  fault: Fault,
  path: string,
  session: Session | undefined,
  nowMs: number,
): Reply | undefined {
  switch (fault.kind) {
    case 'html-login-200':
      return htmlReply(200, LOGIN_PAGE);
    case 'hibernating':
      return htmlReply(200, HIBERNATING_PAGE);
    case 'sso-redirect':
      return redirectReply(`${SSO_PATH}?glide_sso_id=sandbox`);
    case 'stale-token':
      if (!session) return undefined;
      return notAuthenticated({
        'X-Is-Logged-In': 'true',
        'X-UserToken-Response': session.token,
      });
    case '403':
      return apiError(403, 'User Not Authorized', 'Failed API level ACL Validation');
    case '429':
      return tooManyRequests(fault.retryAfterS ?? 2, nowMs);
    case '500':
      return apiError(500, 'Internal Server Error', 'com.glide.sandbox.Exception');
    case 'hidden-journal':
      return jsonReply(200, { result: [] }, { 'X-Total-Count': '0' });
    case 'no-ui-meta':
    case 'no-ui-form':
      return apiError(404, 'Requested URI does not represent any resource', path);
    case 'no-knowledge-api':
      return apiError(400, 'Requested URI does not represent any resource', path);
    default:
      return undefined;
  }
}

/**
 * Answers a request under the faults that strike it. Some come before the instance hears of it, some
 * replace its answer, some it is told of (`carryOut` gets them all), and some take the answer away.
 */
export async function meetFaults(
  request: SandboxRequest,
  instance: Instance,
  carryOut: (faults: readonly Fault[]) => Promise<Reply>,
  isInBatch = false,
): Promise<Reply> {
  if (request.path === SSO_PATH) return htmlReply(200, LOGIN_PAGE);
  const faults = instance.faults.strike(request.method, request.path, isInBatch);
  if (faults.length === 0) return carryOut(faults);
  const has = (kind: Fault['kind']): boolean => faults.some((fault) => fault.kind === kind);

  for (const fault of faults) if (fault.kind === 'latency') await delay(fault.ms ?? 1000);
  if (has('lost-request')) throw new ConnectionLost();
  const session = instance.sessions.touch(request.cookies.get('JSESSIONID') ?? '');
  if (session && has('session-expired')) instance.sessions.endAllOf(session.userSysId);
  const nowMs = instance.nowMs();
  const instead = faults.map((f) => replyInstead(f, request.path, session, nowMs)).find(Boolean);
  const reply = instead ?? (await carryOut(faults));
  for (const fault of faults) if (fault.kind === 'slow-answer') await delay(fault.ms ?? 1000);
  if (has('lost-answer')) throw new ConnectionLost();
  return reply;
}
