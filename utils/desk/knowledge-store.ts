import * as z from 'zod/mini';
import { INDEX_VERSION, type KnowledgeIndex } from '../knowledge/build-index.ts';
import type { IndexedArticle } from '../knowledge/indexed-article.ts';
import type { Library } from '../storage/library.ts';

/** The articles of one instance as one agent may read them, in the library. */
export interface KnowledgeStore {
  /** Null: nothing that this release can use. */
  read(): Promise<{ readonly state: SyncState; readonly index: KnowledgeIndex } | null>;
  /** Null: not kept, or not readable any more. */
  readArticle(sysId: string): Promise<IndexedArticle | null>;
  writeArticles(articles: readonly IndexedArticle[]): Promise<void>;
  removeArticles(sysIds: readonly string[]): Promise<void>;
  write(state: SyncState, index: KnowledgeIndex): Promise<void>;
}

const stateSchema = z.object({
  /** sys_id of the agent whose articles these are; empty when the instance does not tell. */
  agent: z.string(),
  known: z.record(z.string(), z.string()),
  /** When the last round was done; null: never. */
  syncedMs: z.nullable(z.number()),
  /** When everything was asked for. */
  fullMs: z.nullable(z.number()),
  /** Articles that came into the index since it was built from scratch. */
  grownBy: z.number(),
});
export type SyncState = z.infer<typeof stateSchema>;

const articleSchema = z.object({
  sysId: z.string(),
  number: z.string(),
  title: z.string(),
  body: z.string(),
  category: z.string(),
  updatedOn: z.string(),
});

export const NEVER_SYNCED: SyncState = {
  agent: '',
  known: {},
  syncedMs: null,
  fullMs: null,
  grownBy: 0,
};

/** An article is a row of its own: a hit reads one, and a change writes one. */
export function openKnowledgeStore(library: Library, origin: string): KnowledgeStore {
  const [ofState, ofIndex] = [`knowledge ${origin} state`, `knowledge ${origin} index`];
  const ofArticle = (sysId: string) => `knowledge ${origin} article ${sysId}`;
  return {
    async read() {
      const [state, index] = await Promise.all([library.read(ofState), library.read(ofIndex)]);
      const read = stateSchema.safeParse(state);
      return read.success && isIndex(index) ? { state: read.data, index } : null;
    },
    async readArticle(sysId) {
      const read = articleSchema.safeParse(await library.read(ofArticle(sysId)));
      return read.success ? read.data : null;
    },
    async writeArticles(articles) {
      await Promise.all(articles.map((one) => library.write(ofArticle(one.sysId), one)));
    },
    async removeArticles(sysIds) {
      await Promise.all(sysIds.map((sysId) => library.remove(ofArticle(sysId))));
    },
    async write(state, index) {
      // In this order: what is found and not said to be known is only asked for once more.
      await library.write(ofIndex, index);
      await library.write(ofState, state);
    },
  };
}

/** We alone write it; what may be wrong is its age. */
function isIndex(value: unknown): value is KnowledgeIndex {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === INDEX_VERSION &&
    'postings' in value &&
    value.postings instanceof Uint8Array
  );
}
