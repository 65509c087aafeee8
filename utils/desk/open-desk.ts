import type { CallEvent, EndReason } from '../call/call-event.ts';
import type { Channel } from '../call/channel.ts';
import { newCallId } from '../call/new-call-id.ts';
import type { Problem, ProblemCode } from '../call/problem.ts';
import type { AgentFact, ListenOrder } from '../messages/protocol.ts';
import type { FormSnapshot, Place } from '../servicenow/form.ts';
import { missingFields } from '../servicenow/missing-fields.ts';
import type { Settings } from '../settings/settings.ts';
import { acceptsForm } from './accept-form.ts';
import { createCallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import { earPort } from './hear.ts';
import { createReferenceLister } from './list-references.ts';
import { createGate } from './service-gate.ts';
import { createThinker } from './understand.ts';
import { createWriter } from './write-down.ts';

/** The orders that reach the desk from the other contexts; see `DeskMessages`. */
export interface Desk {
  listen(order: ListenOrder): Promise<void>;
  end(reason: EndReason): Promise<void>;
  read(): readonly CallEvent[];
  append(fact: AgentFact): Promise<void>;
  clear(): Promise<void>;
  retry(): void;
  form(place: Place, form: FormSnapshot): Promise<void>;
  settings(settings: Settings): void;
}

export async function openDesk(ports: DeskPorts, firstSettings: Settings): Promise<Desk> {
  let settings = firstSettings;
  let ear: { close(): Promise<void> } | null = null;
  let lastForm: { place: Place; form: FormSnapshot } | null = null;

  const book = createCallBook(ports, () => work());
  const gates = { speech: gate('speech-service'), language: gate('language-service') };
  const current = () => settings;
  const writeDown = createWriter(ports, book, gates.speech, current);
  const think = createThinker(ports, book, gates.language, current);
  const withReferenceLists = createReferenceLister(ports);

  function work(): void {
    writeDown();
    think();
  }

  function gate(about: Problem['about']) {
    return createGate({
      about,
      random: () => ports.random(),
      after: (ms, callback) => ports.after(ms, callback),
      raise: (problem) => void book.append({ kind: 'problem-raised', problem }),
      solve: (code) => void book.append({ kind: 'problem-solved', code }),
      opened: work,
    });
  }

  function callMs(): number {
    return ports.now() - book.state.startedAt;
  }

  async function loseCapture(channel: Channel, code: ProblemCode, detail = ''): Promise<void> {
    await book.append({ kind: 'capture-lost', channel, atMs: callMs(), reason: code });
    await book.append({ kind: 'problem-raised', problem: { code, about: 'hearing', detail } });
  }

  async function takeForm(place: Place, form: FormSnapshot): Promise<void> {
    lastForm = { place, form };
    if (!acceptsForm(book.state, form)) return;
    const placed = { place, form: await withReferenceLists(place, form) };
    if (JSON.stringify(placed) === JSON.stringify(book.state.placed)) return;
    await book.append({ kind: 'form-read', placed });
    await noteMissing(missingFields(form));
  }

  async function noteMissing(fields: readonly string[]): Promise<void> {
    const code = 'form-incomplete';
    const isKnown = book.state.problems.some((problem) => problem.code === code);
    const problem = { code, about: 'instance', detail: fields.join(', ') } as const;
    if (fields.length > 0) await book.append({ kind: 'problem-raised', problem });
    else if (isKnown) await book.append({ kind: 'problem-solved', code });
  }

  await book.load();
  if (book.state.phase === 'listening') {
    for (const channel of ['caller', 'agent'] as const) {
      if (book.state.hearing[channel] === 'live') await loseCapture(channel, 'capture-lost');
    }
  }
  work();

  return {
    async listen(order) {
      settings = order.settings;
      await ear?.close();
      if (book.state.phase === 'listening') {
        for (const { code, about } of book.state.problems)
          if (about === 'hearing') await book.append({ kind: 'problem-solved', code });
      } else {
        await book.begin(
          newCallId(ports.now(), () => ports.random()),
          {
            kind: 'call-started',
            language: settings.callLanguage,
          },
        );
      }
      ear = await ports.listen(order.streamId, earPort(ports, book, callMs, loseCapture));
      if (lastForm) await takeForm(lastForm.place, lastForm.form);
    },
    async end(reason) {
      const closing = ear;
      ear = null;
      const atMs = callMs();
      await closing?.close();
      if (book.state.phase === 'listening') await book.append({ kind: 'call-ended', atMs, reason });
    },
    read: () => (book.state.callId === null ? [] : book.events),
    append: (fact) => book.append(fact),
    clear: () => book.append({ kind: 'call-closed' }),
    retry() {
      gates.speech.reopen();
      gates.language.reopen();
    },
    form: takeForm,
    settings(fresh) {
      settings = fresh;
      gates.speech.reopen();
      gates.language.reopen();
    },
  };
}
