import OpenAI, { APIError, toFile } from 'openai';
import { failureOf, serviceFailure } from '../../call/service-failure.ts';
import type { TranscriptionAnswer, TranscriptionRequest } from '../transcribe.ts';

/** A segment is at most 10 s long; a service that needs longer than this for it has hung. */
const TIMEOUT_MS = 30_000;

export async function askSpeechService(
  request: TranscriptionRequest,
  signal: AbortSignal,
): Promise<TranscriptionAnswer> {
  const { service, sound, segmentId, language } = request;
  if (service.url === '') return serviceFailure('no-service');
  // The desk owns all retries. The key is the user's own, on the user's own machine (settings page).
  const client = new OpenAI({
    apiKey: service.key,
    baseURL: service.url,
    maxRetries: 0,
    timeout: TIMEOUT_MS,
    dangerouslyAllowBrowser: true,
  });
  try {
    const file = await toFile(sound, `${segmentId}.ogg`, { type: 'audio/ogg' });
    const answer: unknown = await client.audio.transcriptions.create(
      { file, language, model: service.model, response_format: 'json' },
      { signal },
    );
    return hasText(answer)
      ? { kind: 'words', text: answer.text.trim() }
      : serviceFailure('not-a-service', typeof answer);
  } catch (error) {
    if (!(error instanceof APIError)) return serviceFailure('not-a-service', String(error));
    return failureOf(error);
  }
}

function hasText(answer: unknown): answer is { text: string } {
  return typeof answer === 'object' && answer !== null && 'text' in answer
    ? typeof answer.text === 'string'
    : false;
}
