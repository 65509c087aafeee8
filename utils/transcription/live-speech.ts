import { SAMPLE_RATE_HZ } from '../audio/frame.ts';
import { createResampler } from '../audio/resampler.ts';
import type { Channel } from '../call/channel.ts';
import { serviceFailure } from '../call/service-failure.ts';
import { REALTIME_RATE_HZ, transcriptionOf } from './realtime-events.ts';
import type { RealtimeSession } from './realtime-session.ts';
import { createSocketLane, type LaneWorld } from './socket-lane.ts';
import type { LiveSound, PartialText, SpeechContext, TranscriptionAnswer } from './transcribe.ts';

export interface LiveSpeech {
  hear(sound: LiveSound): void;
  /** What came of a segment while it was spoken; null: nothing, replay it. Each is given once. */
  answer(segmentId: string): Promise<TranscriptionAnswer | null>;
  close(): void;
  abort(): void;
}

export interface LiveWorld extends LaneWorld {
  heard(partial: PartialText): void;
  /** The service takes sound, or it does not: then only replays try again, and the desk paces them. */
  isRefused(): boolean;
  refused(): void;
}

/** Committed and silent for this long: the connection is half-open, whatever the browser thinks. */
const ANSWER_TIMEOUT_MS = 10_000;

interface LiveSegment {
  readonly channel: Channel;
  readonly context: SpeechContext;
  readonly session: RealtimeSession;
  readonly resample: (chunk: Float32Array) => Float32Array;
  isWhole: boolean;
  answer: TranscriptionAnswer | null;
  /** Somebody waits for it. */
  tell: ((answer: TranscriptionAnswer | null) => void) | null;
}

/**
 * Which segment is on which socket. A segment lives on one socket from its first sample to its
 * answer. One whose socket is gone is forgotten here, in whatever state it was; it is replayed whole.
 */
export function createLiveSpeech(world: LiveWorld, rotateAfterMs: number): LiveSpeech {
  const segments = new Map<string, LiveSegment>();
  const speaking: Record<Channel, string> = { caller: '', agent: '' };
  const lanes = { caller: createLane(), agent: createLane() };

  function createLane() {
    return createSocketLane(world, rotateAfterMs, {
      partial(segmentId, text) {
        const segment = segments.get(segmentId);
        if (segment) world.heard({ segmentId, channel: segment.channel, text });
      },
      answered: settle,
      ended(session, lost) {
        if (lost.length > 0 && !session.isProven) world.refused();
        for (const segmentId of lost) forget(segmentId);
      },
    });
  }

  function settle(segmentId: string, answer: TranscriptionAnswer): void {
    // The stored sound is the better witness: what was sent live may have suffered on the way.
    if (answer.kind === 'failed' && answer.code === 'speech-rejected') return forget(segmentId);
    const segment = segments.get(segmentId);
    if (!segment?.tell) return void (segment && (segment.answer = answer));
    segments.delete(segmentId);
    segment.tell(answer);
  }

  function forget(segmentId: string): void {
    const segment = segments.get(segmentId);
    segments.delete(segmentId);
    segment?.tell?.(null);
  }

  function speak({ segmentId, channel, samples, context }: Samples): void {
    if (speaking[channel] !== segmentId) {
      speaking[channel] = segmentId;
      if (world.isRefused()) return;
      segments.set(segmentId, {
        channel,
        context,
        session: lanes[channel].session(context),
        resample: createResampler(SAMPLE_RATE_HZ, REALTIME_RATE_HZ),
        isWhole: false,
        answer: null,
        tell: null,
      });
    }
    // Not there: its beginning is lost, and the rest alone would be half an answer.
    const segment = segments.get(segmentId);
    if (!segment || segment.isWhole) return;
    segment.session.append(segmentId, transcriptionOf(context), segment.resample(samples));
  }

  function commit(segmentId: string): void {
    const segment = segments.get(segmentId);
    if (!segment || segment.isWhole) return;
    segment.isWhole = true;
    segment.session.commit(segmentId);
    lanes[segment.channel].refresh(segment.context);
  }

  function drop(segmentId: string): void {
    const segment = segments.get(segmentId);
    if (segment && !segment.isWhole) segment.session.clear(segmentId);
    forget(segmentId);
  }

  return {
    hear(sound) {
      if (sound.kind === 'samples') speak(sound);
      else if (sound.kind === 'cut' && sound.at === 'pause') commit(sound.segmentId);
      else drop(sound.segmentId);
    },
    answer(segmentId) {
      const segment = segments.get(segmentId);
      if (!segment?.isWhole || segment.answer || segment.tell) {
        drop(segmentId);
        return Promise.resolve(segment?.answer ?? null);
      }
      return new Promise((resolve) => {
        const callOff = world.after(ANSWER_TIMEOUT_MS, () =>
          segment.session.end(serviceFailure('service-unreachable', 'Half-open')),
        );
        segment.tell = (answer) => {
          callOff();
          resolve(answer);
        };
      });
    },
    close() {
      for (const [segmentId, { isWhole, answer }] of segments)
        if (!isWhole || answer) drop(segmentId);
      lanes.caller.close();
      lanes.agent.close();
    },
    abort() {
      const why = serviceFailure('service-unreachable', 'Aborted');
      lanes.caller.abort(why);
      lanes.agent.abort(why);
    },
  };
}

type Samples = Extract<LiveSound, { kind: 'samples' }>;
