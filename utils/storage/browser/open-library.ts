import { openDB, type DBSchema } from 'idb';
import { createMemoryLibrary, type Library } from '../library.ts';

interface LibrarySchema extends DBSchema {
  shelf: { key: string; value: unknown };
}

/** In a database of its own: the log is never in the way of it, nor it in the way of the log. */
export async function openLibrary(): Promise<Library> {
  try {
    const database = await openDB<LibrarySchema>('sidemand-library', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('shelf'),
    });
    return {
      read: async (name) => (await database.get('shelf', name)) ?? null,
      write: async (name, value) => void (await database.put('shelf', value, name)),
      remove: (name) => database.delete('shelf', name),
    };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return createMemoryLibrary();
  }
}
