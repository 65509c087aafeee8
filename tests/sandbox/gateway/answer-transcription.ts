import type { Word } from '../recordings/call-script.ts';
import { SAMPLE_RATE } from '../recordings/decode-ogg-opus.ts';
import { badRequest, modelNotFound, refuse } from './api-error.ts';
import { decodeUpload } from './listening/decode-upload.ts';
import type { Recogniser } from './listening/recogniser.ts';
import type { Answered } from './request-log.ts';

export const LISTENER = 'sandbox-listener';

const FORMATS = ['json', 'text', 'verbose_json'];
const LARGEST_BYTES = 25 * 1024 * 1024;
const SHORTEST_SECONDS = 0.1;
/** `verbose_json` tells the language by its English name. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { da: 'danish', en: 'english' };

/** `POST /audio/transcriptions` */
export async function answerTranscription(
  request: Request,
  recogniser: Recogniser,
): Promise<Answered> {
  const form = await request.formData().catch(() => null);
  const text = (name: string) => {
    const value = form?.get(name);
    return typeof value === 'string' ? value : '';
  };
  const file = form?.get('file');
  const model = text('model');
  const language = text('language');
  const format = text('response_format') || 'json';
  const bytes = file instanceof File ? file.size : 0;
  const answered = (response: Response, heard = ''): Answered => ({
    response,
    note: { kind: 'transcription', bytes, model, language, format, text: heard },
  });

  if (!form) return answered(badRequest('Could not parse multipart form', null));
  if (!(file instanceof File)) return answered(badRequest('you must provide a file', 'file'));
  if (model === '') return answered(badRequest('you must provide a model parameter', 'model'));
  if (model !== LISTENER) return answered(modelNotFound(model));
  if (!FORMATS.includes(format)) {
    return answered(
      badRequest(`'${format}' is not one of ${FORMATS.join(', ')}`, 'response_format'),
    );
  }
  if (bytes > LARGEST_BYTES) return answered(tooLarge(bytes));

  const pcm = await decodeUpload(new Uint8Array(await file.arrayBuffer())).catch(() => null);
  if (!pcm) {
    return answered(badRequest("Invalid file format. Supported formats: ['ogg', 'wav']", 'file'));
  }
  const seconds = pcm.length / SAMPLE_RATE;
  if (seconds < SHORTEST_SECONDS) {
    const message = 'Audio file is too short. Minimum audio length is 0.1 seconds.';
    return answered(badRequest(message, 'file', 'audio_too_short'));
  }
  const words = recogniser.hear(pcm);
  const heard = words.map((one) => one.word).join(' ');
  if (format === 'text') return answered(new Response(`${heard}\n`), heard);
  const usage = { type: 'duration', seconds: Math.ceil(seconds) };
  if (format === 'json') return answered(Response.json({ text: heard, usage }), heard);
  const withWords = form.getAll('timestamp_granularities[]').includes('word');
  const verbose = {
    task: 'transcribe',
    language: LANGUAGE_NAMES[language] ?? language,
    duration: seconds,
    text: heard,
    segments: segmentsOf(words, seconds, heard),
    ...(withWords ? { words: words.map(inSeconds) } : {}),
    usage,
  };
  return answered(Response.json(verbose), heard);
}

function inSeconds({ word, startMs, endMs }: Word) {
  return { word, start: startMs / 1000, end: endMs / 1000 };
}

function segmentsOf(words: readonly Word[], seconds: number, text: string) {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  return [
    {
      id: 0,
      seek: 0,
      start: Math.max(0, first.startMs / 1000),
      end: Math.min(seconds, last.endMs / 1000),
      text,
      tokens: [],
      temperature: 0,
      avg_logprob: -0.1,
      compression_ratio: 1,
      no_speech_prob: 0,
    },
  ];
}

function tooLarge(bytes: number): Response {
  return refuse(413, {
    message: `Maximum content size limit (${LARGEST_BYTES}) exceeded (${bytes} bytes read)`,
    type: 'server_error',
    param: null,
    code: null,
  });
}
