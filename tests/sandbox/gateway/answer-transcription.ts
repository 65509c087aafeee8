import { SAMPLE_RATE } from '../recordings/decode-ogg-opus.ts';
import { badRequest, modelNotFound, refuse } from './api-error.ts';
import type { Misfortune } from './fault-plan.ts';
import { invent } from './invent.ts';
import { decodeUpload } from './listening/decode-upload.ts';
import { traitsOf, type ListenerTraits } from './listening/models.ts';
import type { Recogniser } from './listening/recogniser.ts';
import { nameSpeakers, readReferences } from './name-speakers.ts';
import type { Answered } from './request-log.ts';
import { shapeTranscript, streamTranscript, type Format } from './shape-transcript.ts';

export interface TranscriptionParts {
  readonly recogniser: Recogniser;
  /** The model, where the address says it. */
  readonly deployment: string | null;
  readonly struck: readonly Misfortune[];
}

const LARGEST_BYTES = 25 * 1024 * 1024;
const SHORTEST_SECONDS = 0.1;
/** A longer one is told apart only when the request says how to part it. */
const LONGEST_WHOLE_SECONDS = 30;

/** `POST /audio/transcriptions` */
export async function answerTranscription(
  request: Request,
  { recogniser, deployment, struck }: TranscriptionParts,
): Promise<Answered> {
  const form = await request.formData().catch(() => null);
  const text = (name: string) => {
    const value = form?.get(name);
    return typeof value === 'string' ? value : '';
  };
  const file = form?.get('file');
  const model = deployment ?? text('model');
  const language = text('language');
  const prompt = text('prompt');
  const format = text('response_format') || 'json';
  const traits = traitsOf(model);
  const isStreamed = text('stream') === 'true' && traits?.streams === true;
  const bytes = file instanceof File ? file.size : 0;
  const answered = (response: Response, heard = ''): Answered => ({
    response,
    note: {
      kind: 'transcription',
      bytes,
      model,
      language,
      prompt,
      format,
      streamed: isStreamed,
      text: heard,
    },
  });

  if (!form) return answered(badRequest('Could not parse multipart form', null));
  if (!(file instanceof File)) return answered(badRequest('you must provide a file', 'file'));
  if (model === '') return answered(badRequest('you must provide a model parameter', 'model'));
  if (!traits) return answered(modelNotFound(model));
  const wrong = findWrong(model, traits, format, prompt);
  if (wrong) return answered(wrong);
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
  if (traits.diarizes && seconds > LONGEST_WHOLE_SECONDS && !form.has('chunking_strategy')) {
    const message = 'chunking_strategy is required for diarization models';
    return answered(badRequest(message, 'chunking_strategy'));
  }
  const references = traits.diarizes ? await readReferences(form) : [];
  if (references === null) {
    const message = 'known_speaker_names and known_speaker_references must be given in pairs';
    return answered(badRequest(message, 'known_speaker_references'));
  }

  const words = recogniser.hear(pcm);
  const invented = struck.find((one) => one.kind === 'invent');
  const said = words.map((one) => one.word).join(' ');
  const transcript = {
    seconds,
    language,
    words,
    invented: invented ? invent('', invented.text) : '',
    text: invented ? invent(said, invented.text) : said,
    withWordTimes: form.getAll('timestamp_granularities[]').includes('word'),
    speakers: nameSpeakers(recogniser, words, references),
  };
  const isDouble = struck.some((one) => one.kind === 'duplicate');
  const response = isStreamed
    ? streamTranscript(transcript, traits.diarizes, isDouble ? 2 : 1)
    : shapeTranscript(transcript, format as Format);
  return answered(response, transcript.text);
}

/** What does not go together, in the words of the published service. */
function findWrong(
  model: string,
  traits: ListenerTraits,
  format: string,
  prompt: string,
): Response | null {
  const known = ['json', 'text', 'verbose_json', 'diarized_json'];
  if (!known.includes(format)) {
    return badRequest(`'${format}' is not one of ${known.join(', ')}`, 'response_format');
  }
  const fits = ['json', 'text'];
  if (traits.verbose) fits.push('verbose_json');
  if (traits.diarizes) fits.push('diarized_json');
  if (!fits.includes(format)) {
    const message = `response_format '${format}' is not compatible with model '${model}'. Use ${fits.map((one) => `'${one}'`).join(' or ')} instead.`;
    return badRequest(message, 'response_format', 'unsupported_value');
  }
  if (traits.diarizes && prompt !== '') {
    const message = 'Prompt is not supported for diarization models';
    return badRequest(message, 'prompt', 'unsupported_value');
  }
  return null;
}

function tooLarge(bytes: number): Response {
  return refuse(413, {
    message: `Maximum content size limit (${LARGEST_BYTES}) exceeded (${bytes} bytes read)`,
    type: 'server_error',
    param: null,
    code: null,
  });
}
