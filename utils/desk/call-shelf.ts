import { badgeOf, type Badge } from '../call/badge.ts';
import type { CallEvent } from '../call/call-event.ts';
import { hasUnanswered } from '../call/orders.ts';
import { newCallId } from '../call/new-call-id.ts';
import type { Problem } from '../call/problem.ts';
import type { CallSource } from '../call/sound-order.ts';
import type { Levels, UnfinishedCall } from '../messages/protocol.ts';
import type { FormSnapshot } from '../servicenow/form.ts';
import type { TableFacts } from '../servicenow/tables.ts';
import type { Language, Settings } from '../settings/settings.ts';
import { createBackgroundTurn } from './background-turn.ts';
import { createCallBook, type CallBook } from './call-book.ts';
import { createExecutor } from './carry-out.ts';
import type { DeskPorts } from './desk-ports.ts';
import { createExplainer } from './explain-article.ts';
import { createArticleFinder } from './find-articles.ts';
import { createCallerFinder } from './find-caller.ts';
import { createInstanceGates } from './instance-gates.ts';
import type { Instances } from './instances.ts';
import { createKnowledge } from './knowledge.ts';
import type { KnownPages } from './known-pages.ts';
import { createLookup } from './look-up.ts';
import { createCaseMaker, createCaseOpener } from './make-case.ts';
import { isAnsweredWell, nextOrder } from './plan-order.ts';
import { createPrediction } from './prediction.ts';
import { createCardReader } from './read-caller.ts';
import { createGate, type GateWorld } from './service-gate.ts';
import { createProposalTaker } from './take-proposals.ts';
import { createTokenLimits, type TokenLimits } from './token-limits.ts';
import { createThinker } from './understand.ts';
import { createWhisperer } from './whisper.ts';
import { createWriter } from './write-down.ts';

/**
 * Every call that is not closed yet. One is in hand: panes see it, and the agent's acts go there. The
 * next call may begin before the last one has its note; work on that one goes on behind it.
 */
export interface CallShelf {
  readonly inHand: CallBook | null;
  begin(language: Language, source: CallSource): Promise<CallBook>;
  /** Takes another unfinished call in hand. */
  take(callId: string): void;
  /** The agent is done with this call; what is ordered and not answered is seen to all the same. */
  close(callId: string): Promise<void>;
  /** Nothing more is to be done for this call. */
  drop(callId: string): Promise<void>;
  /** Those that are not in hand, newest first. */
  unfinished(): readonly UnfinishedCall[];
  /** What the language service may cost. */
  readonly limits: TokenLimits;
  /** The events of every call that is not closed, oldest first. */
  readonly open: readonly (readonly CallEvent[])[];
  work(): void;
  /** Who speaks now, in the call in hand. */
  hearLevels(levels: Levels): void;
  /** The agent is at work in a page of this instance. */
  seen(origin: string): void;
  /** A record of this table is open, whose form may never be read. */
  tableSeen(origin: string, facts: TableFacts): void;
  /** A form of this table was read. */
  formSeen(origin: string, form: FormSnapshot, facts: TableFacts): void;
  /** Something was changed that services may have been waiting for. */
  reopenGates(): void;
  /** The agent wants everything tried again, also what a service refused for good. */
  retry(): Promise<void>;
}

const DAY_MS = 86_400_000;
/** A call in which so long nothing has happened is left alone by the agent. */
const BREATH_MS = 60_000;

interface OpenCall {
  readonly book: CallBook;
  readonly work: () => void;
  readonly hearLevels: (levels: Levels) => void;
}

