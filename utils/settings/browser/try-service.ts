import * as z from 'zod';
import type { ServiceSettings } from '../settings.ts';
import type { ProblemCode } from '../../call/problem.ts';

/** `unlisted`: the service answered but does not name the model; some services list nothing at all. */
export type TrialOutcome = 'ok' | 'unlisted' | ProblemCode;

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Asks the service for its list of models: costs nothing and sends nothing but the key. */
export async function tryService(
  service: ServiceSettings,
  signal: AbortSignal,
): Promise<TrialOutcome> {
  if (service.url === '') return 'no-service';
  let response: Response;
  try {
    response = await fetch(`${service.url.replace(/\/+$/, '')}/models`, {
      headers: service.key === '' ? {} : { Authorization: `Bearer ${service.key}` },
      signal,
    });
  } catch (error) {
    // `fetch` says TypeError for everything that never became an answer.
    if (error instanceof TypeError || error instanceof DOMException) return 'service-unreachable';
    throw error;
  }
  const refusal = refusalOf(response.status);
  if (refusal) return refusal;
  const answer = modelList.safeParse(await response.json().catch(() => null));
  if (!answer.success) return 'not-a-service';
  return answer.data.data.some((model) => model.id === service.model) ? 'ok' : 'unlisted';
}

function refusalOf(status: number): ProblemCode | null {
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 429) return 'quota-used';
  if (status >= 500) return 'service-unreachable';
  return status >= 400 ? 'not-a-service' : null;
}
