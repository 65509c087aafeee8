import { serviceFailure } from '../../call/service-failure.ts';
import { serviceAddress } from '../../settings/service-address.ts';
import {
  failureOfClose,
  readServerEvent,
  REALTIME_RATE_HZ,
  type ClientEvent,
} from '../realtime-events.ts';
import type { SpeechSettings } from '../../settings/settings.ts';
import type { RealtimeSession } from '../realtime-session.ts';
import type { Socket } from '../socket-lane.ts';

const NO_SOCKET: Socket = { send: () => undefined, close: () => undefined };

/**
 * A socket for a transcription session. Not the SDK's: that one puts a model in the address, which
 * opens a conversation, and a conversation cannot be made a transcription
 * (developers.openai.com/api/docs/guides/realtime-transcription).
 */
export function connectRealtime(
  service: SpeechSettings,
  session: Pick<RealtimeSession, 'opened' | 'received' | 'end'>,
  Constructor: typeof WebSocket = WebSocket,
): Socket {
  const { webSocketUrl, protocols } = serviceAddress(service);
  let socket: WebSocket;
  try {
    socket = new Constructor(webSocketUrl, [...protocols]);
  } catch (error) {
    // No address, or a key with characters that a protocol's name cannot have.
    queueMicrotask(() => session.end(serviceFailure('service-unreachable', String(error))));
    return NO_SOCKET;
  }
  socket.addEventListener('open', () => session.opened());
  socket.addEventListener('message', ({ data }) => session.received(readServerEvent(parse(data))));
  socket.addEventListener('close', ({ code, reason }) => session.end(failureOfClose(code, reason)));
  // It says nothing; the close that follows does.
  socket.addEventListener('error', () => undefined);
  return {
    send: (event) => socket.send(JSON.stringify(published(event))),
    close: () => socket.close(),
  };
}

function published(event: ClientEvent): object {
  switch (event.kind) {
    case 'update':
      return {
        type: 'session.update',
        event_id: event.eventId,
        session: {
          type: 'transcription',
          audio: {
            input: {
              format: { type: 'audio/pcm', rate: REALTIME_RATE_HZ },
              transcription: event.transcription,
              // Where a turn ends is found here, where the sound is: once, for every transport.
              turn_detection: null,
            },
          },
        },
      };
    case 'append':
      return { type: 'input_audio_buffer.append', audio: base64Pcm16(event.samples) };
    case 'commit':
      return { type: 'input_audio_buffer.commit', event_id: event.eventId };
    case 'clear':
      return { type: 'input_audio_buffer.clear' };
    default:
      return event satisfies never;
  }
}

function base64Pcm16(samples: Float32Array): string {
  const bytes = new DataView(new ArrayBuffer(samples.length * 2));
  for (const [at, sample] of samples.entries())
    bytes.setInt16(at * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  let text = '';
  for (let at = 0; at < bytes.byteLength; at += 1) text += String.fromCharCode(bytes.getUint8(at));
  return btoa(text);
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return null;
  try {
    return JSON.parse(data);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
