import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import type { LogSchema } from './log-schema.ts';

const ROWS = ['events', 'audio', 'drafts', 'kept'] as const;

/**
 * The call was closed. Sound without words, and drafts, go now; its events too, unless they are kept
 * until a time after `now`. Sound that is kept for a while (`keepUntil`) stays as long as it said.
 */
export async function forgetCall(
  db: IDBPDatabase<LogSchema>,
  callId: string,
  keepUntil: number,
  now: number,
): Promise<void> {
  const transaction = db.transaction(ROWS, 'readwrite', { durability: 'strict' });
  const keep = keepUntil > now;
  await Promise.all([
    transaction.objectStore('drafts').delete(IDBKeyRange.bound([callId], [callId, []])),
    keep
      ? transaction.objectStore('kept').put({ callId, until: keepUntil })
      : transaction.objectStore('events').delete(eventsOf(callId)),
    deleteSoundOf(transaction.objectStore('audio'), callId, now),
    transaction.done,
  ]);
}

export async function purgeExpired(db: IDBPDatabase<LogSchema>, now: number): Promise<void> {
  const transaction = db.transaction(ROWS, 'readwrite');
  const kept = transaction.objectStore('kept');
  for (const { callId, until } of await kept.getAll()) {
    if (until > now) continue;
    await transaction.objectStore('events').delete(eventsOf(callId));
    await kept.delete(callId);
  }
  for await (const row of transaction.objectStore('audio'))
    if ((row.value.keepUntil ?? Infinity) <= now) await row.delete();
  await transaction.done;
}

/** The disk is full: everything that is only kept for looking back. Never what waits for its words. */
export async function evictKept(db: IDBPDatabase<LogSchema>): Promise<void> {
  await purgeExpired(db, Number.MAX_SAFE_INTEGER);
}

function eventsOf(callId: string): IDBKeyRange {
  return IDBKeyRange.bound([callId, 0], [callId, Infinity]);
}

async function deleteSoundOf(
  store: IDBPObjectStore<LogSchema, typeof ROWS, 'audio', 'readwrite'>,
  callId: string,
  now: number,
): Promise<void> {
  // A segment's id begins with its call's.
  const range = IDBKeyRange.bound(`${callId}-`, `${callId}-\uffff`);
  for await (const row of store.iterate(range))
    if ((row.value.keepUntil ?? 0) <= now) await row.delete();
}
