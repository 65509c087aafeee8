import { createPromptWriter, formShape } from '../assist/build-prompt.ts';
import { checkAnswer, type ReferenceWish } from '../assist/check-answer.ts';
import { keepSentences } from '../assist/keep-sentences.ts';
import type { Proposal } from '../assist/notes.ts';
import type { FieldValue } from '../call/call-event.ts';
import { likenessOf } from '../servicenow/name-likeness.ts';
import { fieldMode, type Settings } from '../settings/settings.ts';
import { templateFor } from '../settings/template.ts';
import { autofill, mayAutofill } from './autofill.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { CallerFinder } from './find-caller.ts';
import type { Lookup } from './look-up.ts';
import { planThinking } from './plan-thinking.ts';
import type { ServiceGate } from './service-gate.ts';

/** Keeps the notes abreast of the transcript, one question at a time. */
export function createThinker(
  ports: DeskPorts,
  book: CallBook,
  gate: ServiceGate,
  settings: () => Settings,
  lookUp: Lookup,
  caller: CallerFinder,
): () => void {
  const writePrompt = createPromptWriter();
  let underWay = false;
  let read = 0;
  let shape = '';
  let shapeSeq = -1;

  async function think(final: boolean): Promise<void> {
    const { callId, language, lastSeq, placed, summaryAsked } = book.state;
    const { language: service, engine, templates } = settings();
    const { template: chosen = null, length = 'normal' } = summaryAsked ?? {};
    const template = templateFor(templates, {
      language,
      table: placed?.form.table ?? '',
      chosen,
    });
    const reach = final ? 'whole' : 'recent';
    const prompt = writePrompt(book.events, { language, reach, template, length });
    const answer = await ports.think({ prompt, engine, service, isFinal: final });
    if (answer.kind === 'failed') {
      // Of the service that was set before; the one of now is asked next.
      if (service !== settings().language) return;
      gate.failed(answer.code, answer.detail, answer.retryAfterMs);
      return;
    }
    gate.answered();
    // The next call has begun meanwhile: these are not its notes.
    if (book.state.callId !== callId) return;
    const { notes, proposals, lookups } = checkAnswer(
      answer.answer,
      prompt,
      book.state.placed?.form ?? null,
    );
    await book.append({
      kind: 'notes-taken',
      notes: keepSentences(notes, book.state.notes?.value ?? null),
      upToSeq: lastSeq,
      engine: answer.engine,
      template: { id: template.id, version: template.version, length },
      usage: answer.usage,
      final,
    });
    for (const proposal of proposals) await propose(proposal);
    for (const wish of lookups) await resolve(wish);
  }

  async function propose(proposal: Proposal): Promise<void> {
    const { fields, placed } = book.state;
    const known = fields.find((one) => one.proposal.field === proposal.field);
    const standing = placed?.form.fields.find((one) => one.name === proposal.field);
    const mode = fieldMode(settings(), placed?.form.table ?? '', proposal.field);
    if (known?.proposal.value === proposal.value || known?.status === 'filled') return;
    if (standing?.value === proposal.value || mode === 'off') return;
    await book.append({ kind: 'field-proposed', proposal });
    if (mode === 'autofill' && placed && mayAutofill(placed, standing, known))
      await autofill(ports, book, placed, proposal);
  }

  async function resolve({ field, table, text, ...why }: ReferenceWish): Promise<void> {
    const { placed } = book.state;
    if (!placed) return;
    const isCaller = field === placed.facts.caller && table === 'sys_user';
    const person = isCaller ? await caller.byName(text, why.evidence.segmentId) : 'somebody-else';
    const found =
      person === 'somebody-else'
        ? (ownDevice(table, text) ?? (await lookUp(placed.place.origin, table, text)))
        : person && { value: person.sysId, displayValue: person.name };
    if (found) await propose({ field, ...found, ...why, others: [] });
  }

  /** People call about what they have; then nobody needs to be asked. */
  function ownDevice(table: string, text: string): FieldValue | null {
    const devices = book.state.caller.card?.devices ?? [];
    const own = devices.filter(({ name }) => likenessOf(text, name) === 'same');
    const [only] = own;
    if (table !== 'cmdb_ci' || !only || own.length > 1) return null;
    return { value: only.sysId, displayValue: only.name };
  }

  /** What the agent types changes the form's values, and those are none of the service's business. */
  function newestShapeSeq(): number {
    for (const event of book.events.slice(read)) {
      if (event.kind !== 'form-read') continue;
      const now = formShape(event.placed.form);
      if (now !== shape) shapeSeq = event.seq;
      shape = now;
    }
    read = book.events.length;
    return shapeSeq;
  }

  return function work() {
    const plan = planThinking(book.state, newestShapeSeq());
    if (underWay || !gate.open || plan === 'wait') return;
    underWay = true;
    think(plan === 'conclude')
      .catch((error: unknown) => gate.failed('service-unreachable', String(error), null))
      .finally(() => {
        underWay = false;
        work();
      });
  };
}
