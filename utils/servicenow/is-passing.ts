import type { ProblemCode } from '../call/problem.ts';

/**
 * Failures that say nothing of the request: the session is over, or the instance is away. The same
 * request is worth sending again; every other failure is the instance's answer.
 */
export function isPassing(code: ProblemCode): boolean {
  return (
    code === 'session-expired' ||
    code === 'instance-not-json' ||
    code === 'instance-busy' ||
    code === 'instance-unreachable'
  );
}
