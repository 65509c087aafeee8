import type { ProblemCode } from '../call/problem.ts';

/** What a failed request to a service leads to. */
export type RetryPlan =
  | { readonly kind: 'later'; readonly delayMs: number }
  /** Asking again would get the same answer: wait until the agent changed something. */
  | { readonly kind: 'hold' }
  /** Only this segment is at fault; the next may go through. */
  | { readonly kind: 'drop' };

const FIRST_DELAY_MS = 1_000;
/** Low enough that a service that comes back is noticed while the caller is still on the line. */
const LONGEST_DELAY_MS = 8_000;
/** What waits for an instance is written down already; and a page of it that is loaded is a sign at once. */
const LONGEST_INSTANCE_DELAY_MS = 60_000;

/** `attempt` counts failures in a row from 1; `random` in [0, 1) spreads clients that failed together. */
export function planRetry(
  code: ProblemCode,
  attempt: number,
  retryAfterMs: number | null,
  random: number,
): RetryPlan {
  switch (code) {
    case 'speech-rejected':
      return { kind: 'drop' };
    case 'session-expired':
    case 'instance-not-json':
    case 'no-service':
    case 'key-refused':
    case 'model-unknown':
    case 'browser-model-missing':
      return { kind: 'hold' };
    default: {
      const longest = code.startsWith('instance-') ? LONGEST_INSTANCE_DELAY_MS : LONGEST_DELAY_MS;
      const doubled = Math.min(longest, FIRST_DELAY_MS * 2 ** (attempt - 1));
      return { kind: 'later', delayMs: retryAfterMs ?? doubled * (0.75 + random / 2) };
    }
  }
}
