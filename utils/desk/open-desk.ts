import type { CallEvent, CallSource, EndReason } from '../call/call-event.ts';
import { isPaused } from '../call/call-state.ts';
import type { Channel } from '../call/channel.ts';
import type { ProblemCode } from '../call/problem.ts';
import type { AgentFact, ListenOrder, UnfinishedCall } from '../messages/protocol.ts';
import type { FormSnapshot, Place } from '../servicenow/form.ts';
import { missingFields } from '../servicenow/missing-fields.ts';
import type { Settings } from '../settings/settings.ts';
import { acceptsForm } from './accept-form.ts';
import type { CallBook } from './call-book.ts';
import { createCallShelf } from './call-shelf.ts';
import type { DeskEar, DeskPorts } from './desk-ports.ts';
import { earPort } from './hear.ts';
import { createReferenceLister } from './list-references.ts';

/** The orders that reach the desk from the other contexts; see `DeskMessages`. */
export interface Desk {
  listen(order: ListenOrder): Promise<void>;
  end(reason: EndReason): Promise<void>;
  read(): readonly CallEvent[];
  append(fact: AgentFact): Promise<void>;
  pause(paused: boolean): Promise<void>;
  clear(): Promise<void>;
  unfinished(): readonly UnfinishedCall[];
  take(callId: string): void;
  drop(callId: string): Promise<void>;
  retry(): void;
  form(place: Place, form: FormSnapshot): Promise<void>;
  settings(settings: Settings): void;
}

export async function openDesk(ports: DeskPorts, firstSettings: Settings): Promise<Desk> {
  let settings = firstSettings;
  let ear: DeskEar | null = null;
  let lastForm: { place: Place; form: FormSnapshot } | null = null;
  const shelf = createCallShelf(ports, () => settings, await ports.log.readOpen());
  const withReferenceLists = createReferenceLister(ports);

  function callMs(book: CallBook): number {
    return ports.now() - book.state.startedAt;
  }

  async function loseCapture(
    book: CallBook,
    channel: Channel,
    code: ProblemCode,
    detail = '',
  ): Promise<void> {
    if (book.state.hearing[channel] === 'live') ports.alarm();
    await book.append({ kind: 'capture-lost', channel, atMs: callMs(book), reason: code });
    await book.append({ kind: 'problem-raised', problem: { code, about: 'hearing', detail } });
  }

  async function takeForm(place: Place, form: FormSnapshot): Promise<void> {
    lastForm = { place, form };
    const book = shelf.inHand;
    if (!book || !acceptsForm(book.state, form)) return;
    const placed = { place, form: await withReferenceLists(place, form) };
    if (JSON.stringify(placed) === JSON.stringify(book.state.placed)) return;
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
  async function bookToListen(source: CallSource): Promise<CallBook> {
    const { inHand } = shelf;
    if (inHand?.state.phase !== 'listening') return shelf.begin(settings.callLanguage, source);
    for (const { code, about } of inHand.state.problems)
      if (about === 'hearing') await inHand.append({ kind: 'problem-solved', code });
    return inHand;
  }

  const interrupted = shelf.inHand;
  if (interrupted?.state.phase === 'listening') {
    for (const channel of ['caller', 'agent'] as const) {
      if (interrupted.state.hearing[channel] === 'live')
        await loseCapture(interrupted, channel, 'capture-lost');
    }
  }
  shelf.work();

  return {
    async listen(order) {
      settings = order.settings;
      await ear?.close();
      const book = await bookToListen(order.streamId === null ? 'room' : 'tab');
      ear = await ports.listen(
        order.streamId,
        earPort(
          ports,
          book,
          () => callMs(book),
          (...loss) => loseCapture(book, ...loss),
        ),
      );
      if (isPaused(book.state)) ear.pause(true);
      if (lastForm) await takeForm(lastForm.place, lastForm.form);
    },
    async end(reason) {
      const book = shelf.inHand;
      const closing = ear;
      ear = null;
      if (!book) return;
      const atMs = callMs(book);
      await closing?.close();
      if (book.state.phase === 'listening') await book.append({ kind: 'call-ended', atMs, reason });
    },
    async pause(paused) {
      const book = shelf.inHand;
      if (!book || book.state.phase !== 'listening') return;
      ear?.pause(paused);
      const atMs = callMs(book);
      await book.append({ kind: paused ? 'listening-paused' : 'listening-resumed', atMs });
    },
    read: () => shelf.inHand?.events ?? [],
    append: async (fact) => shelf.inHand?.append(fact),
    clear: async () => {
      if (shelf.inHand) await shelf.close(shelf.inHand.callId);
    },
    unfinished: () => shelf.unfinished(),
    take: (callId) => shelf.take(callId),
    drop: (callId) => shelf.close(callId),
    retry: () => shelf.reopenGates(),
    form: takeForm,
    settings(fresh) {
      settings = fresh;
      shelf.reopenGates();
    },
  };
}
