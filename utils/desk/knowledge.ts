import { rerank, type Feedback } from '../knowledge/feedback.ts';
import { hitSentence } from '../knowledge/hit-sentence.ts';
import { search, shareAnswered, WORTH_SHOWING, type Hit } from '../knowledge/search.ts';
import { shorten } from '../servicenow/search-articles.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import { withCall } from './knowledge-lesson.ts';
import { readLearned, writeLearned } from './knowledge-learned.ts';
import { questionOf, type Question } from './knowledge-question.ts';
import { openKnowledgeShelf, type KnowledgeShelf } from './knowledge-shelf.ts';
import { createKnowledgeSync, type SyncWorld } from './knowledge-sync.ts';

/** The articles of instances, kept in the browser, and what calls taught about them. */
export interface Knowledge {
  /** A page of the instance is open. */
  seen(origin: string): void;
  /** Null until it is loaded, which the first question after it begins; `loaded` says when. */
  of(origin: string): OwnArticles | null;
  /** The call is over: what became of its articles counts from now on, once. */
  learnFrom(book: CallBook, origin: string | null): Promise<void>;
}

/** What is known now; another object after every change. */
export interface OwnArticles {
  /** How many there are; none before the first round of the sync. */
  readonly size: number;
  /** Those that are about the question, the best first. Asks nobody. */
  find(question: Question, limit: number): readonly Hit[];
  /** Empty when the text is not kept. */
  textOf(sysId: string): Promise<string>;
  /** The sentence of a text that answers, else how it begins. */
  explain(question: Question, text: string): string;
}

/** From how far below an article may rise by what it was worth before. */
const DEPTH = 3;

export function createKnowledge(
  world: Pick<SyncWorld, 'instances' | 'turn' | 'gateOf' | 'busyMs'> & {
    readonly ports: Pick<DeskPorts, 'library' | 'now'>;
    readonly loaded: () => void;
  },
): Knowledge {
  const { ports, loaded } = world;
  const shelves = new Map<string, Promise<KnowledgeShelf>>();
  const open = new Map<string, KnowledgeShelf>();
  const views = new Map<string, { readonly of: readonly unknown[]; readonly own: OwnArticles }>();
  let feedback: Feedback | null = null;
  let learning = Promise.resolve();

  const shelfOf = (origin: string): Promise<KnowledgeShelf> => {
    const known = shelves.get(origin) ?? load(origin);
    shelves.set(origin, known);
    return known;
  };
  const sync = createKnowledgeSync({ ...world, shelfOf });

  async function load(origin: string): Promise<KnowledgeShelf> {
    const shelf = await openKnowledgeShelf(ports.library, origin);
    feedback ??= (await readLearned(ports.library)).feedback;
    open.set(origin, shelf);
    loaded();
    return shelf;
  }

  function of(origin: string): OwnArticles | null {
    const shelf = open.get(origin);
    if (!shelf) {
      void shelfOf(origin);
      return null;
    }
    const before = views.get(origin);
    const { index } = shelf;
    if (before?.of[0] === index && before.of[1] === feedback) return before.own;
    const own = look(shelf, feedback ?? []);
    views.set(origin, { of: [index, feedback], own });
    return own;
  }

  function look(shelf: KnowledgeShelf, learned: Feedback): OwnArticles {
    const { index } = shelf;
    return {
      size: index.articles.length,
      find({ query, terms }, limit) {
        const hits = search(index, query, { limit: limit * DEPTH }).filter(
          ({ score }) => shareAnswered(index, query, score) >= WORTH_SHOWING,
        );
        return rerank(hits, learned, { terms, nowMs: ports.now() }).slice(0, limit);
      },
      textOf: async (sysId) => (await shelf.readArticle(sysId))?.body ?? '',
      explain: ({ query }, text) => shorten(hitSentence(index, query, text) ?? text),
    };
  }

  /** What nobody could have found is nothing that is missing. */
  async function isAnswerFound(book: CallBook, origin: string | null, question: Question) {
    const { index } = origin === null ? { index: null } : await shelfOf(origin);
    const isAsked = book.events.some(({ kind }) => kind === 'articles-found');
    if (!index || index.articles.length === 0)
      return isAsked ? book.state.articles.length > 0 : null;
    const [best] = search(index, question.query, { limit: 1 });
    return shareAnswered(index, question.query, best?.score ?? 0) >= WORTH_SHOWING;
  }

  async function learnFrom(book: CallBook, origin: string | null): Promise<void> {
    const question = questionOf(book.state);
    if (!question || book.state.consent === 'declined') return;
    const found = await isAnswerFound(book, origin, question);
    const learned = await readLearned(ports.library);
    const lesson = { isAnswerFound: found, nowMs: ports.now() };
    const more = withCall(learned, book.state, question, lesson);
    if (more === learned) return;
    feedback = more.feedback;
    await writeLearned(ports.library, more);
  }

  return {
    seen: (origin) => sync.seen(origin),
    of,
    learnFrom(book, origin) {
      // One call after the other: each reads what the one before wrote. A lesson is not worth a call.
      learning = learning.then(() => learnFrom(book, origin)).catch(() => undefined);
      return learning;
    },
  };
}
