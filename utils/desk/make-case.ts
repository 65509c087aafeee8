import { callerOf, type CallState } from '../call/call-state.ts';
import type { Person } from '../servicenow/caller.ts';
import { makeCase, type CaseKnowledge } from '../servicenow/make-case.ts';
import { planCase } from '../servicenow/plan-case.ts';
import type { MakeCase } from './carry-out.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import { oneByOne, type ReadWorld } from './read-world.ts';

/** A request that was given up reaches the instance within this time, or it is lost. */
const LATE_MS = 3_000;

/**
 * Carries out the order for a case. What this desk itself has not sent yet was never sent; of an order
 * that an earlier desk left behind nobody knows, and the instance is asked first.
 */
export function createCaseMaker(ports: DeskPorts, book: CallBook): MakeCase {
  const inherited = book.events.length;
  const known: CaseKnowledge = new Map();
  const seen = new Set<string>();

  return (plan, ask) => {
    const order = book.events.find((event) => event.kind === 'case-ordered');
    const isOurs = order !== undefined && order.seq >= inherited;
    for (const { correlationId } of plan.records) {
      if (isOurs && !seen.has(correlationId)) known.set(correlationId, 'not-sent');
      seen.add(correlationId);
    }
    const wait = () => new Promise<void>((resolve) => ports.after(LATE_MS, resolve));
    return makeCase(plan, { ask, known, wait });
  };
}

/** Orders the case by itself where the agent's settings say so and it is certain who calls. */
export function createCaseOpener({ book, pages, settings }: ReadWorld): () => void {
  let ordered = false;
  return oneByOne(() => {
    const { opening, tables } = settings();
    const { state } = book;
    if (!opening.automatic || ordered || state.phase !== 'listening' || state.made) return null;
    const caller = callerOf(state);
    const origin = pages.originOf(state);
    if (!caller || origin === null || isOpen(state, caller)) return null;
    // A page whose form cannot be read shows a record all the same.
    const page = pages.newestOf(origin);
    if (!state.placed && page && page.sysId !== '' && page.table !== 'interaction') return null;
    const plan = planCase(state, { origin, caller, records: opening.records, tables });
    if (!plan) return null;
    ordered = true;
    return book.append({ kind: 'case-ordered', plan });
  });
}

/** Whether the agent has the case open already: a new one, or one of this caller. */
function isOpen({ placed }: CallState, { sysId }: Person): boolean {
  if (!placed || placed.form.table === 'interaction') return false;
  const { form, facts } = placed;
  const of = form.fields.find(({ name }) => name === facts.caller)?.value ?? '';
  return form.sysId === '-1' || of === '' || of === sysId;
}
