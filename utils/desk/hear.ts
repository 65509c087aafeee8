import type { Channel } from '../call/channel.ts';
import type { ProblemCode } from '../call/problem.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts, EarPort } from './desk-ports.ts';

/**
 * Puts what the ear tells into the book. Both channels are timed by the capture clock; the first of
 * them to begin says where its zero lies in the call.
 */
export function earPort(
  ports: DeskPorts,
  book: CallBook,
  callMs: () => number,
  loseCapture: (channel: Channel, code: ProblemCode, detail?: string) => Promise<void>,
): EarPort {
  let zeroMs: number | null = null;
  const callTime = (atMs: number) => Math.round(atMs + (zeroMs ?? 0));
  return {
    began(channel, atMs) {
      zeroMs ??= callMs() - atMs;
      const loss = book.state.hearing[channel] === 'lost' ? book.state.losses[channel] : null;
      if (loss) void book.append({ kind: 'problem-solved', code: loss.reason });
      void book.append({ kind: 'capture-began', channel, atMs: callTime(atMs) });
    },
    refused: (channel, code, detail) => void loseCapture(channel, code, detail),
    lost: (channel, why) => void loseCapture(channel, codeOfLoss(channel, why)),
    async heard({ channel, startMs, endMs, sound }) {
      const placed = { startMs: callTime(startMs), endMs: callTime(endMs) };
      const segmentId = `${book.state.callId}-${channel}-${placed.startMs}`;
      await book.append(
        { kind: 'speech-heard', segmentId, channel, ...placed, bytes: sound.byteLength },
        { segmentId, bytes: sound },
      );
    },
    levels: (atMs, loudness, speaking) =>
      ports.announceLevels({ atMs: callTime(atMs), loudness, speaking }),
  };
}

/** A captured tab's track ends with the tab, a microphone's with the device, and with nothing else. */
function codeOfLoss(channel: Channel, why: 'ended' | 'stalled'): ProblemCode {
  if (why === 'stalled') return 'capture-lost';
  return channel === 'caller' ? 'tab-closed' : 'microphone-missing';
}
