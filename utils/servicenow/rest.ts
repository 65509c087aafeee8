import type { ProblemCode } from '../call/problem.ts';

/**
 * A request to the instance as plain data. `path` starts with `/api/now/` and is checked against
 * that by the content script, which alone adds the token and sends it: same origin, as the agent.
 */
export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
}

export type RestAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly total?: number;
      readonly json: unknown;
    }
  | { readonly kind: 'failed'; readonly code: ProblemCode; readonly detail: string };
