import type { CallEvent, CallFact } from '../call/call-event.ts';
import { readCall, reduceCall, type CallState } from '../call/call-state.ts';
import type { Sound } from '../storage/log.ts';
import type { DeskPorts } from './desk-ports.ts';

/** One call: its events, what they add up to, and the only way to add one. */
export interface CallBook {
  readonly callId: string;
  readonly state: CallState;
  readonly events: readonly CallEvent[];
  /** Resolves when the fact is on disk and `onAppended` was told. */
  append(fact: CallFact, sound?: Sound): Promise<void>;
}

const RETRY_MS = 1_000;

/** `known` is what the log holds of the call already; nothing for a new one. */
export function createCallBook(
  ports: DeskPorts,
  callId: string,
  known: readonly CallEvent[],
  onAppended: (event: CallEvent) => void,
): CallBook {
  const events = [...known];
  let state = readCall(events);
  /** Facts are written one after the other: that is what numbers them without gaps. */
  let written = Promise.resolve();

  async function write(fact: CallFact, sound?: Sound): Promise<void> {
    const event = await untilStored(fact, sound);
    events.push(event);
    state = reduceCall(state, event);
    onAppended(event);
  }

  /** What the disk refuses stays in memory, and with it everything behind it, until it is taken. */
  async function untilStored(fact: CallFact, sound?: Sound): Promise<CallEvent> {
    try {
      return await ports.log.append(callId, events.length, fact, sound);
    } catch (error) {
      ports.announceNotice({ code: 'storage-failed', about: 'extension', detail: String(error) });
      await new Promise<void>((resolve) => ports.after(RETRY_MS, resolve));
      return untilStored(fact, sound);
    }
  }

  return {
    callId,
    get state() {
      return state;
    },
    get events() {
      return events;
    },
    append(fact, sound) {
      written = written.then(async () => {
        // An answer that comes after the call was closed is nobody's any more.
        if (events.at(-1)?.kind !== 'call-closed') await write(fact, sound);
      });
      return written;
    },
  };
}
