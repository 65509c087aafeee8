import * as z from 'zod';
import { refusal, type Refusal } from './refusal.ts';

const TYPES = [
  'session.update',
  'input_audio_buffer.append',
  'input_audio_buffer.commit',
  'input_audio_buffer.clear',
] as const;

export type ClientEvent =
  | { readonly type: 'session.update'; readonly session: unknown }
  | { readonly type: 'input_audio_buffer.append'; readonly pcm: Float32Array }
  | { readonly type: 'input_audio_buffer.commit' }
  | { readonly type: 'input_audio_buffer.clear' };

const envelope = z.looseObject({ type: z.string(), event_id: z.string().nullish() });

/** The event, or why it is none; with the client's own id for it, if it gave one. */
export function readClientEvent(text: string): {
  readonly eventId: string | null;
  readonly event: ClientEvent | Refusal;
} {
  const parsed = envelope.safeParse(parseJson(text));
  if (!parsed.success) {
    const event = refusal('invalid_event', 'The event could not be parsed: no JSON, or no type.');
    return { eventId: null, event };
  }
  return { eventId: parsed.data.event_id ?? null, event: toEvent(parsed.data) };
}

function toEvent(data: z.infer<typeof envelope>): ClientEvent | Refusal {
  const type = TYPES.find((one) => one === data.type);
  switch (type) {
    case undefined: {
      const known = TYPES.map((one) => `'${one}'`).join(', ');
      const message = `Invalid value: '${data.type}'. Supported values are: ${known}.`;
      return refusal('invalid_value', message, 'type');
    }
    case 'session.update': {
      const session = data['session'];
      if (session !== undefined) return { type, session };
      const message = "Missing required parameter: 'session'.";
      return refusal('missing_required_parameter', message, 'session');
    }
    case 'input_audio_buffer.append': {
      const pcm = decodePcm16(data['audio']);
      if (pcm) return { type, pcm };
      const problem = data['audio'] === '' ? 'empty bytes' : 'an invalid value';
      const message = `Invalid 'audio'. Expected base64-encoded audio bytes (mono PCM16 at 24kHz) but got ${problem}.`;
      return refusal('invalid_value', message, 'audio');
    }
    default:
      return { type };
  }
}

const BASE64 = /^(?:[\w+/-]{4})*(?:[\w+/-]{2}==|[\w+/-]{3}=)?$/;

/** Little-endian 16 bit samples; null when it is not base64, or half a sample. */
function decodePcm16(audio: unknown): Float32Array | null {
  if (typeof audio !== 'string' || audio === '' || !BASE64.test(audio)) return null;
  const bytes = Buffer.from(audio, 'base64');
  if (bytes.length % 2 !== 0) return null;
  return Float32Array.from(
    { length: bytes.length / 2 },
    (_, index) => bytes.readInt16LE(2 * index) / 32_768,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
