import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { openCallLog } from '../../../utils/storage/browser/call-log.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech, type DeskWorld } from './desk-world.ts';

beforeEach(freshDatabase);

const HOUR_MS = 3_600_000;

/** Every row there is, read past the product. */
async function rows(): Promise<Record<string, number>> {
  const db = await openDB('sidemand');
  const counts = await Promise.all(
    [...db.objectStoreNames].map(async (name) => [name, await db.count(name)] as const),
  );
  db.close();
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function keeping(retention: Settings['retention']): Settings {
  return { ...DEFAULT_SETTINGS, retention };
}

async function finishedCall(world: DeskWorld, settings: Settings): Promise<void> {
  await world.desk.listen({ ...LISTEN, settings });
  await world.ear.speaking({ channel: 'caller', startMs: 900, endMs: 1_800, samples: SECOND });
  await world.ear.heard(speech(900));
  await vi.waitFor(() => expect(world.state().segments[0]?.status).toBe('written'));
  await world.ear.speaking({ channel: 'agent', startMs: 5_000, endMs: 5_900, samples: SECOND });
  await world.desk.end('agent');
}

const SECOND = new Int16Array(16_000);

describe('what is kept', () => {
  it('by default is nothing once the call is closed', async () => {
    const world = await openDeskWorld();
    await finishedCall(world, DEFAULT_SETTINGS);
    expect((await rows())['audio']).toBeUndefined();
    await world.desk.clear();
    expect(await rows()).toEqual({});
  });

  it('is sound for as many hours as the agent set, and not longer', async () => {
    const world = await openDeskWorld();
    await finishedCall(world, keeping({ audioHours: 2, transcriptDays: 0 }));
    await vi.waitFor(async () => expect((await rows())['audio']).toBe(1));
    await world.desk.clear();
    expect(await rows()).toEqual({ audio: 1 });
    world.passTime(HOUR_MS);
    await vi.waitFor(() => expect(world.hourly).toHaveLength(1));
    world.hourly.shift()?.();
    await vi.waitFor(() => expect(world.hourly).toHaveLength(1));
    expect(await rows()).toEqual({ audio: 1 });
    world.passTime(HOUR_MS);
    world.hourly.shift()?.();
    await vi.waitFor(async () => expect(await rows()).toEqual({}));
  });

  it('is a closed call for as many days as the agent set, and it is never offered again', async () => {
    const world = await openDeskWorld();
    await finishedCall(world, keeping({ audioHours: 0, transcriptDays: 1 }));
    await world.desk.clear();
    expect(await rows()).toMatchObject({ kept: 1 });
    const next = await openDeskWorld();
    expect(next.desk.read()).toEqual([]);
    expect(next.desk.unfinished()).toEqual([]);
    await (await openCallLog(() => 3_000_000 + 25 * HOUR_MS)).purge();
    expect(await rows()).toEqual({});
  });

  it('is everything that still waits for its words, whatever the time', async () => {
    const world = await openDeskWorld({ transcribe: () => new Promise(() => undefined) });
    await world.desk.listen({
      ...LISTEN,
      settings: keeping({ audioHours: 1, transcriptDays: 1 }),
    });
    await world.ear.heard(speech(900));
    await world.desk.end('agent');
    const before = await rows();
    world.passTime(1_000 * HOUR_MS);
    world.hourly.shift()?.();
    await vi.waitFor(() => expect(world.hourly).toHaveLength(1));
    expect(await rows()).toEqual(before);
    expect(before['audio']).toBe(1);
  });

  it('makes room on a full disk before a word is refused', async () => {
    const world = await openDeskWorld();
    await finishedCall(world, keeping({ audioHours: 2, transcriptDays: 0 }));
    await vi.waitFor(async () => expect((await rows())['audio']).toBe(1));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await world.desk.append({ kind: 'headline-edited', text: 'Kan ikke logge på' });
    add.mockRestore();
    expect(world.state().headline?.text).toBe('Kan ikke logge på');
    expect((await rows())['audio']).toBeUndefined();
    expect(world.notices).toEqual([]);
  });
});

function namesOf(stores: string | Iterable<string>): readonly string[] {
  return typeof stores === 'string' ? [stores] : Array.from(stores);
}

describe('the log', () => {
  it('of the version before this one is read', async () => {
    const old = await openDB('sidemand', 1, {
      upgrade(db) {
        db.createObjectStore('events', { keyPath: ['callId', 'seq'] });
        db.createObjectStore('audio', { keyPath: 'segmentId' });
      },
    });
    await old.add('events', {
      kind: 'call-started',
      language: 'da',
      source: 'tab',
      callId: 'a',
      seq: 0,
      at: 1,
    });
    old.close();
    const world = await openDeskWorld();
    expect(world.state()).toMatchObject({ callId: 'a', phase: 'listening' });
  });

  it('is flushed, not only written: power may go', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const world = await openDeskWorld();
    await world.desk.listen(LISTEN);
    await world.ear.speaking({ channel: 'caller', startMs: 900, endMs: 1_800, samples: SECOND });
    await world.ear.heard(speech(900));
    const writes = transaction.mock.calls.filter(
      ([stores, mode]) =>
        mode === 'readwrite' && (stores === 'drafts' || namesOf(stores).includes('events')),
    );
    transaction.mockRestore();
    expect(writes.length).toBeGreaterThan(3);
    const relaxed = writes.filter(([stores, , options]) =>
      // What deletes what its time is up for may be lost and done again.
      namesOf(stores).includes('kept') ? false : options?.durability !== 'strict',
    );
    expect(relaxed).toEqual([]);
  });
});
