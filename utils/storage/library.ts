/**
 * What outlives calls: an index, a trained model, what was learned, counts of a day. Plain data, each
 * under its own name. All of it can be made again, so nothing here is worth a call: a library that
 * cannot be read is empty, and what does not fit is not kept.
 */
export interface Library {
  /** Null: never written, or lost. Whoever reads checks the shape: an older version may have written it. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

export function createMemoryLibrary(): Library {
  const shelf = new Map<string, unknown>();
  return {
    read: async (name) => shelf.get(name) ?? null,
    write: async (name, value) => void shelf.set(name, value),
    remove: async (name) => void shelf.delete(name),
  };
}
