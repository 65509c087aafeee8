import { badgeOf, type Badge } from '../call/badge.ts';
import type { CallEvent } from '../call/call-event.ts';
import { newCallId } from '../call/new-call-id.ts';
import type { Problem } from '../call/problem.ts';
import type { CallSource } from '../call/sound-order.ts';
import type { UnfinishedCall } from '../messages/protocol.ts';
import type { Language, Settings } from '../settings/settings.ts';
import { createCallBook, type CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import { createGate, type ServiceGate } from './service-gate.ts';
import { createThinker } from './understand.ts';
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
  /** The agent is done with this call. */
  close(callId: string): Promise<void>;
  /** Those that are not in hand, newest first. */
  unfinished(): readonly UnfinishedCall[];
  work(): void;
  /** Something was changed that services may have been waiting for. */
  reopenGates(): void;
  /** The agent wants everything tried again, also what a service refused for good. */
  retry(): Promise<void>;
}

const DAY_MS = 86_400_000;

interface OpenCall {
  readonly book: CallBook;
  readonly work: () => void;
}

export function createCallShelf(
  ports: DeskPorts,
  settings: () => Settings,
  stored: readonly (readonly CallEvent[])[],
): CallShelf {
  const gates = { speech: gate('speech-service'), language: gate('language-service') };
  /** Oldest first. */
  let calls: OpenCall[] = stored.flatMap((events) =>
    events[0] ? [openCall(events[0].callId, events)] : [],
  );
  let badge: Badge = 'none';
  let inHand = calls.at(-1)?.book ?? null;

  function openCall(callId: string, events: readonly CallEvent[]): OpenCall {
    const book = createCallBook(ports, callId, events, (event) => {
      if (book === inHand) tell(event);
      work();
    });
    const writeDown = createWriter(ports, book, gates.speech, settings);
    const think = createThinker(ports, book, gates.language, settings);
    const workOnCall = () => {
      writeDown();
      think();
    };
    return { book, work: workOnCall };
  }

  function tell(event: CallEvent): void {
    ports.announceEvent(event);
    const now = inHand ? badgeOf(inHand.state) : 'none';
    if (now !== badge) ports.announceBadge(now);
    badge = now;
  }

  function work(): void {
    for (const call of calls) call.work();
  }

  /** A service that is away is away for every call that waits for it. */
  function gate(about: Problem['about']): ServiceGate {
    return createGate({
      about,
      random: () => ports.random(),
      after: (ms, callback) => ports.after(ms, callback),
      raise: (problem) => {
        for (const { book } of calls) void book.append({ kind: 'problem-raised', problem });
      },
      solve: (code) => {
        for (const { book } of calls) void book.append({ kind: 'problem-solved', code });
      },
      opened: () => work(),
    });
  }

  function reopenGates(): void {
    gates.speech.reopen();
    gates.language.reopen();
  }

  async function close(book: CallBook): Promise<void> {
    await book.append({ kind: 'call-closed' });
    calls = calls.filter((one) => one.book !== book);
    if (inHand === book) inHand = null;
    await ports.log.forget(book.callId, ports.now() + settings().retention.transcriptDays * DAY_MS);
  }

  return {
    get inHand() {
      return inHand;
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
      const standing = [gates.speech.problem, gates.language.problem, memoryOnly(ports)];
      for (const problem of standing)
        if (problem) await call.book.append({ kind: 'problem-raised', problem });
      // A call that was filed, or in which nobody spoke, has nothing left to wait for.
      const isDone = before?.state.phase === 'filed' || before?.state.segments.length === 0;
      if (before && isDone) await close(before);
      return call.book;
    },
    take(callId) {
      inHand = calls.find((one) => one.book.callId === callId)?.book ?? inHand;
    },
    close: async (callId) => {
      const call = calls.find((one) => one.book.callId === callId);
      if (call) await close(call.book);
    },
    unfinished: () =>
      calls
        .filter(({ book }) => book !== inHand)
        .map(({ book }) => describe(book))
        .toReversed(),
    work,
    reopenGates,
    async retry() {
      for (const { book } of calls)
        for (const { segmentId, status } of book.state.segments)
          if (status === 'refused') await book.append({ kind: 'speech-asked-again', segmentId });
      reopenGates();
    },
  };
}

/** Said loudly in every call: what the browser does not let us store is gone when it goes. */
function memoryOnly({ log }: DeskPorts): Problem | null {
  return log.isDurable ? null : { code: 'storage-failed', about: 'extension' };
}

function describe({ callId, state }: CallBook): UnfinishedCall {
  const { startedAt, headline, placed } = state;
  return { callId, startedAt, headline: headline?.text ?? '', number: placed?.form.number ?? '' };
}