export function createCallShelf(
  ports: DeskPorts,
  settings: () => Settings,
  stored: readonly (readonly CallEvent[])[],
  outlook: { readonly instances: Instances; readonly pages: KnownPages },
): CallShelf {
  const lookUp = createLookup(outlook.instances);
  const gates = {
    speech: createGate({ ...gateWorld(() => true), about: 'speech-service' }),
    language: createGate({ ...gateWorld(() => true), about: 'language-service' }),
  };
  const limits = createTokenLimits(ports, settings);
  const instances = createInstanceGates((origin) => gateWorld((book) => concerns(book, origin)));
  const gateOf = (origin: string) => instances.of(origin);
  const turn = createBackgroundTurn({ ports, gateOf, busyMs });
  const between = { ports, ...outlook, turn, gateOf, busyMs };
  const knowledge = createKnowledge({ ...between, loaded: () => work() });
  const prediction = createPrediction(between);
  /** When anything last happened in a call. */
  let happenedMs = -Infinity;
  /** Oldest first. */
  let calls: OpenCall[] = stored.flatMap((events) =>
    events[0] ? [openCall(events[0].callId, events)] : [],
  );
  let badge: Badge = 'none';
  let inHand = calls.findLast(({ book }) => !book.state.isSetAside)?.book ?? null;

  function openCall(callId: string, events: readonly CallEvent[]): OpenCall {
    const book = createCallBook(ports, callId, events, (event) => {
      happenedMs = ports.now();
      if (book === inHand) tell(event);
      if (event.kind === 'call-set-aside' && book === inHand) inHand = null;
      work();
    });
    const writeDown = createWriter(ports, book, gates.speech, settings);
    const reading = { ...outlook, book, gateOf, settings };
    const findCaller = createCallerFinder(reading);
    const readCaller = createCardReader(reading);
    const openCase = createCaseOpener(reading);
    const findArticles = createArticleFinder(reading, knowledge);
    const takeProposals = createProposalTaker(ports, book, settings, lookUp, findCaller);
    const thinker = createThinker(
      ports,
      book,
      gates.language,
      limits,
      settings,
      takeProposals,
      prediction.predictFor,
    );
    const explaining = { ports, knowledge, gate: gates.language, limits, thinker };
    const explainArticle = createExplainer(reading, explaining, () => book === inHand);
    const makeCase = createCaseMaker(ports, book);
    const carryOut = createExecutor(ports, book, gateOf, settings, makeCase);
    const whisperer = createWhisperer(book, settings);
    const workOnCall = () => {
      writeDown();
      thinker();
      findCaller.work();
      readCaller();
      openCase();
      findArticles();
      explainArticle();
      whisperer.work();
      carryOut();
      if (isOver(book)) void finish(book);
    };
    return { book, work: workOnCall, hearLevels: (levels) => whisperer.hearLevels(levels) };
  }

  function tell(event: CallEvent): void {
    ports.announceEvent(event);
    const now = inHand ? badgeOf(inHand.state) : 'none';
    if (now !== badge) ports.announceBadge(now);
    badge = now;
  }

  function work(): void {
    for (const call of calls) call.work();
    turn.work();
  }

  /** While somebody talks, or writes down what was said, the instance and this computer are theirs. */
  function busyMs(origin: string): number {
    const states = calls.map(({ book }) => book.state);
    const isTaken = states.some(
      (one) => one.phase === 'listening' || nextOrder(one)?.origin === origin,
    );
    if (isTaken) return Infinity;
    return inHand ? Math.max(0, happenedMs + BREATH_MS - ports.now()) : 0;
  }

  /** A service that is away is away for every call that waits for it. */
  function gateWorld(isTold: (book: CallBook) => boolean): Omit<GateWorld, 'about'> {
    return {
      random: () => ports.random(),
      after: (ms, callback) => ports.after(ms, callback),
      raise: (problem) => {
        for (const { book } of calls)
          if (isTold(book)) void book.append({ kind: 'problem-raised', problem });
      },
      solve: (code) => {
        for (const { book } of calls) void book.append({ kind: 'problem-solved', code });
      },
      opened: () => work(),
    };
  }

  function reopenGates(): void {
    gates.speech.reopen();
    gates.language.reopen();
  }

  /** Set aside, and everything that kept it open is done. */
  function isOver(book: CallBook): boolean {
    const { state } = book;
    return state.isSetAside && book !== inHand && !hasUnanswered(state) && isAnsweredWell(state);
  }

  async function close(book: CallBook): Promise<void> {
    await knowledge.learnFrom(book, outlook.pages.originOf(book.state));
    if (!hasUnanswered(book.state)) return finish(book);
    await book.append({ kind: 'call-set-aside' });
  }

  async function finish(book: CallBook): Promise<void> {
    calls = calls.filter((one) => one.book !== book);
    // While the log has the call: after a crash it is closed, and learnt from, once more.
    await prediction.learnFrom(book);
    await forget(book);
  }

  async function forget(book: CallBook): Promise<void> {
    calls = calls.filter((one) => one.book !== book);
    await book.append({ kind: 'call-closed' });
    if (inHand === book) inHand = null;
    await ports.log.forget(book.callId, ports.now() + settings().retention.transcriptDays * DAY_MS);
  }

  return {
    get inHand() {
      return inHand;
    },
    limits,
    get open() {
      return calls.map(({ book }) => book.events);
    },
    async begin(language, source) {
      const before = inHand;
      const call = openCall(
        newCallId(ports.now(), () => ports.random()),
        [],
      );
      calls = [...calls, call];
      inHand = call.book;
      await call.book.append({ kind: 'call-started', language, source });
      const standing = [
        gates.speech.problem,
        gates.language.problem,
        ...instances.problems,
        memoryOnly(ports),
      ];
      for (const problem of standing)
        if (problem) await call.book.append({ kind: 'problem-raised', problem });
      if (before && isDone(before)) await close(before);
      return call.book;
    },
    take(callId) {
      inHand = calls.find((one) => one.book.callId === callId)?.book ?? inHand;
    },
    close: async (callId) => {
      const call = calls.find((one) => one.book.callId === callId);
      if (call) await close(call.book);
    },
    drop: async (callId) => {
      const call = calls.find((one) => one.book.callId === callId);
      if (call) await forget(call.book);
    },
    unfinished: () =>
      calls
        .filter(({ book }) => book !== inHand)
        .map(({ book }) => describe(book))
        .toReversed(),
    work,
    hearLevels: (levels) => calls.find(({ book }) => book === inHand)?.hearLevels(levels),
    seen(origin) {
      instances.of(origin).visit();
      knowledge.seen(origin);
    },
    tableSeen: (origin, facts) => prediction.tableSeen(origin, facts),
    formSeen: (origin, form, facts) => prediction.formSeen(origin, form, facts),
    reopenGates,
    async retry() {
      for (const { book } of calls)
        for (const { segmentId, status } of book.state.segments)
          if (status === 'refused') await book.append({ kind: 'speech-asked-again', segmentId });
      reopenGates();
      instances.reopen();
    },
  };
}

/** Filed, or about to be, or nobody spoke: the agent has nothing left to do for it. */
function isDone({ state }: CallBook): boolean {
  return state.phase === 'filed' || state.filingOrdered !== null || state.segments.length === 0;
}

/** Whether what is wrong with an instance is any of this call's business. */
function concerns({ state }: CallBook, origin: string): boolean {
  return state.placed?.place.origin === origin || nextOrder(state)?.origin === origin;
}

/** Said loudly in every call: what the browser does not let us store is gone when it goes. */
function memoryOnly({ log }: DeskPorts): Problem | null {
  return log.isDurable ? null : { code: 'storage-failed', about: 'extension' };
}

function describe({ callId, state }: CallBook): UnfinishedCall {
  const { startedAt, headline, placed } = state;
  return { callId, startedAt, headline: headline?.text ?? '', number: placed?.form.number ?? '' };
}
