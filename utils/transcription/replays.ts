import { serviceFailure } from '../call/service-failure.ts';
import { REALTIME_RATE_HZ, transcriptionOf } from './realtime-events.ts';
import { createSocketLane, type LaneWorld } from './socket-lane.ts';
import type { PartialText, TranscriptionAnswer, TranscriptionRequest } from './transcribe.ts';

export interface Replays {
  /** Speaks a stored segment again; `samples` is all of it at 24 kHz. `refused`: no socket opened. */
  replay(request: TranscriptionRequest, samples: Float32Array): Promise<ReplayAnswer>;
  close(): void;
  abort(): void;
}

export type ReplayAnswer = TranscriptionAnswer | 'refused';

interface ReplayWorld extends LaneWorld {
  heard(partial: PartialText): void;
  /** The service takes sound from us. */
  accepted(): void;
}

/** All of the sound has to be uploaded first. */
const TIMEOUT_MS = 20_000;
/** A socket that has had nothing to do for this long is let go. */
const IDLE_MS = 15_000;

interface Replay {
  readonly request: TranscriptionRequest;
  readonly tell: (answer: ReplayAnswer) => void;
}

export function createReplays(world: ReplayWorld, rotateAfterMs: number): Replays {
  const replays = new Map<string, Replay>();
  let numbered = 0;
  const lane = createSocketLane(world, rotateAfterMs, {
    partial(piece, text) {
      const { segmentId, channel } = replays.get(piece)?.request ?? {};
      if (segmentId && channel) world.heard({ segmentId, channel, text });
    },
    answered(piece, answer) {
      if (answer.kind === 'words') world.accepted();
      tell(piece, answer);
    },
    ended(session, pieces, why) {
      const neverOpened = session.wasOpen ? null : ('refused' as const);
      for (const piece of pieces) tell(piece, neverOpened ?? why);
    },
  });

  function tell(piece: string, answer: ReplayAnswer): void {
    const replay = replays.get(piece);
    replays.delete(piece);
    replay?.tell(answer);
    closeWhenIdle();
  }

  function closeWhenIdle(): void {
    const seen = numbered;
    if (replays.size > 0) return;
    world.after(IDLE_MS, () => {
      if (replays.size === 0 && seen === numbered) lane.close();
    });
  }

  return {
    replay(request, samples) {
      numbered += 1;
      const piece = `${request.segmentId} ${numbered}`;
      return new Promise((resolve) => {
        const session = lane.session(request);
        const callOff = world.after(TIMEOUT_MS, () =>
          session.end(serviceFailure('service-unreachable', 'No answer')),
        );
        replays.set(piece, {
          request,
          tell(answer) {
            callOff();
            resolve(answer);
          },
        });
        for (let from = 0; from < samples.length; from += REALTIME_RATE_HZ) {
          const second = samples.subarray(from, from + REALTIME_RATE_HZ);
          session.append(piece, transcriptionOf(request), second);
        }
        session.commit(piece);
      });
    },
    close: () => lane.close(),
    abort: () => lane.abort(serviceFailure('service-unreachable', 'Aborted')),
  };
}
