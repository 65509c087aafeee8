import type { FillOrder, FillReport } from '../messages/protocol.ts';
import type { FilingOutcome, FilingPlan } from './filing.ts';
import { tablePath } from './instance-path.ts';
import { addBelow, sameWords } from './plan-filing.ts';
import { readRecord, type RecordText } from './read-record.ts';
import type { RestAnswer, RestRequest } from './rest.ts';
import { tableFacts } from './tables.ts';

/** What filing needs of the world. `ask` goes to the instance, `fill` to the open form. */
export interface FilingPorts {
  readonly ask: (request: RestRequest) => Promise<RestAnswer>;
  readonly fill: (order: FillOrder) => Promise<FillReport>;
  readonly now: () => number;
}

type Failed = Extract<FilingOutcome, { kind: 'failed' }>;

/**
 * Writes the note and proves it. Doing it twice writes it once: what already stands on the record
 * is not sent again, so that a click after a lost answer is safe.
 */
export async function fileNote(plan: FilingPlan, ports: FilingPorts): Promise<FilingOutcome> {
  const { ask, fill, now } = ports;
  if (plan.sysId === '-1') return placeInForm(plan, ports);
  const { closeNotes: closeField } = tableFacts(plan.table);

  const before = await askForRecord(plan, ports);
  if ('kind' in before) return before;
  const missing = textsMissing(before, plan);
  const theirs = closeField ? before.text(closeField) : '';
  if (closeField && closeField in missing && !contains(plan.closeNotes, theirs)) {
    return { kind: 'conflict', field: closeField, theirs };
  }
  if (Object.keys(missing).length > 0) {
    const answer = await ask({ method: 'PATCH', path: recordPath(plan), body: missing });
    if (answer.kind === 'failed') return { kind: 'failed', code: answer.code };
  }

  // The answer to a PATCH leaves journals empty, so the proof is a second look at the record.
  const after = Object.keys(missing).length > 0 ? await askForRecord(plan, ports) : before;
  if ('kind' in after) return after;
  const dropped = Object.keys(textsMissing(after, plan));
  // The form still shows the old text, and saving it would put that back. If the agent has typed
  // there meanwhile it stays, which is why the outcome of this does not matter.
  if (closeField && plan.closeNotes !== '' && !dropped.includes(closeField)) {
    await fill({ field: closeField, value: plan.closeNotes, displayValue: '' });
  }
  return dropped.length > 0
    ? { kind: 'partly-filed', at: now(), dropped }
    : { kind: 'filed', at: now(), number: after.text('number') };
}

/** What the record does not hold yet, by field. */
function textsMissing(record: RecordText, plan: FilingPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(wantedTexts(plan)).filter(
      ([field, text]) => !contains(record.text(field), text),
    ),
  );
}

function wantedTexts(plan: FilingPlan): Readonly<Record<string, string>> {
  const { journal, closeNotes: closeField } = tableFacts(plan.table);
  return { [journal]: plan.workNotes, ...(closeField && { [closeField]: plan.closeNotes }) };
}

/** A record that was never saved has no address yet: the text goes into its form, unsaved. */
async function placeInForm(plan: FilingPlan, ports: FilingPorts): Promise<FilingOutcome> {
  const { journal } = tableFacts(plan.table);
  const dropped: string[] = [];
  for (const [field, text] of Object.entries(wantedTexts(plan))) {
    if (text !== '' && !(await writeBelow(field, text, ports.fill))) dropped.push(field);
  }
  if (dropped.includes(journal)) return { kind: 'failed', code: 'form-incomplete' };
  return dropped.length > 0
    ? { kind: 'partly-filed', at: ports.now(), dropped }
    : { kind: 'placed-in-form', at: ports.now() };
}

/** What the agent has typed stays on top. */
async function writeBelow(
  field: string,
  text: string,
  fill: FilingPorts['fill'],
): Promise<boolean> {
  let report = await fill({ field, value: text, displayValue: '' });
  if (report.outcome === 'kept') {
    const value = addBelow(report.before.value, text);
    report = await fill({ field, value, displayValue: '' });
  }
  return report.outcome === 'filled' || report.outcome === 'unchanged';
}

async function askForRecord(plan: FilingPlan, ports: FilingPorts): Promise<RecordText | Failed> {
  const answer = await ports.ask({ method: 'GET', path: recordPath(plan) });
  if (answer.kind === 'failed') return { kind: 'failed', code: answer.code };
  return readRecord(answer.json) ?? { kind: 'failed', code: 'instance-not-json' };
}

/** Both shapes of every value: journals can only be read as shown, other texts only as stored. */
function recordPath({ table, sysId }: FilingPlan): string {
  const { journal, closeNotes } = tableFacts(table);
  return tablePath(table, sysId, {
    sysparm_display_value: 'all',
    sysparm_fields: ['number', journal, ...(closeNotes ? [closeNotes] : [])].join(','),
  });
}

function contains(whole: string, part: string): boolean {
  return sameWords(whole).includes(sameWords(part));
}
