import * as z from 'zod/mini';
import { problemOfStatus } from '../../call/problem-of-status.ts';
import { serviceAddress } from '../service-address.ts';
import type { ServiceSettings } from '../settings.ts';
import type { TrialOutcome } from '../trial-outcome.ts';

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Asks the service for its list of models: costs nothing and sends nothing but the key. */
export async function tryService(
  service: ServiceSettings,
  signal: AbortSignal,
): Promise<TrialOutcome> {
  if (service.url === '') return 'no-service';
  const { modelsUrl, headers } = serviceAddress(service);
  let response: Response;
  try {
    response = await fetch(modelsUrl, { headers, signal });
  } catch (error) {
    // `fetch` says TypeError for everything that never became an answer.
    if (error instanceof TypeError || error instanceof DOMException) return 'service-unreachable';
    throw error;
  }
  // 404 here speaks of the address, not of the model: no model was named.
  if (response.status === 404) return 'not-a-service';
  if (!response.ok) return problemOfStatus(response.status);
  const answer = modelList.safeParse(await jsonOf(response));
  if (!answer.success) return 'not-a-service';
  return answer.data.data.some((model) => model.id === service.model) ? 'ok' : 'unlisted';
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
