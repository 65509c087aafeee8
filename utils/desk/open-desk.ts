import type { Ear } from '../audio/ear.ts';
import type { CallEvent, EndReason } from '../call/call-event.ts';
import { isPaused } from '../call/call-state.ts';
import type { Channel } from '../call/channel.ts';
import type { Problem, ProblemCode } from '../call/problem.ts';
import type { SoundOrder } from '../call/sound-order.ts';
import type {
  AgentFact,
  Levels,
  ListenOrder,
  Microphones,
  UnfinishedCall,
} from '../messages/protocol.ts';
import type { FormSnapshot, Place } from '../servicenow/form.ts';
import { missingFields } from '../servicenow/missing-fields.ts';
import type { PageAddress } from '../servicenow/page-address.ts';
import { describedTable, tableFacts } from '../servicenow/tables.ts';
import type { Settings } from '../settings/settings.ts';
import { vocabularyOf } from '../transcription/vocabulary.ts';
import { acceptsForm } from './accept-form.ts';
import type { CallBook } from './call-book.ts';
import { createCallShelf } from './call-shelf.ts';
import type { DeskPorts } from './desk-ports.ts';
import { hear, type Hearing } from './hear.ts';
import { createInstances } from './instances.ts';
import { createKnownPages } from './known-pages.ts';
import { createListReader } from './read-lists.ts';
import { isNews } from './plan-order.ts';
import { recover } from './recover.ts';
import { createTemplateTrials, type TemplateTrials } from './try-template.ts';

/** The orders that reach the desk from the other contexts; see `DeskMessages`. */
export interface Desk {
  listen(order: ListenOrder): Promise<void>;
  /** A start that came to nothing. */
  failed(problem: Problem): void;
  end(reason: EndReason): Promise<void>;
  read(): readonly CallEvent[];
  append(fact: AgentFact): Promise<void>;
  pause(paused: boolean): Promise<void>;
  microphones(): Promise<Microphones>;
  changeMicrophone(microphoneId: string): Promise<void>;
  clear(): Promise<void>;
  unfinished(): readonly UnfinishedCall[];
  take(callId: string): void;
  drop(callId: string): Promise<void>;
  retry(): Promise<void>;
  /** A page of this tab was loaded, shows something else, or its form changed or is looked at again. */
  atWork(tabId: number): void;
  /** Whether a form that came or changed is to be read. */
  wantsForm(): boolean;
  form(place: Place, form: FormSnapshot): Promise<void>;
  /** The agent is at work in a page of an instance. */
  page(origin: string, page: PageAddress): void;
  settings(settings: Settings): void;
  readonly trials: TemplateTrials;
}

/** What is listened to now, and for which call. */
interface Listening {
  readonly book: CallBook;
  readonly ear: Ear;
  readonly hearing: Hearing;
}

const NO_MICROPHONES: Microphones = { inUse: '', all: [] };
/** Frames are on their way for a while; that is no gap. */
const BREATH_MS = 1_000;
const PURGE_EVERY_MS = 3_600_000;

