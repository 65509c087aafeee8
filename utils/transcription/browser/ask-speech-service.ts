import OpenAI, { APIError, toFile } from 'openai';
import { Stream } from 'openai/streaming';
import { failureOf, serviceFailure, type ServiceFailure } from '../../call/service-failure.ts';
import { clientOptions } from '../../settings/service-address.ts';
import { createKnownVoices, type KnownVoices } from '../known-voices.ts';
import { readAnswer, readVoices } from '../read-answer.ts';
import { answerFormOf, takesPrompt, type AnswerForm } from '../request-shape.ts';
import type { PartialText, TranscriptionAnswer, TranscriptionRequest } from '../transcribe.ts';

/** A segment is at most 10 s long; a service that needs twice that for it has hung. */
const TIMEOUT_MS = 20_000;

/** Where a stream has other events than the published ones (vLLM's has): there we ask for plain text. */
const OTHER_STREAMS = new Set<string>();

/** One segment by HTTP: `POST /audio/transcriptions`, in the fields that are published and no others. */
export async function askSpeechService(
  request: TranscriptionRequest,
  until: AbortSignal,
  heard: (partial: PartialText) => void = () => undefined,
  voices: KnownVoices = createKnownVoices(),
): Promise<TranscriptionAnswer> {
  const { service, isRoom } = request;
  if (service.url === '') return serviceFailure('no-service');
  const named = answerFormOf(service.model, isRoom);
  const place = `${service.url} ${service.model}`;
  const form = named === 'streamed' && OTHER_STREAMS.has(place) ? 'plain' : named;
  // It covers the body too: an answer that stops in the middle has hung as well.
  const signal = AbortSignal.any([until, AbortSignal.timeout(TIMEOUT_MS)]);
  const client = new OpenAI(clientOptions(service));
  try {
    const response = await post(client, request, form, voices, signal);
    if (response.headers.get('content-type')?.includes('text/event-stream')) {
      const streamed = await readStream(client, response, request, heard);
      if (streamed) return streamed;
      OTHER_STREAMS.add(place);
      return await askSpeechService(request, until, heard, voices);
    }
    const answer: unknown = await response.json();
    const parts = form === 'voices' ? readVoices(answer) : null;
    const words = readAnswer(answer);
    return parts && words.kind === 'words'
      ? { ...words, turns: voices.turnsOf(parts, request.sound) }
      : words;
  } catch (error) {
    return failureOfRequest(error);
  }
}

async function post(
  client: OpenAI,
  { service, language, vocabulary, sound, segmentId }: TranscriptionRequest,
  form: AnswerForm,
  voices: KnownVoices,
  signal: AbortSignal,
): Promise<Response> {
  const file = await toFile(sound, `${segmentId}.ogg`, { type: 'audio/ogg' });
  const prompt = vocabulary !== '' && takesPrompt(service.model) ? { prompt: vocabulary } : {};
  const asked = { file, language, model: service.model, ...prompt };
  const options = { signal, timeout: TIMEOUT_MS };
  const { transcriptions } = client.audio;
  const answer =
    form === 'streamed'
      ? transcriptions.create({ ...asked, response_format: 'json', stream: true }, options)
      : transcriptions.create({ ...asked, ...fieldsOf(form, voices) }, options);
  return answer.asResponse();
}

function fieldsOf(
  form: Exclude<AnswerForm, 'streamed'>,
  voices: KnownVoices,
): Partial<OpenAI.Audio.Transcriptions.TranscriptionCreateParamsNonStreaming> {
  if (form === 'plain') return { response_format: 'json' };
  if (form === 'detailed') return { response_format: 'verbose_json' };
  const { names, pieces } = voices.samples();
  const known =
    names.length > 0
      ? { known_speaker_names: [...names], known_speaker_references: pieces.map(dataUrlOf) }
      : {};
  return { response_format: 'diarized_json', chunking_strategy: 'auto', ...known };
}

async function readStream(
  client: OpenAI,
  response: Response,
  { segmentId, channel }: TranscriptionRequest,
  heard: (partial: PartialText) => void,
): Promise<TranscriptionAnswer | null> {
  type StreamEvent = OpenAI.Audio.Transcriptions.TranscriptionStreamEvent;
  let text = '';
  let isOther = false;
  const cancel = new AbortController();
  for await (const event of Stream.fromSSEResponse<StreamEvent>(response, cancel, client)) {
    if (event.type === 'transcript.text.done') return readAnswer(event);
    isOther ||= !event.type;
    if (event.type !== 'transcript.text.delta') continue;
    text += event.delta;
    heard({ segmentId, channel, text });
  }
  if (isOther) return null;
  return serviceFailure('service-unreachable', 'The answer stopped before it was done');
}

function failureOfRequest(error: unknown): ServiceFailure {
  if (error instanceof APIError) return failureOf(error);
  // JSON or events that are none.
  if (error instanceof SyntaxError) return serviceFailure('not-a-service', error.message);
  // The connection was cut, or our time was up, in the middle of the answer.
  if (error instanceof TypeError || error instanceof DOMException)
    return serviceFailure('service-unreachable', error.message);
  return serviceFailure('not-a-service', String(error));
}

function dataUrlOf(piece: Uint8Array): string {
  return `data:audio/ogg;base64,${btoa(piece.reduce((text, byte) => text + String.fromCodePoint(byte), ''))}`;
}
