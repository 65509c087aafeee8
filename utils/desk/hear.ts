import type { Channel } from '../call/call-event.ts';
import type { ProblemCode } from '../call/problem.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts, EarPort } from './desk-ports.ts';

/**
 * Puts what the ear tells into the book. The ear counts from its own zero; the first channel to
 * begin says where that lies in the call.
 */
export function earPort(
  ports: DeskPorts,
  book: CallBook,
  callMs: () => number,
  loseCapture: (channel: Channel, code: ProblemCode, detail?: string) => Promise<void>,
): EarPort {
  let zeroMs = 0;
  return {
    began(channel, atMs) {
      zeroMs = Math.round(callMs() - atMs);
      void book.append({ kind: 'capture-began', channel, atMs: Math.round(callMs()) });
    },
    refused: (channel, code, detail) => void loseCapture(channel, code, detail),
    lost: (channel) =>
      void loseCapture(channel, channel === 'caller' ? 'capture-lost' : 'microphone-missing'),
    async heard({ channel, startMs, endMs, sound }) {
      const placed = { startMs: startMs + zeroMs, endMs: endMs + zeroMs };
      const segmentId = `${book.state.callId}-${channel}-${placed.startMs}`;
      await book.append(
        { kind: 'speech-heard', segmentId, channel, ...placed, bytes: sound.byteLength },
        { segmentId, bytes: sound },
      );
    },
    levels: (atMs, loudness, speaking) =>
      ports.announceLevels({ atMs: atMs + zeroMs, loudness, speaking }),
  };
}
