import type { Instance } from '../instance.ts';
import { apiError, notAuthenticated } from '../http/api-error.ts';
import type { Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import { mayUseApi } from '../records/access.ts';
import { EVERYONES_PASSWORD } from './log-in.ts';
import { sessionCookies } from './session-cookies.ts';
import { findViewer, findViewerByUserName, type Viewer } from './viewer.ts';

export type ApiAuthentication =
  /** `headers` go with whatever the answer becomes. */
  | {
      readonly kind: 'authenticated';
      readonly viewer: Viewer;
      readonly headers: Reply['headers'];
    }
  | { readonly kind: 'refused'; readonly reply: Reply };

function fromBasic(header: string, instance: Instance): Viewer | undefined {
  const [, encoded = ''] = /^basic\s+(.+)$/i.exec(header) ?? [];
  const [userName = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  if (password.join(':') !== EVERYONES_PASSWORD) return undefined;
  return findViewerByUserName(instance.store, userName);
}

function admit(viewer: Viewer, cookies: readonly string[] = []): ApiAuthentication {
  const headers = {
    'X-Is-Logged-In': 'true',
    ...(cookies.length > 0 ? { 'Set-Cookie': cookies } : {}),
  };
  if (mayUseApi(viewer)) return { kind: 'authenticated', viewer, headers };
  const detail = 'Failed API level ACL Validation';
  return { kind: 'refused', reply: apiError(403, 'User Not Authorized', detail, headers) };
}

function refuseStranger(): ApiAuthentication {
  const headers = {
    'X-Is-Logged-In': 'false',
    'WWW-Authenticate': 'BASIC realm="Service-now"',
  };
  return { kind: 'refused', reply: notAuthenticated(headers) };
}

/**
 * A name and password need no token, even when cookies of an earlier answer come along: that is how
 * client libraries ask. A cookie alone needs the token, and there the two 401s part: with a live
 * session and a wrong token the right one comes along; without a session there is nothing to do but to
 * log in again.
 */
export function authenticateApi(request: SandboxRequest, instance: Instance): ApiAuthentication {
  const session = instance.sessions.touch(request.cookies.get('JSESSIONID') ?? '');
  const { authorization } = request.headers;
  if (authorization !== undefined && /^basic\b/i.test(authorization)) {
    const basic = fromBasic(authorization, instance);
    if (!basic) return refuseStranger();
    if (session?.userSysId === basic.sysId) return admit(basic);
    return admit(basic, sessionCookies(instance.sessions.open(basic.sysId)));
  }
  const viewer = session && findViewer(instance.store, session.userSysId);
  if (!session || !viewer) return refuseStranger();
  if (request.headers['x-usertoken'] === session.token) return admit(viewer);
  const headers = { 'X-Is-Logged-In': 'true', 'X-UserToken-Response': session.token };
  return { kind: 'refused', reply: notAuthenticated(headers) };
}
