import type { EarReports, LossCause } from '../audio/ear.ts';
import type { Channel } from '../call/channel.ts';
import type { ProblemCode } from '../call/problem.ts';
import type { SpeechContext } from '../transcription/transcribe.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import { keepDraft } from './keep-draft.ts';
import { createQuietLedger } from './quiet-ledger.ts';

export interface Hearing {
  readonly reports: EarReports;
  /** Quiet that was heard so far is logged: at the end. */
  settle(): Promise<void>;
  /** Off the record: what was quiet until now is logged, and nothing after. */
  pause(): Promise<void>;
  /** On the record again: nothing before now was heard. */
  resume(): void;
  /** Call time now; of a recording, how far it was heard. */
  nowMs(): number;
  /** Up to when the channel was heard; null when it never was. */
  heardUntilMs(channel: Channel): number | null;
}

export interface HearingWorld {
  readonly ports: DeskPorts;
  readonly book: CallBook;
  /** Null: the capture clock is the call's own, as in a recording. */
  readonly callMs: (() => number) | null;
  context(): SpeechContext;
  loseCapture(
    channel: Channel,
    code: ProblemCode,
    atMs: number | null,
    detail?: string,
  ): Promise<void>;
  over(atMs: number): void;
}

/**
 * Puts what the ear tells into the book. Both channels are timed by the capture clock; the first of
 * them to begin says where its zero lies in the call.
 */
export function hear(world: HearingWorld): Hearing {
  const { ports, book, callMs } = world;
  const quiet = createQuietLedger(ports, book);
  const heardUntil = new Map<Channel, number>();
  /** What was said of a channel that is lost. Not read from the book: that is a disk's write behind. */
  const lostBy = new Map<Channel, ProblemCode>();
  let zeroMs: number | null = callMs ? null : 0;
  const callTime = (atMs: number) => Math.round(atMs + (zeroMs ?? 0));
  const nowMs = () => callMs?.() ?? Math.max(0, ...heardUntil.values());
  const idOf = (channel: Channel, startMs: number) => `${book.callId}-${channel}-${startMs}`;

  /** What was said of the channel is over, or something else is true of it now. */
  function takeBack(channel: Channel): void {
    const code = lostBy.get(channel);
    lostBy.delete(channel);
    // The other one may be lost for the same reason, and still be.
    if (code === undefined || [...lostBy.values()].includes(code)) return;
    void book.append({ kind: 'problem-solved', code });
  }

  function lose(channel: Channel, code: ProblemCode, atMs: number | null, detail = ''): void {
    takeBack(channel);
    lostBy.set(channel, code);
    void world.loseCapture(channel, code, atMs, detail);
  }

  const reports: EarReports = {
    began(channel, atMs) {
      zeroMs ??= (callMs?.() ?? 0) - atMs;
      const at = callTime(atMs);
      quiet.begin(channel, at);
      heardUntil.set(channel, at);
      takeBack(channel);
      void book.append({ kind: 'capture-began', channel, atMs: at });
    },
    refused: (channel, code, detail) => lose(channel, code, null, detail),
    lost(channel, why, atMs) {
      const at = callTime(atMs);
      void quiet.end(channel, at);
      lose(channel, codeOfLoss(channel, why, book), at);
    },
    speaking(piece) {
      const placed = { startMs: callTime(piece.startMs), endMs: callTime(piece.endMs) };
      // Now, and not when all has been said: then somebody waits for the words.
      void quiet.pause(piece.channel);
      return keepDraft(ports, book, { ...piece, ...placed });
    },
    quiet(channel, untilMs) {
      heardUntil.set(channel, callTime(untilMs));
      quiet.extend(channel, callTime(untilMs));
    },
    async heard({ channel, sound, ...stretch }) {
      const placed = { startMs: callTime(stretch.startMs), endMs: callTime(stretch.endMs) };
      const segmentId = idOf(channel, placed.startMs);
      heardUntil.set(channel, placed.endMs);
      const logged = quiet.speech(channel, placed.startMs, placed.endMs);
      await Promise.all([
        logged,
        book.append(
          { kind: 'speech-heard', segmentId, channel, ...placed, bytes: sound.byteLength },
          { segmentId, bytes: sound },
        ),
      ]);
    },
    live({ channel, startMs, ...sound }) {
      // Who said no is not sent anywhere.
      if (book.state.consent === 'declined') return;
      const segmentId = idOf(channel, callTime(startMs));
      if (sound.kind === 'samples')
        ports.live({ ...sound, segmentId, channel, context: world.context() });
      else ports.live({ ...sound, segmentId });
    },
    microphoneChanged: (label, reason, atMs) =>
      void book.append({ kind: 'microphone-changed', label, reason, atMs: callTime(atMs) }),
    over: (atMs) => world.over(callTime(atMs)),
    levels: (atMs, loudness, speaking) =>
      ports.announceLevels({ atMs: callTime(atMs), loudness, speaking }),
  };
  return {
    reports,
    settle: () => quiet.settle(),
    // A recording stands still meanwhile: nothing of it passes unheard.
    pause: async () => (callMs ? quiet.settle() : undefined),
    resume: () => (callMs ? quiet.restart(callMs()) : undefined),
    nowMs,
    heardUntilMs: (channel) => heardUntil.get(channel) ?? null,
  };
}

/** A captured tab's track ends with the tab, a microphone's with the device, and with nothing else. */
function codeOfLoss(channel: Channel, why: LossCause, { state }: CallBook): ProblemCode {
  if (why === 'crashed') return 'tab-crashed';
  if (why === 'silent') return 'microphone-silent';
  if (why !== 'ended') return 'capture-lost';
  if (channel === 'agent') return 'microphone-missing';
  return state.source === 'tab' ? 'tab-closed' : 'capture-lost';
}
