import { buildIndex, updateIndex, type KnowledgeIndex } from '../knowledge/build-index.ts';
import type { IndexedArticle } from '../knowledge/indexed-article.ts';
import { knownAfter, type SyncStep } from '../knowledge/plan-sync.ts';
import type { Library } from '../storage/library.ts';
import { NEVER_SYNCED, openKnowledgeStore, type SyncState } from './knowledge-store.ts';

/** What is known of one instance's articles, in memory as in the library. */
export interface KnowledgeShelf {
  readonly state: SyncState;
  /** Another object after every change. */
  readonly index: KnowledgeIndex;
  readArticle(sysId: string): Promise<IndexedArticle | null>;
  /** Takes in what a step of the sync brought; it is found, and known, after `settle`. */
  take(step: Pick<SyncStep, 'put' | 'remove'>): Promise<void>;
  /** Whether so much came that an index built from scratch would find better; see `updateIndex`. */
  readonly hasOutgrown: boolean;
  /** Whether enough waits to be worth a pass over the index. */
  readonly isFull: boolean;
  settle(more?: Partial<Pick<SyncState, 'syncedMs' | 'fullMs'>>): Promise<void>;
  /** Builds from scratch, unless it should not be done any more when the articles are read. */
  rebuild(mayBuild: () => boolean): Promise<void>;
  /** These are the articles of this agent; those of another go. */
  belongTo(agent: string): Promise<void>;
}

/** One pass over an index costs about as much for one article as for a hundred. */
const SLICE = 100;
/** By this share the words of an index may have grown before compounds should be split anew. */
const OUTGROWN = 0.1;

export async function openKnowledgeShelf(
  library: Library,
  origin: string,
): Promise<KnowledgeShelf> {
  const store = openKnowledgeStore(library, origin);
  let { state, index } = (await store.read()) ?? { state: NEVER_SYNCED, index: buildIndex([]) };
  let put: readonly IndexedArticle[] = [];
  let remove: readonly string[] = [];

  return {
    get state() {
      return state;
    },
    get index() {
      return index;
    },
    readArticle: (sysId) => store.readArticle(sysId),
    async take(step) {
      await store.writeArticles(step.put);
      put = [...put, ...step.put];
      remove = [...remove, ...step.remove];
    },
    get hasOutgrown() {
      return state.grownBy > OUTGROWN * index.articles.length;
    },
    get isFull() {
      return put.length >= SLICE;
    },
    async settle(more = {}) {
      const change = { put, remove };
      [put, remove] = [[], []];
      const isScratch = index.articles.length === 0;
      if (change.put.length > 0 || change.remove.length > 0) index = updateIndex(index, change);
      const known = knownAfter(state.known, change);
      const grownBy = isScratch ? 0 : state.grownBy + change.put.length;
      state = { ...state, known, grownBy, ...more };
      await store.write(state, index);
      await store.removeArticles(change.remove);
    },
    async rebuild(mayBuild) {
      const rows = await Promise.all(Object.keys(state.known).map((id) => store.readArticle(id)));
      if (!mayBuild()) return;
      const articles = rows.flatMap((one) => one ?? []);
      index = buildIndex(articles);
      // A row that was lost is asked for in the next full round.
      const known = Object.fromEntries(articles.map((one) => [one.sysId, one.updatedOn]));
      state = { ...state, known, grownBy: 0 };
      await store.write(state, index);
    },
    async belongTo(agent) {
      if (state.agent === agent) return;
      const gone = Object.keys(state.known);
      [put, remove] = [[], []];
      state = { ...NEVER_SYNCED, agent };
      index = buildIndex([]);
      await store.write(state, index);
      await store.removeArticles(gone);
    },
  };
}