export async function openDesk(ports: DeskPorts, firstSettings: Settings): Promise<Desk> {
  let settings = firstSettings;
  let listening: Listening | null = null;
  /** Starting and ending take a moment each; whoever presses twice waits for the first. */
  let turn = Promise.resolve();
  /** Where call time is zero on the clock that never jumps. */
  const zeros = new Map<string, number>();
  /** The tab in which the agent was last at work. */
  let tabAtWork: number | null = null;
  const outlook = { instances: createInstances(ports), pages: createKnownPages() };
  const shelf = createCallShelf(ports, () => settings, await ports.log.readOpen(), outlook);
  const withLists = createListReader(outlook.instances);

  function inTurn(act: () => Promise<void>): Promise<void> {
    turn = turn.then(act, act);
    return turn;
  }

  /** Wall time places a call once, when it is first heard of; from there on nobody may set it. */
  function callMs({ callId, state }: CallBook): number {
    const zero = zeros.get(callId) ?? ports.elapsed() - (ports.now() - state.startedAt);
    zeros.set(callId, zero);
    return ports.elapsed() - zero;
  }

  function nowMs(book: CallBook): number {
    return listening?.book === book ? listening.hearing.nowMs() : callMs(book);
  }

  async function loseCapture(
    book: CallBook,
    channel: Channel,
    reason: ProblemCode,
    atMs: number,
    detail = '',
  ): Promise<void> {
    if (book.state.hearing[channel] === 'live') ports.alarm();
    const problem = { code: reason, about: 'hearing', detail } as const;
    // Both at once: what is heard again in the next moment comes after them.
    await Promise.all([
      book.append({ kind: 'capture-lost', channel, atMs, reason }),
      book.append({ kind: 'problem-raised', problem }),
    ]);
  }

  async function takeForm(place: Place, form: FormSnapshot): Promise<void> {
    const facts = tableFacts(form.table, settings.tables);
    shelf.formSeen(place.origin, form, facts);
    const book = shelf.inHand;
    if (!book || !acceptsForm(book.state, form)) return;
    const placed = { place, form: await withLists(place.origin, form, facts), facts };
    const known = book.state.placed;
    // When a call begins every tab reports its form, and the agent looks at one of them.
    if (known && known.place.tabId === tabAtWork && place.tabId !== tabAtWork) return;
    if (JSON.stringify(placed) === JSON.stringify(known)) return;
    await book.append({ kind: 'form-read', placed });
    await noteMissing(book, missingFields(form));
  }

  async function noteMissing(book: CallBook, fields: readonly string[]): Promise<void> {
    const code = 'form-incomplete';
    const isKnown = book.state.problems.some((problem) => problem.code === code);
    const problem = { code, about: 'instance', detail: fields.join(', ') } as const;
    if (fields.length > 0) await book.append({ kind: 'problem-raised', problem });
    else if (isKnown) await book.append({ kind: 'problem-solved', code });
  }

  /** The call that lost its sound goes on; else this is a new one. */
  async function bookToListen({ kind }: SoundOrder): Promise<CallBook> {
    const { inHand } = shelf;
    if (inHand?.state.phase !== 'listening') return shelf.begin(settings.callLanguage, kind);
    for (const { code, about } of inHand.state.problems)
      if (about === 'hearing') await inHand.append({ kind: 'problem-solved', code });
    return inHand;
  }

  /** What was not heard any more by `untilMs` is a gap, and said to be one. */
  async function stopListening(untilMs: number): Promise<void> {
    const stopping = listening;
    listening = null;
    if (!stopping) return;
    const { book, ear, hearing } = stopping;
    await ear.close();
    await hearing.settle();
    for (const channel of ['caller', 'agent'] as const) {
      const atMs = hearing.heardUntilMs(channel);
      if (book.state.hearing[channel] !== 'live' || atMs === null || untilMs - atMs < BREATH_MS)
        continue;
      await book.append({ kind: 'capture-lost', channel, atMs, reason: 'capture-lost' });
    }
  }

  async function listen({ sound, settings: fresh }: ListenOrder): Promise<void> {
    settings = fresh;
    // Opening takes a moment, in which nothing is heard.
    await stopListening(Infinity);
    const book = await bookToListen(sound);
    callMs(book);
    const announceLevels = (levels: Levels) => {
      ports.announceLevels(levels);
      shelf.hearLevels(levels);
    };
    const hearing = hear({
      ports: { ...ports, announceLevels },
      book,
      callMs: sound.kind === 'recording' ? null : () => callMs(book),
      context: () => ({
        language: book.state.language,
        service: settings.speech,
        vocabulary: vocabularyOf(book.state),
      }),
      loseCapture: (channel, code, atMs, detail) =>
        loseCapture(book, channel, code, atMs ?? callMs(book), detail),
      over: (atMs) => void inTurn(() => end('recording-over', atMs)),
    });
    const ear = await ports.listen(sound, settings.microphoneId, hearing.reports);
    listening = { book, ear, hearing };
    if (isPaused(book.state)) await ear.pause(true);
  }

  async function end(reason: EndReason, atMs?: number): Promise<void> {
    const book = shelf.inHand;
    if (!book) return;
    const endedMs = atMs ?? nowMs(book);
    await stopListening(endedMs);
    if (book.state.phase !== 'listening') return;
    await book.append({ kind: 'call-ended', atMs: endedMs, reason });
    outlook.pages.callEnded(book.state.placed?.form.sysId ?? '');
  }

  async function pause(paused: boolean): Promise<void> {
    const book = shelf.inHand;
    if (!book || book.state.phase !== 'listening' || isPaused(book.state) === paused) return;
    const atMs = nowMs(book);
    const told = listening?.ear.pause(paused);
    if (!paused) listening?.hearing.resume();
    await told;
    if (paused) await listening?.hearing.pause();
    await book.append({ kind: paused ? 'listening-paused' : 'listening-resumed', atMs });
  }

  async function purge(): Promise<void> {
    ports.after(PURGE_EVERY_MS, () => void purge());
    await ports.log.purge();
  }

  const interrupted = shelf.inHand;
  if (interrupted?.state.phase === 'listening') await recover(ports, interrupted);
  await purge();
  shelf.work();

  return {
    trials: createTemplateTrials(
      ports,
      () => settings,
      shelf.limits,
      async () => [...shelf.open, ...(await ports.log.readKept())],
    ),
    listen: (order) => inTurn(() => listen(order)),
    failed(problem) {
      // Pressed twice: the second press finds the tab taken, by us.
      if (shelf.inHand?.state.hearing.caller !== 'live') ports.announceNotice(problem);
    },
    end: (reason) => inTurn(() => end(reason)),
    pause: (paused) => inTurn(() => pause(paused)),
    microphones: async () => listening?.ear.microphones() ?? NO_MICROPHONES,
    changeMicrophone: async (microphoneId) => listening?.ear.changeMicrophone(microphoneId),
    read: () => shelf.inHand?.events ?? [],
    async append(fact) {
      const { inHand } = shelf;
      if (inHand && isNews(inHand.state, fact)) await inHand.append(fact);
    },
    clear: async () => {
      if (shelf.inHand) await shelf.close(shelf.inHand.callId);
    },
    unfinished: () => shelf.unfinished(),
    take: (callId) => shelf.take(callId),
    drop: (callId) => shelf.drop(callId),
    retry: () => shelf.retry(),
    atWork(tabId) {
      tabAtWork = tabId;
    },
    wantsForm: () => shelf.inHand !== null,
    form: takeForm,
    page(origin, page) {
      outlook.pages.remember(origin, page);
      shelf.seen(origin);
      const facts = describedTable(page.table, settings.tables);
      if (facts) shelf.tableSeen(origin, facts);
      shelf.work();
    },
    settings(fresh) {
      settings = fresh;
      shelf.reopenGates();
    },
  };
}
