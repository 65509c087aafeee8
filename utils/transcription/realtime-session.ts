import { serviceFailure, type ServiceFailure } from '../call/service-failure.ts';
import type { ClientEvent, ServerEvent, Transcription } from './realtime-events.ts';
import type { TranscriptionAnswer } from './transcribe.ts';

/** What a session does to the world; a piece is a segment, or the replay of one. */
export interface SessionWorld {
  send(event: ClientEvent): void;
  /** Closes the socket, if it is not closed already. */
  hangUp(): void;
  partial(piece: string, text: string): void;
  answered(piece: string, answer: TranscriptionAnswer): void;
  /** The session is over, and with it these pieces are without an answer. */
  ended(pieces: readonly string[], why: ServiceFailure): void;
}

export interface RealtimeSession {
  readonly state: 'opening' | 'open' | 'over';
  readonly wasOpen: boolean;
  /** The service has taken sound from us. */
  readonly isProven: boolean;
  append(piece: string, transcription: Transcription, samples: Float32Array): void;
  commit(piece: string): void;
  /** Throws away what was appended of it and not committed. */
  clear(piece: string): void;
  /** Takes no more sound, and hangs up when the last piece is answered. */
  retire(): void;
  end(why: ServiceFailure): void;
  opened(): void;
  received(event: ServerEvent): void;
}

/**
 * One socket, one buffer at the service, and which pieces are in it.
 *
 *   said ──commit──▶ committing ──committed──▶ item ──completed / failed──▶ answered
 *    └─clear─▶ gone
 *
 *   opening ──▶ open ──retire──▶ closes with its last answer ──▶ over
 *      └──────── refused, cut, half-open, expired ─────────────▶ over, pieces without an answer
 */
export function createRealtimeSession(world: SessionWorld): RealtimeSession {
  let state: 'opening' | 'open' | 'over' = 'opening';
  let isRetiring = false;
  let wasOpen = false;
  let isProven = false;
  /** Said before the socket was open. */
  let early: ClientEvent[] = [];
  let endedBy: ServiceFailure | null = null;
  let configured = '';
  let said: string | null = null;
  /** In the order in which they were sent; the service confirms them in that order. */
  let committing: { readonly piece: string; readonly eventId: string }[] = [];
  /** Item → piece. */
  const items = new Map<string, string>();
  /** Every item that was ever confirmed: a confirmation that comes twice must not move the others. */
  const known = new Set<string>();
  const partials = new Map<string, string>();
  let numbered = 0;

  function send(event: ClientEvent): void {
    if (state === 'opening') early.push(event);
    else if (state === 'open') world.send(event);
  }

  function nextEventId(): string {
    numbered += 1;
    return `sidemand-${numbered}`;
  }

  function end(why: ServiceFailure): void {
    if (state === 'over') return;
    state = 'over';
    endedBy = why;
    early = [];
    const left = [
      ...items.values(),
      ...committing.map((one) => one.piece),
      ...(said === null ? [] : [said]),
    ];
    world.hangUp();
    world.ended(left, why);
  }

  function isIdle(): boolean {
    return said === null && committing.length === 0 && items.size === 0;
  }

  function settle(itemId: string, answer: TranscriptionAnswer): void {
    const piece = items.get(itemId);
    if (piece === undefined) return;
    items.delete(itemId);
    partials.delete(itemId);
    world.answered(piece, answer);
    closeWhenDone();
  }

  function closeWhenDone(): void {
    if (isRetiring && isIdle()) end(serviceFailure('service-unreachable', 'Retired'));
  }

  /** A service may tell the words of an item before it confirms it: then it is the oldest open one. */
  function tellPartial(itemId: string, delta: string): void {
    const text = (partials.get(itemId) ?? '') + delta;
    partials.set(itemId, text);
    const piece = items.get(itemId) ?? (known.has(itemId) ? null : (committing[0]?.piece ?? said));
    if (piece !== null) world.partial(piece, text);
  }

  function confirm(itemId: string): void {
    isProven = true;
    if (known.has(itemId)) return;
    known.add(itemId);
    const [first, ...rest] = committing;
    if (!first) return;
    committing = rest;
    items.set(itemId, first.piece);
  }

  /** A commit that is refused takes its piece with it; every other error takes the session. */
  function suffer(eventId: string, failure: ServiceFailure): void {
    const refused = committing.find((one) => one.eventId === eventId);
    if (refused) {
      committing = committing.filter((one) => one !== refused);
      world.answered(refused.piece, failure);
      closeWhenDone();
      return;
    }
    // What the service says about nothing of ours and that ends nothing, e.g. a buffer that was empty.
    if (eventId === '' && failure.code === 'speech-rejected') return;
    end(failure.code === 'speech-rejected' ? { ...failure, code: 'not-a-service' } : failure);
  }

  function clear(piece: string | null): void {
    if (piece === null || said !== piece) return;
    said = null;
    send({ kind: 'clear' });
    closeWhenDone();
  }

  return {
    get state() {
      return state;
    },
    get wasOpen() {
      return wasOpen;
    },
    get isProven() {
      return isProven;
    },
    append(piece, transcription, samples) {
      if (endedBy) return world.ended([piece], endedBy);
      if (said !== piece) {
        clear(said);
        said = piece;
        const wanted = JSON.stringify(transcription);
        if (wanted !== configured) send({ kind: 'update', eventId: nextEventId(), transcription });
        configured = wanted;
      }
      if (samples.length > 0) send({ kind: 'append', samples });
    },
    commit(piece) {
      if (said !== piece) return;
      said = null;
      const eventId = nextEventId();
      committing = [...committing, { piece, eventId }];
      send({ kind: 'commit', eventId });
    },
    clear,
    retire() {
      isRetiring = true;
      clear(said);
      closeWhenDone();
    },
    end,
    opened() {
      if (state !== 'opening') return;
      state = 'open';
      wasOpen = true;
      for (const event of early.splice(0)) world.send(event);
    },
    received(event) {
      switch (event.kind) {
        case 'committed':
          return confirm(event.itemId);
        case 'delta':
          return tellPartial(event.itemId, event.text);
        case 'completed':
          return settle(event.itemId, { kind: 'words', text: event.text.trim() });
        case 'failed':
          return settle(event.itemId, event.failure);
        case 'error':
          return suffer(event.eventId, event.failure);
        case 'other':
          return undefined;
        default:
          return event satisfies never;
      }
    },
  };
}
