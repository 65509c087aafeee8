import { serviceFailure } from '../../../utils/call/service-failure.ts';
import { failureOfClose } from '../../../utils/transcription/realtime-events.ts';
import type { RealtimeSession } from '../../../utils/transcription/realtime-session.ts';
import type { Socket } from '../../../utils/transcription/socket-lane.ts';
import type { Dice } from '../../sandbox/servicenow/seed/dice.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How often out of a hundred something goes wrong, where it can. */
export interface Misfortunes {
  readonly refused: number;
  readonly cut: number;
  readonly silent: number;
  readonly failed: number;
  readonly twice: number;
  readonly slow: number;
  readonly capMs: number;
}

export interface StandInService {
  connect(session: RealtimeSession): Socket;
  readonly open: number;
  readonly sessions: number;
  /** Age of the oldest session that was ever used. */
  readonly oldestMs: number;
}

/** A word is sound of one height, 10 ms long; what the service hears can be told from what was said. */
export const WORD_SAMPLES = 240;
export const levelOf = (word: number) => word / 8_192;

function wordsIn(samples: Float32Array): readonly number[] {
  const count = Math.max(1, Math.round(samples.length / WORD_SAMPLES));
  return Array.from({ length: count }, (_, at) =>
    Math.round((samples[Math.floor(((at + 0.5) * samples.length) / count)] ?? 0) * 8_192),
  );
}

/** A realtime service that keeps the order of what it gets, and little else. */
export function createStandInService(
  time: VirtualTime,
  dice: Dice,
  bad: Misfortunes,
): StandInService {
  let open = 0;
  let sessions = 0;
  let oldestMs = 0;
  const happens = (chance: number) => dice.below(100) < chance;

  function connect(session: RealtimeSession): Socket {
    const bornAt = time.now();
    const number = (sessions += 1);
    let state: 'opening' | 'open' | 'silent' | 'closed' = 'opening';
    let buffer: number[] = [];
    let items = 0;
    let sentUntil = 0;
    let heardUntil = 0;

    /** Messages of one socket never overtake each other. */
    function later(callback: () => void): void {
      heardUntil = Math.max(heardUntil, time.now() + 5 + dice.below(40));
      time.after(heardUntil - time.now(), () => {
        if (state === 'open') callback();
      });
    }
    function close(code: number, reason: string): void {
      if (state === 'closed') return;
      if (state !== 'opening') open -= 1;
      state = 'closed';
      session.end(failureOfClose(code, reason));
    }
    function answer(itemId: string, text: string): void {
      const isFailed = happens(bad.failed);
      const wait = happens(bad.slow) ? 12_000 : dice.below(600);
      for (let at = 0; at < text.length; at += 7)
        later(() => session.received({ kind: 'delta', itemId, text: text.slice(at, at + 7) }));
      time.after(wait, () => {
        const failure = serviceFailure('service-unreachable', 'server_error');
        for (let times = happens(bad.twice) ? 2 : 1; times > 0; times -= 1)
          later(() =>
            session.received(
              isFailed ? { kind: 'failed', itemId, failure } : { kind: 'completed', itemId, text },
            ),
          );
      });
    }
    function commit(): void {
      const itemId = `item-${number}-${(items += 1)}`;
      const text = buffer.map(String).join(' ');
      buffer = [];
      for (let times = happens(bad.twice) ? 2 : 1; times > 0; times -= 1)
        later(() => session.received({ kind: 'committed', itemId }));
      answer(itemId, text);
    }

    time.after(20 + dice.below(200), () => {
      if (state === 'closed') return;
      if (happens(bad.refused)) return close(1006, '');
      state = 'open';
      open += 1;
      session.opened();
      later(() => session.received({ kind: 'other' }));
      time.after(bad.capMs, () => close(1001, 'Your session hit the maximum duration'));
      return undefined;
    });
    return {
      send(event) {
        oldestMs = Math.max(oldestMs, time.now() - bornAt);
        if (state === 'silent') return;
        if (happens(bad.cut)) return void time.after(1, () => close(1006, ''));
        if (happens(bad.silent)) return void (state = 'silent');
        sentUntil = Math.max(sentUntil, time.now() + 5 + dice.below(30));
        time.after(sentUntil - time.now(), () => {
          if (state !== 'open') return;
          if (event.kind === 'append') buffer.push(...wordsIn(event.samples));
          else if (event.kind === 'clear') buffer = [];
          else if (event.kind === 'commit') commit();
        });
        return undefined;
      },
      close() {
        if (state === 'open' || state === 'silent') open -= 1;
        state = 'closed';
      },
    };
  }
  return {
    connect,
    get open() {
      return open;
    },
    get sessions() {
      return sessions;
    },
    get oldestMs() {
      return oldestMs;
    },
  };
}
