import type { ProblemCode } from '../call/problem.ts';

/**
 * A request to the instance as plain data. `path` starts with `/api/` and is checked against
 * that by the content script, which alone adds the token and sends it: same origin, as the agent.
 */
export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>> | readonly unknown[];
}

/** Asks one instance; never throws. */
export type Ask = (request: RestRequest) => Promise<RestAnswer>;

export type RestAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly total?: number;
      readonly json: unknown;
    }
  | RestFailure;

export interface RestFailure {
  readonly kind: 'failed';
  readonly code: ProblemCode;
  /** The instance's own words, shortened. */
  readonly detail: string;
  /**
   * Whether the instance may have done what was asked although we have no answer: then nothing that
   * must happen once may be sent again without looking.
   */
  readonly isDone: 'no' | 'unknown';
  /** The instance's own word on when to come back. */
  readonly retryAfterMs: number | null;
}
