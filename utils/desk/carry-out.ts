import { createRedactor } from '../privacy/redact.ts';
import type { CallFact } from '../call/call-event.ts';
import { transcriptLines } from '../call/transcript.ts';
import type { CaseOutcome, CasePlan } from '../servicenow/case-plan.ts';
import { fileNote, refreshForm } from '../servicenow/file-note.ts';
import type { FilingPlan } from '../servicenow/filing.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import type { Ask, RestFailure } from '../servicenow/rest.ts';
import { sendMessage } from '../servicenow/send-message.ts';
import type { SendPorts } from '../servicenow/send-once.ts';
import { sendTranscript, type Remark } from '../servicenow/voice-transcript.ts';
import type { Settings } from '../settings/settings.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { InstanceGate } from './instance-gates.ts';
import { putBackNumbers } from './put-back.ts';
import { nextOrder, transcriptDue, type Order } from './plan-order.ts';

/**
 * Makes the records of a plan, each once. It is called again, from the start, after a failure that
 * passes (`isPassing`), after a crash, and after a lost answer: so it looks for its own id before it
 * makes anything. `failed` with a code that passes waits; every other outcome goes into the log.
 */
export type MakeCase = (plan: CasePlan, ask: Ask) => Promise<CaseOutcome>;

type Answer = Extract<
  CallFact,
  { kind: 'case-answered' | 'filing-answered' | 'message-answered' | 'transcript-answered' }
>;

const TRANSCRIPT = 'transcript';

/**
 * Carries out what the log holds of orders to an instance, one after the other, until each is
 * answered. Call it whenever something may have changed.
 */
export function createExecutor(
  ports: DeskPorts,
  book: CallBook,
  gateOf: (origin: string) => InstanceGate,
  settings: () => Settings,
  makeCase: MakeCase,
): () => void {
  let underWay = false;

  async function carryOut(order: Order): Promise<void> {
    const gate = gateOf(order.origin);
    const { visits } = gate;
    /** What stopped it, if anything; several requests may make one order. */
    let failure: RestFailure | null = null;
    const ask: Ask = async (request) => {
      const answer = await askSafely(ports, order.origin, request);
      failure = answer.kind === 'failed' && isPassing(answer.code) ? answer : null;
      // A refusal is an answer, too: the instance is there, and knows us.
      if (!failure) gate.answered();
      return answer;
    };
    const fact = await answerTo(order, ask);
    const { outcome } = fact;
    if (outcome.kind === 'failed' && isPassing(outcome.code)) {
      const { detail = '', retryAfterMs = null } = (failure as RestFailure | null) ?? {};
      gate.failed(outcome.code, detail, retryAfterMs);
      // The agent logged in while it was on its way, and may not come by again.
      if (gate.visits !== visits) gate.visit();
      return;
    }
    if (isStill(order)) await book.append(fact);
    // A form may wait for its own lists; the agent has the answer by then.
    if (fact.kind === 'filing-answered' && order.kind === 'filing')
      await refreshForm(asWritten(order.plan), fact.outcome, fillIn(order.plan));
  }

  async function answerTo(order: Order, ask: Ask): Promise<Answer> {
    const now = () => ports.now();
    switch (order.kind) {
      case 'case':
        return { kind: 'case-answered', outcome: await makeCase(order.plan, ask) };
      case 'filing': {
        const fill = fillIn(order.plan);
        const plan = asWritten(order.plan);
        return { kind: 'filing-answered', outcome: await fileNote(plan, { ask, fill, now }) };
      }
      case 'message': {
        const { messageId, message } = order.one;
        const outcome = await sendMessage(message, sendPorts(messageId, ask));
        return { kind: 'message-answered', messageId, outcome };
      }
      case 'transcript': {
        const sendOf = sendPorts(TRANSCRIPT, ask);
        const outcome = await sendTranscript(order.order, remarksOf(book), sendOf);
        return { kind: 'transcript-answered', outcome };
      }
      default:
        return order satisfies never;
    }
  }

  function sendPorts(id: string, ask: Ask): SendPorts {
    return {
      ask,
      now: () => ports.now(),
      step: book.state.sends[id] ?? null,
      note: (step) => book.append({ kind: 'send-noted', id, step }),
    };
  }

  /** CPR numbers stand in the note where the customer wants them to. */
  function asWritten(plan: FilingPlan): FilingPlan {
    return settings().privacy.restores ? putBackNumbers(plan, book.events) : plan;
  }

  /** Into the open form, if it is still that of the record. */
  function fillIn({ table, sysId }: FilingPlan): Parameters<typeof fileNote>[1]['fill'] {
    return async (order) => {
      const { placed } = book.state;
      if (placed?.form.table !== table || placed.form.sysId !== sysId) return null;
      try {
        return await ports.fill(placed.place, { ...order, record: { table, sysId } });
      } catch (error) {
        // The tab is gone, and with it the one who would have answered.
        if (error instanceof Error) return null;
        throw error;
      }
    };
  }

  /** The agent may have ordered otherwise meanwhile; then this is no answer to what is asked now. */
  function isStill(order: Order): boolean {
    return order.kind !== 'filing' || book.state.filingOrdered === order.plan;
  }

  function nextStep(): (() => Promise<void>) | null {
    const due = settings().sendsTranscript ? transcriptDue(book.state) : null;
    if (due) return () => book.append({ kind: 'transcript-ordered', order: due });
    const order = nextOrder(book.state);
    if (!order || !gateOf(order.origin).open) return null;
    return () =>
      carryOut(order).catch((error: unknown) => {
        gateOf(order.origin).failed('instance-unreachable', String(error), null);
      });
  }

  return function work() {
    const step = underWay ? null : nextStep();
    if (!step) return;
    underWay = true;
    void step().finally(() => {
      underWay = false;
      work();
    });
  };
}

/** A page that went away in the middle of a request gives no answer; nobody knows what became of it. */
async function askSafely(
  ports: DeskPorts,
  origin: string,
  request: Parameters<Ask>[0],
): ReturnType<Ask> {
  try {
    return await ports.ask(origin, request);
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: String(error) };
    return {
      kind: 'failed',
      code: 'instance-unreachable',
      detail: message,
      isDone: 'unknown',
      retryAfterMs: null,
    };
  }
}

/** What was said, in order; the instance gets no personal number that we know to be one. */
function remarksOf({ state }: CallBook): readonly Remark[] {
  const redactor = createRedactor();
  // In the order in which they were heard of, as everywhere: a number may go on from row to row.
  const texts = new Map(
    state.lines.map((line) => [line.segmentId, redactor.redactRow(line.channel, line.text)]),
  );
  return transcriptLines(state).map(({ segmentId, channel, startMs, endMs, text }) => ({
    id: segmentId,
    channel,
    startMs,
    endMs,
    text: texts.get(segmentId) ?? redactor.redact(text),
  }));
}
