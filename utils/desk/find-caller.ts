import type { CallerAnswer } from '../call/call-event.ts';
import { callerOf } from '../call/call-state.ts';
import type { FoundCaller, Person } from '../servicenow/caller.ts';
import { judgeFind, lacksColumn, leadsIn, planFind, pointsTo } from '../servicenow/find-caller.ts';
import {
  createClueReader,
  keyOf,
  leadOfSaid,
  leadsOfForm,
  leadsOfPage,
  strengthOf,
  type Lead,
} from '../servicenow/find-leads.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import { tableFacts } from '../servicenow/tables.ts';
import { cprLead } from './find-by-cpr.ts';
import { oneByOne, type ReadWorld } from './read-world.ts';

interface Told {
  readonly found: FoundCaller;
  readonly outcome: CallerAnswer;
}

/** A call in which many numbers are said is not a search for many people. */
const MOST_ASKED = 8;

export interface CallerFinder {
  work(): void;
  /**
   * A name that stands for the caller. Null when it is not certain who that is, `somebody-else` when
   * the caller is known under another name.
   */
  byName(text: string, segmentId: string): Promise<Person | null | 'somebody-else'>;
}

/** Finds out who calls: the strongest clue first, each asked about once, and never more than needed. */
export function createCallerFinder(world: ReadWorld): CallerFinder {
  const { book, instances, pages, gateOf, settings } = world;
  const clues = createClueReader();
  /** Names that the language service took for the caller's, and what answers pointed to. */
  const further: Lead[] = [];
  const asked = new Set<string>();
  const waiting: (() => void)[] = [];

  function leads(origin: string): readonly Lead[] {
    const { placed, caller } = book.state;
    const page = pages.newestOf(origin);
    const own = placed && saysWhoCalls(placed.form.sysId) ? leadsOfForm(placed) : [];
    const isShown = page?.sysId === placed?.form.sysId || !saysWhoCalls(page?.sysId ?? '');
    const addressed = page && (isShown ? { ...page, sysId: '' } : page);
    const ofPage = addressed
      ? leadsOfPage(addressed, tableFacts(addressed.table, settings().tables))
      : [];
    const sure = caller.found?.kind === 'sure' && !caller.isDenied ? caller.found : null;
    const strength = sure ? strengthOf(sure.clue) : Infinity;
    return [...own, ...ofPage, ...clues(book.state), ...further].filter(
      (lead) =>
        !asked.has(keyOf(lead)) &&
        strengthOf(lead.clue) <= strength &&
        !(sure && pointsTo(lead, sure.person)),
    );
  }

  /**
   * A case that our own card showed as somebody else's is looked at, not called about; one that we made
   * for this call has its caller from us.
   */
  function saysWhoCalls(sysId: string): boolean {
    const { caller, made } = book.state;
    const silent = [...(caller.card?.nearby ?? []), ...(made?.outcome?.records ?? [])];
    return pages.saysWhoCalls(sysId) && !silent.some((one) => one.sysId === sysId);
  }

  function next(): { readonly origin: string; readonly lead: Lead } | null {
    const { phase, consent, caller } = book.state;
    if (phase === 'none' || phase === 'filed' || consent === 'declined' || caller.chosen)
      return null;
    const origin = pages.originOf(book.state);
    if (origin === null || asked.size >= MOST_ASKED || !gateOf(origin).open) return null;
    const [lead] = leads(origin).toSorted((a, b) => strengthOf(a.clue) - strengthOf(b.clue));
    return lead ? { origin, lead } : null;
  }

  async function find(origin: string, lead: Lead): Promise<void> {
    const told = await ask(origin, lead);
    if (!told) return;
    asked.add(keyOf(lead));
    await heed(told.found);
  }

  /** Null: it was stopped by something that passes, and is asked again. */
  async function ask(origin: string, lead: Lead): Promise<Told | null> {
    const gate = gateOf(origin);
    let found: FoundCaller = { kind: 'none', clue: lead.clue };
    let outcome: CallerAnswer = 'nobody';
    for (const answer of await instances.askAll(origin, planFind(lead))) {
      if (answer.kind === 'failed' && isPassing(answer.code)) {
        gate.failed(answer.code, answer.detail, answer.retryAfterMs);
        return null;
      }
      gate.answered();
      if (answer.kind !== 'answered') {
        outcome = 'refused';
        continue;
      }
      if (lead.by === 'cpr' && lacksColumn(answer.json, lead.column)) outcome = 'no-column';
      found = judgeFind(lead, answer.json);
      if (found.kind !== 'none') break;
      further.push(...leadsIn(lead, answer.json));
    }
    return { found, outcome: found.kind === 'none' ? outcome : 'found' };
  }

  async function heed(found: FoundCaller): Promise<void> {
    const news = weigh(found);
    if (news) await book.append({ kind: 'caller-found', found: news });
  }

  /** The agent asked by a click, so there is an answer, whatever is known already. */
  function nextByCpr(): (() => Promise<void>) | null {
    const { phase, consent, caller } = book.state;
    const waits = caller.asked?.outcome === 'waiting' && phase !== 'none' && consent !== 'declined';
    const origin = waits ? pages.originOf(book.state) : null;
    if (origin === null || !gateOf(origin).open) return null;
    const column = settings().privacy.cprColumn;
    const lead = column === '' ? null : cprLead(book.state, column);
    const answer = (outcome: CallerAnswer) =>
      book.append({ kind: 'caller-answered', by: 'cpr', outcome });
    if (!lead) return () => answer(column === '' ? 'no-column' : 'nobody');
    return async () => {
      const told = await ask(origin, lead);
      if (!told) return;
      if (told.found.kind !== 'none') await heed(told.found);
      await answer(told.outcome);
    };
  }

  /** What a find adds to what is known; null: nothing. */
  function weigh(found: FoundCaller): FoundCaller | null {
    const { found: before, isDenied, chosen } = book.state.caller;
    if (chosen) return null;
    if (found.kind === 'none') return before === null ? found : null;
    const isWeaker = before !== null && strengthOf(before.clue) < strengthOf(found.clue);
    if (found.kind === 'shortlist')
      return before?.kind === 'sure' || (before?.kind === 'shortlist' && isWeaker) ? null : found;
    const { person, clue } = found;
    // The agent said that it is none of them: whoever is found now may be shown, not taken.
    if (isDenied) return { kind: 'shortlist', people: [person], clue };
    if (before?.kind !== 'sure') return found;
    if (before.person.sysId === person.sysId) return null;
    // As with the form: the record that the agent has opened last is what the call is about.
    if (clue.kind === 'record' && before.clue.kind === 'record') return found;
    // Two clues, two people: the agent knows who is on the line.
    return { kind: 'shortlist', people: [person, before.person], clue };
  }

  const work = oneByOne(() => {
    const byCpr = nextByCpr();
    if (byCpr) return byCpr();
    const step = next();
    if (step) return find(step.origin, step.lead);
    waiting.splice(0).forEach((resume) => resume());
    return null;
  });

  return {
    work,
    async byName(text, segmentId) {
      const lead = leadOfSaid({ kind: 'name', text, segmentId });
      const isMeant = (person: Person | null) => person !== null && pointsTo(lead, person);
      const known = callerOf(book.state);
      if (known) return isMeant(known) ? known : 'somebody-else';
      if (!asked.has(keyOf(lead))) {
        further.push(lead);
        await new Promise<void>((resume) => {
          waiting.push(resume);
          work();
        });
      }
      const found = callerOf(book.state);
      return isMeant(found) ? found : null;
    },
  };
}
