import type { Instance } from '../instance.ts';
import { apiError, notAuthenticated } from '../http/api-error.ts';
import type { Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import { mayUseApi } from '../records/access.ts';
import { EVERYONES_PASSWORD } from './log-in.ts';
import { findViewer, findViewerByUserName, type Viewer } from './viewer.ts';

export type ApiAuthentication =
  | { readonly kind: 'authenticated'; readonly viewer: Viewer }
  | { readonly kind: 'refused'; readonly reply: Reply };

function fromBasic(header: string, instance: Instance): Viewer | undefined {
  const [, encoded = ''] = /^basic\s+(.+)$/i.exec(header) ?? [];
  const [userName = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  if (password.join(':') !== EVERYONES_PASSWORD) return undefined;
  return findViewerByUserName(instance.store, userName);
}

function admit(viewer: Viewer): ApiAuthentication {
  if (mayUseApi(viewer)) return { kind: 'authenticated', viewer };
  const reply = apiError(403, 'User Not Authorized', 'Failed API level ACL Validation');
  return { kind: 'refused', reply };
}

/**
 * The two 401s that a client must tell apart: with a live session and a wrong token the right token
 * comes along; without a session there is nothing to do but to log in again.
 */
export function authenticateApi(request: SandboxRequest, instance: Instance): ApiAuthentication {
  const session = instance.sessions.touch(request.cookies.get('JSESSIONID') ?? '');
  const viewer = session && findViewer(instance.store, session.userSysId);
  if (session && viewer) {
    if (request.headers['x-usertoken'] === session.token) return admit(viewer);
    const headers = { 'X-Is-Logged-In': 'true', 'X-UserToken-Response': session.token };
    return { kind: 'refused', reply: notAuthenticated(headers) };
  }
  const basic = fromBasic(request.headers.authorization ?? '', instance);
  if (basic) return admit(basic);
  const headers = {
    'X-Is-Logged-In': 'false',
    'WWW-Authenticate': 'BASIC realm="Service-now"',
  };
  return { kind: 'refused', reply: notAuthenticated(headers) };
}
