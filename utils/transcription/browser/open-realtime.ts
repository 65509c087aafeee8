import type { ServiceFailure } from '../../call/service-failure.ts';
import { REALTIME_RATE_HZ, type ServerEvent } from '../realtime-events.ts';
import { createRealtimeTranscriber } from '../realtime-transcriber.ts';
import type { PartialText, SpeechTransport } from '../transcribe.ts';
import { connectRealtime } from './connect-realtime.ts';
import type { SoundTools } from './sound-tools.ts';
import { whyRefused } from './why-refused.ts';

export interface RealtimeParts {
  readonly WebSocket?: typeof WebSocket;
  readonly rotateAfterMs?: number;
}

/** Over WebSockets, while it is said. */
export function openRealtime(
  heard: (partial: PartialText) => void,
  until: AbortSignal,
  tools: Pick<SoundTools, 'decode'>,
  { WebSocket: Constructor, ...options }: RealtimeParts = {},
): SpeechTransport {
  /** Sockets refused in a row, by address. */
  const refused = new Map<string, number>();
  const transcriber = createRealtimeTranscriber(
    {
      connect({ service }, session) {
        const told = {
          opened() {
            refused.delete(service.url);
            session.opened();
          },
          received: (event: ServerEvent) => session.received(event),
          end: (why: ServiceFailure) => session.end(why),
        };
        return connectRealtime(service, told, Constructor);
      },
      heard,
      decode: (sound) => tools.decode(sound, REALTIME_RATE_HZ),
      whyRefused({ service }) {
        const times = (refused.get(service.url) ?? 0) + 1;
        refused.set(service.url, times);
        return whyRefused(service, times, until);
      },
      now: () => performance.now(),
      after(ms, callback) {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    },
    options,
  );
  until.addEventListener('abort', () => transcriber.abort(), { once: true });
  return transcriber;
}
