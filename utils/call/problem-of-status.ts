import type { ProblemCode } from './problem.ts';

/**
 * HTTP status of a speech or language service → what the agent is told. `null`: no answer came.
 * Source: the published error table of the OpenAI API, which compatible servers follow.
 */
export function problemOfStatus(status: number | null): ProblemCode {
  if (status === null || status === 408 || status === 409) return 'service-unreachable';
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 404) return 'model-unknown';
  if (status === 429) return 'quota-used';
  if (status >= 500) return 'service-unreachable';
  return 'speech-rejected';
}
