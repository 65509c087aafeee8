import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CallEvent, CallFact } from '../../call/call-event.ts';

interface LogSchema extends DBSchema {
  events: { key: [callId: string, seq: number]; value: CallEvent };
  /** Encoded sound of a segment (Ogg Opus), written in one transaction with its event. */
  audio: {
    key: string;
    value: { segmentId: string; callId: string; sound: Uint8Array<ArrayBuffer> };
  };
}

/** The append-only log. Only the offscreen document opens it: one writer, so `seq` needs no lock. */
export interface CallLog {
  /** The events of every call that was not closed, in order; the oldest call first. */
  readOpen(): Promise<CallEvent[][]>;
  /** Resolves when the row is on disk. With `sound`, both are or neither is. */
  append(callId: string, seq: number, fact: CallFact, sound?: Sound): Promise<CallEvent>;
  readSound(segmentId: string): Promise<Uint8Array<ArrayBuffer> | null>;
  deleteSound(segmentId: string): Promise<void>;
  /** Deletes every row of a call, sound included. */
  forget(callId: string): Promise<void>;
}

export interface Sound {
  readonly segmentId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function openCallLog(now: () => number): Promise<CallLog> {
  const db = await openDB<LogSchema>('sidemand', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('events', { keyPath: ['callId', 'seq'] });
      fresh.createObjectStore('audio', { keyPath: 'segmentId' });
    },
    // Another version of the extension wants the database: let go, or it waits for ever.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    readOpen: () => readOpen(db),
    append: (callId, seq, fact, sound) => append(db, now, callId, seq, fact, sound),
    readSound: async (segmentId) => (await db.get('audio', segmentId))?.sound ?? null,
    deleteSound: (segmentId) => db.delete('audio', segmentId),
    forget: (callId) => forget(db, callId),
  };
}

/** Looks at the last event of each call only, and reads whole those that are still open. */
async function readOpen(db: IDBPDatabase<LogSchema>): Promise<CallEvent[][]> {
  const open: CallEvent[][] = [];
  let below: IDBKeyRange | null = null;
  for (;;) {
    const last: { value: CallEvent } | null = await db
      .transaction('events')
      .store.openCursor(below, 'prev');
    if (!last) return open;
    const { callId, kind } = last.value;
    if (kind !== 'call-closed')
      open.unshift(await db.getAll('events', IDBKeyRange.bound([callId, 0], [callId, Infinity])));
    below = IDBKeyRange.upperBound([callId, 0], true);
  }
}

async function forget(db: IDBPDatabase<LogSchema>, callId: string): Promise<void> {
  const transaction = db.transaction(['events', 'audio'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    transaction.objectStore('events').delete(IDBKeyRange.bound([callId, 0], [callId, Infinity])),
    // A segment's id begins with its call's.
    transaction.objectStore('audio').delete(IDBKeyRange.bound(`${callId}-`, `${callId}-\uffff`)),
    transaction.done,
  ]);
}

async function append(
  db: IDBPDatabase<LogSchema>,
  now: () => number,
  callId: string,
  seq: number,
  fact: CallFact,
  sound?: Sound,
): Promise<CallEvent> {
  const event: CallEvent = { ...fact, callId, seq, at: now() };
  // Strict: `complete` means flushed. It costs about a millisecond and survives a power cut.
  const transaction = db.transaction(['events', 'audio'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    transaction.objectStore('events').add(event),
    sound &&
      transaction
        .objectStore('audio')
        .add({ segmentId: sound.segmentId, callId, sound: sound.bytes }),
    transaction.done,
  ]);
  return event;
}
