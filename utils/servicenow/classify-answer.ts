import type { ProblemCode } from '../call/problem.ts';
import type { RestAnswer, RestFailure } from './rest.ts';

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
  /** `Retry-After`: seconds, or a date. */
  readonly retryAfter: string | null;
  readonly body: string;
}

/** Login pages of the instance and of the usual identity providers. */
const LOGIN_PAGE =
  /user_password|login\.do|login_redirect|type=["']?password|SAMLRequest|<title>[^<]*(log ?in|sign ?in|log ?on|log ?ind|log på)/i;
const DETAIL_LENGTH = 200;

/** What an answer means. Wording differs between releases, so status comes first and text is matched loosely. */
export function classifyAnswer(wire: WireAnswer, nowMs: number): RestAnswer {
  const { status, body } = wire;
  if (wire.redirected) return restFailure('session-expired', 'redirect');
  if (status >= 400 || status === 0) {
    const detail = explain(wire);
    const code = problemOf(status, detail);
    // A gateway may give up on an instance that goes on.
    const isDone = status >= 500 || status === 0 ? 'unknown' : 'no';
    return { ...restFailure(code, detail, isDone), retryAfterMs: comeBackAfterMs(wire, nowMs) };
  }
  if (status === 204) return { kind: 'answered', status, json: null };
  const json = wire.contentType.includes('json') ? readJson(body) : undefined;
  if (json === undefined) return notJson(wire);
  const total = wire.totalCount === null ? Number.NaN : Number(wire.totalCount);
  return { kind: 'answered', status, json, ...(Number.isFinite(total) && { total }) };
}

/** Whether the same request is worth sending once more with the token that the answer brought. */
export function wantsNewToken(wire: WireAnswer, newToken: string | null): newToken is string {
  return wire.status === 401 && wire.isLoggedIn === 'true' && newToken !== null && newToken !== '';
}

export function restFailure(
  code: ProblemCode,
  detail: string,
  isDone: RestFailure['isDone'] = 'no',
): RestFailure {
  const shortened = detail.slice(0, DETAIL_LENGTH);
  return { kind: 'failed', code, detail: shortened, isDone, retryAfterMs: null };
}

function problemOf(status: number, detail: string): ProblemCode {
  if (status === 401) return 'session-expired';
  if (status === 404) return 'record-gone';
  if (status === 429) return 'instance-busy';
  if (status >= 500 || status === 0) return 'instance-unreachable';
  if (/mandatory|obligatorisk|påkræv|data policy/i.test(detail)) return 'fields-missing';
  if (/business rule|aborted by/i.test(detail)) return 'aborted-by-rule';
  // 400 and its like: the instance knows no such table or will not take the request.
  return 'not-permitted';
}

/** A page in place of data. A login and a sleeping instance stand before the interface: nothing was done. */
function notJson({ body }: WireAnswer): RestFailure {
  const title = /<title>([^<]*)/i.exec(body)?.[1]?.trim() ?? '';
  if (LOGIN_PAGE.test(body)) return restFailure('session-expired', title);
  return restFailure('instance-not-json', title, /hibernat/i.test(title) ? 'no' : 'unknown');
}

function comeBackAfterMs({ retryAfter }: WireAnswer, nowMs: number): number | null {
  if (retryAfter === null) return null;
  const seconds = Number(retryAfter);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(retryAfter) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
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
