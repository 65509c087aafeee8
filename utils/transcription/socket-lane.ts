import { serviceFailure, type ServiceFailure } from '../call/service-failure.ts';
import type { ClientEvent } from './realtime-events.ts';
import { createRealtimeSession, type RealtimeSession } from './realtime-session.ts';
import type { SpeechContext, TranscriptionAnswer } from './transcribe.ts';

export interface LaneWorld {
  /** Opens a socket, which tells the session what comes; it may never open. */
  connect(context: SpeechContext, session: RealtimeSession): Socket;
  /** Milliseconds of a clock that never jumps back. */
  now(): number;
  /** Calls back once, later, unless it is called off. */
  after(ms: number, callback: () => void): () => void;
}

export interface Socket {
  send(event: ClientEvent): void;
  close(): void;
}

export interface LaneEvents {
  partial(piece: string, text: string): void;
  answered(piece: string, answer: TranscriptionAnswer): void;
  ended(session: RealtimeSession, pieces: readonly string[], why: ServiceFailure): void;
}

/** One buffer at the service, and so one voice at a time; behind it one socket after the other. */
export interface SocketLane {
  /** For a piece that begins now: a socket with enough of its time left. */
  session(context: SpeechContext): RealtimeSession;
  /** A piece is done: the moment to replace a socket whose time comes, so that the next one is open. */
  refresh(context: SpeechContext): void;
  /** Every socket closes with its last answer. */
  close(): void;
  abort(why: ServiceFailure): void;
}

/** A handshake that takes longer will not come. */
const OPEN_TIMEOUT_MS = 10_000;

export function createSocketLane(
  world: LaneWorld,
  rotateAfterMs: number,
  events: LaneEvents,
): SocketLane {
  const alive = new Set<RealtimeSession>();
  let current: { session: RealtimeSession; service: string; openedAt: number } | null = null;

  function open(context: SpeechContext): RealtimeSession {
    const sockets: Socket[] = [];
    const session: RealtimeSession = createRealtimeSession({
      send: (event) => sockets.forEach((socket) => socket.send(event)),
      hangUp: () => sockets.forEach((socket) => socket.close()),
      partial: (piece, text) => events.partial(piece, text),
      answered: (piece, answer) => events.answered(piece, answer),
      ended(pieces, why) {
        alive.delete(session);
        events.ended(session, pieces, why);
      },
    });
    alive.add(session);
    current = { session, service: serviceOf(context), openedAt: world.now() };
    sockets.push(world.connect(context, session));
    world.after(OPEN_TIMEOUT_MS, () => {
      if (session.state === 'opening')
        session.end(serviceFailure('service-unreachable', 'No handshake'));
    });
    return session;
  }

  function isOld(): boolean {
    return current !== null && world.now() - current.openedAt >= rotateAfterMs;
  }

  return {
    session(context) {
      const isSame = current?.service === serviceOf(context);
      if (current && isSame && !isOld() && current.session.state !== 'over') return current.session;
      current?.session.retire();
      return open(context);
    },
    refresh(context) {
      if (!isOld()) return;
      current?.session.retire();
      open(context);
    },
    close() {
      current = null;
      for (const session of alive) session.retire();
    },
    abort(why) {
      current = null;
      for (const session of alive) session.end(why);
    },
  };
}

function serviceOf({ service }: SpeechContext): string {
  return `${service.url} ${service.key}`;
}
