import { problemOfStatus } from './problem-of-status.ts';
import type { ProblemCode } from './problem.ts';

/** Why a speech or language service gave no answer, as a value: what to tell, and when to ask again. */
export interface ServiceFailure {
  readonly kind: 'failed';
  readonly code: ProblemCode;
  /** The service's own words, shortened. */
  readonly detail: string;
  /** The service's own word on when to come back. */
  readonly retryAfterMs: number | null;
}

const LONGEST_DETAIL = 300;

export function serviceFailure(
  code: ProblemCode,
  detail = '',
  retryAfterMs: number | null = null,
): ServiceFailure {
  return { kind: 'failed', code, detail: detail.slice(0, LONGEST_DETAIL), retryAfterMs };
}

/** From an error of the OpenAI SDK; without a status there was no answer at all. */
export function failureOf(error: {
  readonly message: string;
  readonly status: unknown;
  readonly headers: unknown;
}): ServiceFailure {
  const status = typeof error.status === 'number' ? error.status : null;
  return serviceFailure(problemOfStatus(status), error.message, comeBackAfterMs(error.headers));
}

/** `retry-after-ms`, else `Retry-After` in seconds; null when the answer has neither. */
function comeBackAfterMs(headers: unknown): number | null {
  if (!hasGet(headers)) return null;
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms)) return ms;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

function hasGet(headers: unknown): headers is { get(name: string): string | null } {
  return typeof headers === 'object' && headers !== null && 'get' in headers;
}
