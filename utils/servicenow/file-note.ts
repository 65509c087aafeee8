import type { FillOrder, FillReport } from '../messages/protocol.ts';
import { attachArticles } from './attach-article.ts';
import type { FilingOutcome, FilingPlan, PlannedChange } from './filing.ts';
import { tablePath } from './instance-path.ts';
import { addBelow, hasWords } from './note-text.ts';
import { readRecord, type RecordText } from './read-record.ts';
import type { Ask, RestFailure } from './rest.ts';

/** What filing needs of the world. `ask` goes to the instance; `fill` to the open form, null when it is gone. */
export interface FilingPorts {
  readonly ask: Ask;
  readonly fill: (order: FillOrder) => Promise<FillReport | null>;
  readonly now: () => number;
}

type Failed = Extract<FilingOutcome, { kind: 'failed' }>;

/**
 * Writes the note and proves it. Doing it twice writes it once: what already stands on the record
 * is not sent again, so that it may be repeated after a lost answer.
 */
export async function fileNote(plan: FilingPlan, ports: FilingPorts): Promise<FilingOutcome> {
  if (plan.sysId === '-1') return placeInForm(plan, ports);
  const before = await askForRecord(plan, ports);
  if ('kind' in before) return before;
  const missing = plan.changes.filter((change) => !stands(before, change));
  const conflict = missing.find((change) => overwrites(before, change));
  if (conflict) {
    const { field } = conflict;
    return { kind: 'conflict', field, theirs: theirWords(before, conflict) };
  }
  const after = missing.length > 0 ? await write(plan, missing, ports) : before;
  if ('kind' in after) return after;
  const dropped = plan.changes.filter((change) => !stands(after, change)).map(({ field }) => field);
  const articles = await attachArticles(plan, ports.ask);
  if ('kind' in articles) return failedBy(articles);
  return dropped.length > 0 || articles.length > 0
    ? { kind: 'partly-filed', at: ports.now(), dropped, articles }
    : { kind: 'filed', at: ports.now(), number: after.text('number') };
}

/** The record as it is afterwards: what the answer shows, or else a second look at it. */
async function write(
  plan: FilingPlan,
  missing: readonly PlannedChange[],
  ports: FilingPorts,
): Promise<RecordText | Failed> {
  const body = Object.fromEntries(missing.map(({ field, after }) => [field, after.value]));
  const answer = await ports.ask({ method: 'PATCH', path: recordPath(plan), body });
  if (answer.kind === 'failed') return failedBy(answer);
  const shown = readRecord(answer.json);
  // Some answers leave journals empty; what they do not show may stand there all the same.
  const isProof = shown !== null && plan.changes.every((change) => stands(shown, change));
  return isProof ? shown : askForRecord(plan, ports);
}

/** Whether the record says already what we want it to say. */
function stands(record: RecordText, { field, how, after }: PlannedChange): boolean {
  const theirs = record.text(field);
  return how === 'set' ? theirs === after.value : hasWords(theirs, after.value);
}

/**
 * Whether words or a value would be lost that the plan knows nothing of. What is empty is nobody's;
 * a changed counter is no conflict.
 */
function overwrites(record: RecordText, { field, how, before, after }: PlannedChange): boolean {
  const theirs = record.text(field);
  if (how === 'journal' || theirs === '') return false;
  return how === 'set' ? theirs !== before.value : !hasWords(after.value, theirs);
}

function theirWords(record: RecordText, { field, how }: PlannedChange): string {
  return how === 'set' ? record.shown(field) : record.text(field);
}

/**
 * The open form still shows the old values, and saving it would put them back. What the agent has set
 * there meanwhile stays: the form's hands see to that, so what becomes of this does not matter.
 */
export async function refreshForm(
  { changes, sysId }: FilingPlan,
  outcome: FilingOutcome,
  fill: FilingPorts['fill'],
): Promise<void> {
  const isWritten = outcome.kind === 'filed' || outcome.kind === 'partly-filed';
  if (!isWritten || sysId === '-1') return;
  const dropped = outcome.kind === 'partly-filed' ? outcome.dropped : [];
  for (const { field, how, after } of changes)
    if (how !== 'journal' && !dropped.includes(field)) await fill({ field, ...after });
}

/** A record that was never saved has no address yet: all goes into its form, unsaved. */
async function placeInForm(plan: FilingPlan, ports: FilingPorts): Promise<FilingOutcome> {
  const dropped: string[] = [];
  for (const change of plan.changes) {
    const report = await place(change, ports.fill);
    if (!report) return { kind: 'failed', code: 'form-unreachable', detail: '' };
    const isPlaced = report.outcome === 'filled' || report.outcome === 'unchanged';
    if (!isPlaced) dropped.push(change.field);
  }
  if (dropped.includes(plan.facts.journal))
    return { kind: 'failed', code: 'form-incomplete', detail: dropped.join(', ') };
  return dropped.length > 0
    ? { kind: 'partly-filed', at: ports.now(), dropped, articles: [] }
    : { kind: 'placed-in-form', at: ports.now() };
}

/** What the agent has typed stays on top. */
async function place(
  { field, how, after }: PlannedChange,
  fill: FilingPorts['fill'],
): Promise<FillReport | null> {
  const report = await fill({ field, ...after });
  if (how === 'set' || report?.outcome !== 'kept') return report;
  const value = addBelow(report.before.value, after.value);
  return fill({ field, value, displayValue: value });
}

async function askForRecord(plan: FilingPlan, ports: FilingPorts): Promise<RecordText | Failed> {
  const answer = await ports.ask({ method: 'GET', path: recordPath(plan) });
  if (answer.kind === 'failed') return failedBy(answer);
  const record = readRecord(answer.json);
  return record ?? { kind: 'failed', code: 'instance-not-json', detail: '' };
}

function failedBy({ code, detail }: RestFailure): Failed {
  return { kind: 'failed', code, detail };
}

/** Both shapes of every value: journals can only be read as shown, all else only as stored. */
function recordPath({ table, sysId, changes }: FilingPlan): string {
  return tablePath(table, sysId, {
    sysparm_display_value: 'all',
    sysparm_fields: ['number', ...changes.map(({ field }) => field)].join(','),
  });
}
