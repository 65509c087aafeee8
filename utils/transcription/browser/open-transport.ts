import type { Channel } from '../../call/channel.ts';
import { createKnownVoices } from '../known-voices.ts';
import type { Transport } from '../../settings/settings.ts';
import type { PartialText, SpeechTransport } from '../transcribe.ts';
import { askSpeechService } from './ask-speech-service.ts';
import { openOnDevice } from './on-device.ts';
import { openRealtime } from './open-realtime.ts';
import type { SoundTools } from './sound-tools.ts';

/** Every way to get words behind one port; each request says which one it wants. */
export function openTransport(
  heard: (partial: PartialText) => void,
  until: AbortSignal,
  tools: SoundTools,
): SpeechTransport {
  const transports: Readonly<Record<Transport, SpeechTransport>> = {
    segments: openSegments(heard, until),
    realtime: openRealtime(heard, until, tools),
    'on-device': openOnDevice(heard, until, tools),
  };
  /** A segment that began on one transport goes on there, whatever is set meanwhile. */
  const speaking: Partial<Record<Channel, { segmentId: string; transport: SpeechTransport }>> = {};

  return {
    transcribe: (request) => transports[request.service.transport].transcribe(request),
    live(sound) {
      if (sound.kind !== 'samples')
        return Object.values(transports).forEach((one) => one.live(sound));
      const { segmentId, channel, context } = sound;
      const now = speaking[channel];
      const transport =
        now?.segmentId === segmentId ? now.transport : transports[context.service.transport];
      speaking[channel] = { segmentId, transport };
      transport.live(sound);
    },
    close() {
      for (const transport of Object.values(transports)) transport.close();
    },
  };
}

/** Each segment by HTTP, when it has been said. */
function openSegments(heard: (partial: PartialText) => void, until: AbortSignal): SpeechTransport {
  let voices = createKnownVoices();
  /** In a room one after the other: each answer makes the voices known for the next request. */
  let turn: Promise<unknown> = Promise.resolve();
  return {
    transcribe(request) {
      const ask = () => askSpeechService(request, until, heard, voices);
      if (!request.isRoom) return ask();
      const answer = turn.then(ask);
      turn = answer;
      return answer;
    },
    live: () => undefined,
    close() {
      voices = createKnownVoices();
    },
  };
}
