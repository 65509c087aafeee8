import type { ProblemCode } from '../call/problem.ts';
import type { RestAnswer } from './rest.ts';

/** What came back over the wire, as plain data. */
export interface WireAnswer {
  readonly status: number;
  /** The server sent us elsewhere: its data interface does that only to show a login page. */
  readonly redirected: boolean;
  readonly contentType: string;
  /** `X-Is-Logged-In` */
  readonly isLoggedIn: string | null;
  /** `X-Total-Count` */
  readonly totalCount: string | null;
  readonly body: string;
}

/** Login pages of the instance and of the usual identity providers. */
const LOGIN_PAGE =
  /user_password|login\.do|login_redirect|type=["']?password|SAMLRequest|<title>[^<]*(log ?in|sign ?in|log ?on|log ?ind|log på)/i;
const DETAIL_LENGTH = 200;

/** What an answer means. Wording differs between releases, so status comes first and text is matched loosely. */
export function classifyAnswer(wire: WireAnswer): RestAnswer {
  const { status, body } = wire;
  if (wire.redirected) return failed('session-expired', 'redirect');
  if (status === 401) return failed('session-expired', explain(wire));
  if (status === 403) {
    const text = explain(wire);
    return failed(/business rule/i.test(text) ? 'aborted-by-rule' : 'not-permitted', text);
  }
  if (status === 404) return failed('record-gone', explain(wire));
  if (status === 429) return failed('instance-busy', explain(wire));
  if (status >= 500 || status === 0) return failed('instance-unreachable', explain(wire));
  // 400 and its like: the instance knows no such table or will not take the request.
  if (status >= 400) return failed('not-permitted', explain(wire));
  if (status === 204) return { kind: 'answered', status, json: null };
  if (!wire.contentType.includes('json')) return notJson(wire);
  const json = readJson(body);
  if (json === undefined) return notJson(wire);
  const total = wire.totalCount === null ? Number.NaN : Number(wire.totalCount);
  return { kind: 'answered', status, json, ...(Number.isFinite(total) && { total }) };
}

/** Whether the same request is worth sending once more with the token that the answer brought. */
export function wantsNewToken(wire: WireAnswer, newToken: string | null): newToken is string {
  return wire.status === 401 && wire.isLoggedIn === 'true' && newToken !== null && newToken !== '';
}

function notJson({ body }: WireAnswer): RestAnswer {
  const isLogin = LOGIN_PAGE.test(body);
  const title = /<title>([^<]*)/i.exec(body)?.[1]?.trim() ?? '';
  return failed(isLogin ? 'session-expired' : 'instance-not-json', title);
}

/** The instance's own words, from its error envelope where there is one. */
function explain({ status, body }: WireAnswer): string {
  const json = readJson(body);
  const error = isRecord(json) ? json['error'] : undefined;
  if (!isRecord(error)) return String(status);
  return [error['message'], error['detail']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(': ');
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function failed(code: ProblemCode, detail: string): RestAnswer {
  return { kind: 'failed', code, detail: detail.slice(0, DETAIL_LENGTH) };
}
