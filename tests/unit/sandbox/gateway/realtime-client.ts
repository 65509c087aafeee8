import { WebSocket } from 'ws';
import { SANDBOX_KEY } from '../../../sandbox/gateway/gateway.ts';

export interface ServerEvent {
  readonly type: string;
  readonly item_id?: string;
  readonly previous_item_id?: string | null;
  readonly delta?: string;
  readonly transcript?: string;
  readonly session?: unknown;
  readonly error?: { readonly code: string | null; readonly param: string | null };
}

export interface Client {
  readonly events: ServerEvent[];
  readonly socket: WebSocket;
  send(event: object): void;
  /** 24 kHz; in pieces of so many milliseconds. */
  append(pcm: Float32Array, pieceMs?: number): void;
  /** Resolves with the next event of this type that nobody waited for yet. */
  next(type: string): Promise<ServerEvent>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

export interface Door {
  readonly path?: string;
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

const BROWSER_PROTOCOLS = ['realtime', `openai-insecure-api-key.${SANDBOX_KEY}`];
export const ITEM = 'conversation.item.input_audio_transcription';

/** Connects as a browser does, without headers of its own. `url` ends in `/v1`. */
export async function connect(url: string, door: Door = {}): Promise<Client> {
  const path = door.path ?? '/v1/realtime?intent=transcription';
  const address = url.replace(/^http/, 'ws').replace(/\/v1$/, path);
  const socket = new WebSocket(address, [...(door.protocols ?? BROWSER_PROTOCOLS)], {
    headers: door.headers ?? {},
  });
  const events: ServerEvent[] = [];
  const taken = new Set<ServerEvent>();
  const waiting: { type: string; resolve: (event: ServerEvent) => void }[] = [];
  socket.on('message', (data) => {
    const event = JSON.parse((data as Buffer).toString('utf8')) as ServerEvent;
    events.push(event);
    const index = waiting.findIndex((one) => one.type === event.type);
    if (index === -1) return;
    taken.add(event);
    waiting.splice(index, 1)[0]?.resolve(event);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  const send = (event: object) => socket.send(JSON.stringify(event));
  return {
    events,
    socket,
    closed,
    send,
    append(pcm, pieceMs = 60) {
      const length = pieceMs * 24;
      for (let at = 0; at < pcm.length; at += length) {
        send({ type: 'input_audio_buffer.append', audio: toBase64(pcm.subarray(at, at + length)) });
      }
    },
    next(type) {
      const known = events.find((one) => one.type === type && !taken.has(one));
      if (known) {
        taken.add(known);
        return Promise.resolve(known);
      }
      return new Promise((resolve) => waiting.push({ type, resolve }));
    },
  };
}

export function toBase64(pcm: Float32Array): string {
  const bytes = Buffer.alloc(2 * pcm.length);
  for (const [index, one] of pcm.entries()) {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, one)) * 32_767), 2 * index);
  }
  return bytes.toString('base64');
}

/** 16 kHz to 24 kHz, as a browser's audio context would, only more simply. */
export function to24k(pcm: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(pcm.length * 1.5) }, (_, index) => {
    const place = index / 1.5;
    const left = Math.floor(place);
    const right = place - left;
    return (pcm[left] ?? 0) * (1 - right) + (pcm[left + 1] ?? 0) * right;
  });
}

export const configuration = (transcription: object = {}) => ({
  type: 'session.update',
  session: {
    type: 'transcription',
    audio: {
      input: {
        format: { type: 'audio/pcm', rate: 24_000 },
        transcription: { model: 'sandbox-listener', language: 'da', ...transcription },
        turn_detection: null,
      },
    },
  },
});
