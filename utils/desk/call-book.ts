import type { CallEvent, CallFact } from '../call/call-event.ts';
import { NO_CALL, readCall, reduceCall, type CallState } from '../call/call-state.ts';
import type { DeskPorts } from './desk-ports.ts';

type Sound = { readonly segmentId: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The call in hand: its events, what they add up to, and the only way to add one. */
export interface CallBook {
  readonly state: CallState;
  readonly events: readonly CallEvent[];
  load(): Promise<void>;
  /** A call of its own from here on. */
  begin(callId: string, fact: CallFact): Promise<void>;
  /** Resolves when the fact is on disk and told to everyone. */
  append(fact: CallFact, sound?: Sound): Promise<void>;
}

const RETRY_MS = 1_000;

export function createCallBook(ports: DeskPorts, onAppended: () => void): CallBook {
  let events: CallEvent[] = [];
  let state = NO_CALL;
  /** Facts are written one after the other: that is what numbers them without gaps. */
  let written = Promise.resolve();

  async function write(callId: string, seq: number, fact: CallFact, sound?: Sound): Promise<void> {
    try {
      const event = await ports.log.append(callId, seq, fact, sound);
      events.push(event);
      state = reduceCall(state, event);
      ports.announceEvent(event);
      onAppended();
    } catch (error) {
      // The fact stays in memory, and with it everything behind it, until the disk takes it.
      ports.announceNotice({ code: 'storage-failed', about: 'extension', detail: String(error) });
      await new Promise<void>((resolve) => ports.after(RETRY_MS, resolve));
      await write(callId, seq, fact, sound);
    }
  }

  return {
    get state() {
      return state;
    },
    get events() {
      return events;
    },
    async load() {
      events = await ports.log.readLatest();
      state = readCall(events);
    },
    begin(callId, fact) {
      written = written.then(async () => {
        events = [];
        await write(callId, 0, fact);
      });
      return written;
    },
    append(fact, sound) {
      written = written.then(async () => {
        if (state.callId !== null) await write(state.callId, events.length, fact, sound);
      });
      return written;
    },
  };
}
