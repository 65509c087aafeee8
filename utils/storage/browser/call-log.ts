import type { IDBPDatabase } from 'idb';
import type { CallEvent } from '../../call/call-event.ts';
import type { Channel } from '../../call/channel.ts';
import type { CallLog, Sound } from '../log.ts';
import type { LogSchema } from './log-schema.ts';
import { openDatabase } from './open-database.ts';
import { evictKept, forgetCall, purgeExpired } from './retain.ts';

/** Only the offscreen document opens it: one writer, so `seq` needs no lock. */
export async function openCallLog(now: () => number): Promise<CallLog> {
  const database = openDatabase();
  await database();
  return {
    isDurable: true,
    readOpen: async () => readOpen(await database()),
    readKept: async () => readKept(await database()),
    append: async (callId, seq, fact, sound) => {
      const event: CallEvent = { ...fact, callId, seq, at: now() };
      const db = await database();
      try {
        await append(db, event, sound);
      } catch (error) {
        if (!isFull(error)) throw error;
        // What is only kept for looking back makes room for what is happening.
        await evictKept(db);
        await append(db, event, sound);
      }
      return event;
    },
    keepDraft: async (callId, draft) => {
      const transaction = (await database()).transaction('drafts', 'readwrite', STRICT);
      await Promise.all([transaction.store.put({ ...draft, callId }), transaction.done]);
    },
    readDrafts: async (callId) => (await database()).getAll('drafts', draftsOf(callId)),
    readSound: async (segmentId) =>
      (await (await database()).get('audio', segmentId))?.sound ?? null,
    releaseSound: async (segmentId, keepUntil) =>
      releaseSound(await database(), segmentId, keepUntil > now() ? keepUntil : null),
    forget: async (callId, keepUntil) => forgetCall(await database(), callId, keepUntil, now()),
    purge: async () => purgeExpired(await database(), now()),
  };
}

/** `complete` means flushed. It costs about a millisecond and survives a power cut. */
const STRICT = { durability: 'strict' } as const;

async function append(
  db: IDBPDatabase<LogSchema>,
  event: CallEvent,
  sound: Sound | undefined,
): Promise<void> {
  const { callId } = event;
  const transaction = db.transaction(['events', 'audio', 'drafts'], 'readwrite', STRICT);
  const covers = event.kind === 'speech-heard' || event.kind === 'quiet-heard';
  await Promise.all([
    transaction.objectStore('events').add(event),
    sound &&
      transaction
        .objectStore('audio')
        .add({ segmentId: sound.segmentId, callId, sound: sound.bytes }),
    covers &&
      transaction.objectStore('drafts').delete(draftsBefore(callId, event.channel, event.endMs)),
    transaction.done,
  ]);
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

/** Nobody looks further back than this in a list. */
const MOST_KEPT = 20;

async function readKept(db: IDBPDatabase<LogSchema>): Promise<CallEvent[][]> {
  const kept = await db.getAllKeys('kept');
  // Ids begin with the time at which the call began.
  const newest = kept.toSorted().toReversed().slice(0, MOST_KEPT);
  const calls = newest.map((callId) =>
    db.getAll('events', IDBKeyRange.bound([callId, 0], [callId, Infinity])),
  );
  return (await Promise.all(calls)).filter((events) => events.length > 0);
}

async function releaseSound(
  db: IDBPDatabase<LogSchema>,
  segmentId: string,
  keepUntil: number | null,
): Promise<void> {
  if (keepUntil === null) return db.delete('audio', segmentId);
  const transaction = db.transaction('audio', 'readwrite');
  const row = await transaction.store.get(segmentId);
  if (row) await transaction.store.put({ ...row, keepUntil });
  await transaction.done;
}

function draftsOf(callId: string): IDBKeyRange {
  return IDBKeyRange.bound([callId], [callId, []]);
}

/** Those that begin before `untilMs`. */
function draftsBefore(callId: string, channel: Channel, untilMs: number): IDBKeyRange {
  return IDBKeyRange.bound([callId, channel, -Infinity], [callId, channel, untilMs], false, true);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
