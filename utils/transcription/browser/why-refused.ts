import { problemOfStatus } from '../../call/problem-of-status.ts';
import { serviceFailure, type ServiceFailure } from '../../call/service-failure.ts';
import { serviceAddress } from '../../settings/service-address.ts';
import type { SpeechSettings } from '../../settings/settings.ts';

const TIMEOUT_MS = 5_000;

/** A browser hides why a socket did not open; the list of models, by HTTP, knows the key and the address. */
export async function whyRefused(
  service: SpeechSettings,
  timesInARow: number,
  until: AbortSignal,
): Promise<ServiceFailure> {
  const { modelsUrl, headers } = serviceAddress(service);
  try {
    const signal = AbortSignal.any([until, AbortSignal.timeout(TIMEOUT_MS)]);
    const { ok, status, statusText } = await fetch(modelsUrl, { headers, signal });
    const said = `${status} ${statusText}`;
    if (status === 404) return serviceFailure('not-a-service', said);
    if (!ok) return serviceFailure(problemOfStatus(status), said);
  } catch (error) {
    // `fetch` says TypeError for everything that never became an answer.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    return serviceFailure('service-unreachable', error.message);
  }
  // Once may be a service that was away when the socket asked and back when we did.
  return timesInARow < 2
    ? serviceFailure('service-unreachable', 'The socket was refused')
    : serviceFailure('not-a-service', 'Answers, but has no realtime transcription');
}
