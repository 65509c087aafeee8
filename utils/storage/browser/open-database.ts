import { openDB, type IDBPDatabase } from 'idb';
import type { LogSchema } from './log-schema.ts';

const VERSION = 2;

/**
 * The database, opened when it is asked for and again when it was closed under us: by another version
 * of the extension that wants to upgrade it, or by the browser after an error of the disk.
 */
export function openDatabase(): () => Promise<IDBPDatabase<LogSchema>> {
  let opened: Promise<IDBPDatabase<LogSchema>> | null = null;
  const forget = () => (opened = null);

  function open(): Promise<IDBPDatabase<LogSchema>> {
    return openDB<LogSchema>('sidemand', VERSION, {
      upgrade(fresh, from) {
        if (from < 1) {
          fresh.createObjectStore('events', { keyPath: ['callId', 'seq'] });
          fresh.createObjectStore('audio', { keyPath: 'segmentId' });
        }
        fresh.createObjectStore('drafts', { keyPath: ['callId', 'channel', 'startMs'] });
        fresh.createObjectStore('kept', { keyPath: 'callId' });
      },
      // Somebody else wants to upgrade: let go, or they wait for ever.
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  }

  return async () => {
    const mine = (opened ??= open());
    try {
      return await mine;
    } catch (error) {
      // The next one who asks tries again.
      if (opened === mine) forget();
      throw error;
    }
  };
}
