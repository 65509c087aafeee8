import type { CaseOutcome, CasePlan, MadeRecord, PlannedRecord } from './case-plan.ts';
import { encodeQuery, is } from './encode-query.ts';
import { tablePath } from './instance-path.ts';
import { isPassing } from './is-passing.ts';
import { CURRENT_USER } from './plan-case.ts';
import { readRows, type Row } from './read-rows.ts';
import type { Ask, RestFailure } from './rest.ts';

/**
 * What is known of a record, by its correlation id: it is made, or it was surely never sent. What is
 * not in here may have been sent, by us before a crash or in a request whose answer was lost.
 */
export type CaseKnowledge = Map<string, MadeRecord | 'not-sent'>;

export interface CasePorts {
  readonly ask: Ask;
  readonly known: CaseKnowledge;
  /** A request that was given up may still be on its way: so long is waited before the second look. */
  wait(): Promise<void>;
}

type Made =
  | {
      readonly kind: 'made';
      readonly record: MadeRecord;
      readonly dropped: readonly string[];
      /** Made just now, so that nobody can have related it to anything yet. */
      readonly isFresh: boolean;
    }
  | { readonly kind: 'uncertain' }
  | RestFailure;

/** Newest records of ours to be compared with one that may have lost its correlation id. */
const OWN_ROWS = 20;

/**
 * Makes the records of a plan, each once, however often it is called. It sends nothing that may have
 * been sent before it has looked, and where looking tells nothing, it says so instead of sending.
 */
export async function makeCase(plan: CasePlan, ports: CasePorts): Promise<CaseOutcome> {
  const records: MadeRecord[] = [];
  const dropped: string[] = [];
  for (const planned of plan.records) {
    const made = await makeOnce(planned, ports);
    if (made.kind === 'failed') return { kind: 'failed', records, code: made.code };
    if (made.kind === 'uncertain') return { kind: 'uncertain', records, code: 'answer-lost' };
    records.push(made.record);
    if (made.isFresh) ports.known.set(relationOf(made.record), 'not-sent');
    dropped.push(...made.dropped);
  }
  const { interaction, tasks } = toRelate(plan, records);
  for (const task of tasks) {
    const failure = await relateOnce(interaction, task, ports);
    // The case stands without it; only what passes is worth another attempt.
    if (failure && isPassing(failure.code)) return { kind: 'failed', records, code: failure.code };
    if (failure) dropped.push(RELATED);
  }
  return { kind: 'made', records, dropped };
}

/** Tasks belong to the interaction that was open already, or else to the one that was made first. */
function toRelate({ interaction }: CasePlan, records: readonly MadeRecord[]) {
  if (interaction) return { interaction: interaction.sysId, tasks: records };
  const [first, ...others] = records;
  return first?.table === 'interaction'
    ? { interaction: first.sysId, tasks: others }
    : { interaction: '', tasks: [] };
}

async function makeOnce(planned: PlannedRecord, ports: CasePorts): Promise<Made> {
  const { correlation, correlationId } = planned;
  const known = ports.known.get(correlationId);
  if (known !== undefined && known !== 'not-sent')
    return { kind: 'made', record: known, dropped: [], isFresh: false };
  if (known === undefined) {
    // Without an id of ours on it, nobody can tell our record from another.
    if (correlation === '') return { kind: 'uncertain' };
    const found = (await look(planned, ports)) ?? (await lookAgain(planned, ports));
    if (found) return found;
  }
  return post(planned, ports);
}

async function lookAgain(planned: PlannedRecord, ports: CasePorts): Promise<Made | null> {
  await ports.wait();
  return (await look(planned, ports)) ?? findTwin(planned, ports);
}

/** Null: it is not there. */
async function look(planned: PlannedRecord, { ask, known }: CasePorts): Promise<Made | null> {
  const { table, correlation, correlationId } = planned;
  const answer = await ask({
    method: 'GET',
    path: tablePath(table, null, {
      sysparm_query: encodeQuery([[is(correlation, '=', correlationId)]]),
      sysparm_fields: ['sys_id', 'number', correlation].join(','),
      sysparm_limit: '2',
    }),
  });
  if (answer.kind === 'failed') return answer;
  const rows = readRows(answer.json);
  const ours = rows.find((row) => row.value(correlation) === correlationId);
  // An unknown column in a query is ignored: then these are anybody's records, and tell nothing.
  if (!ours) return rows.length > 0 ? { kind: 'uncertain' } : null;
  const record = recordOf(table, ours);
  known.set(correlationId, record);
  return { kind: 'made', record, dropped: [], isFresh: false };
}

/**
 * A rule may have taken our id off the record that we made. One of this agent's with the same words
 * for the same person and no id may be it: nobody can tell, so none is made.
 */
async function findTwin(planned: PlannedRecord, { ask }: CasePorts): Promise<Made | null> {
  const { table, correlation, values } = planned;
  const compared = Object.keys(values).filter((column) => values[column] !== CURRENT_USER);
  const answer = await ask({
    method: 'GET',
    path: tablePath(table, null, {
      // Our own words, not the call's: the instance is to say who is logged in.
      sysparm_query: 'sys_created_by=javascript:gs.getUserName()^ORDERBYDESCsys_created_on',
      sysparm_fields: ['sys_id', correlation, ...compared].join(','),
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: String(OWN_ROWS),
    }),
  });
  if (answer.kind === 'failed') return answer;
  const isTwin = (row: Row) =>
    row.value(correlation) === '' &&
    compared.every((column) => !row.has(column) || row.value(column) === values[column]);
  return readRows(answer.json).some(isTwin) ? { kind: 'uncertain' } : null;
}

async function post(planned: PlannedRecord, ports: CasePorts): Promise<Made> {
  const { table, correlation, correlationId } = planned;
  const signed = await withCurrentUser(planned.values, ports.ask);
  if (signed.kind === 'failed') return signed;
  const { values } = signed;
  // From here on it may have been sent, whatever becomes of this desk.
  ports.known.delete(correlationId);
  const answer = await ports.ask({
    method: 'POST',
    path: tablePath(table, null, {
      sysparm_fields: ['sys_id', 'number', ...Object.keys(values)].join(','),
      sysparm_exclude_reference_link: 'true',
    }),
    body: { ...values, ...(correlation !== '' && { [correlation]: correlationId }) },
  });
  if (answer.kind === 'failed') {
    if (answer.isDone === 'no') ports.known.set(correlationId, 'not-sent');
    return answer;
  }
  const [row] = readRows(answer.json);
  if (!row || row.value('sys_id') === '') return { kind: 'uncertain' };
  const record = recordOf(table, row);
  ports.known.set(correlationId, record);
  const dropped = Object.keys(values).filter((column) => row.value(column) !== values[column]);
  return { kind: 'made', record, dropped, isFresh: true };
}

function recordOf(table: string, row: Row): MadeRecord {
  return { table, sysId: row.value('sys_id'), number: row.value('number') };
}

interface Signed {
  readonly kind: 'signed';
  readonly values: PlannedRecord['values'];
}

/** A body is stored as it stands, so the instance is asked who is logged in; nobody where it does not say. */
async function withCurrentUser(
  values: PlannedRecord['values'],
  ask: Ask,
): Promise<Signed | RestFailure> {
  const columns = Object.keys(values).filter((column) => values[column] === CURRENT_USER);
  if (columns.length === 0) return { kind: 'signed', values };
  const answer = await ask({
    method: 'GET',
    path: tablePath('sys_user', null, {
      sysparm_query: `sys_id=${CURRENT_USER}`,
      sysparm_fields: 'sys_id',
      sysparm_limit: '2',
    }),
  });
  if (answer.kind === 'failed' && isPassing(answer.code)) return answer;
  const users = answer.kind === 'answered' ? readRows(answer.json) : [];
  const user = users.length === 1 ? (users[0]?.value('sys_id') ?? '') : '';
  const known = Object.entries(values).flatMap(([column, value]) => {
    if (value !== CURRENT_USER) return [[column, value] as const];
    return user === '' ? [] : [[column, user] as const];
  });
  return { kind: 'signed', values: Object.fromEntries(known) };
}

const RELATED = 'interaction_related_record';

/** What a customer's own rule, or an earlier attempt, related already is left as it is. */
async function relateOnce(
  interaction: string,
  { table, sysId }: MadeRecord,
  { ask, known }: CasePorts,
): Promise<RestFailure | null> {
  const key = relationOf({ sysId });
  const before = known.get(key);
  if (before !== undefined && before !== 'not-sent') return null;
  if (before === undefined) {
    const isThere = await isRelated(interaction, sysId, ask);
    if (typeof isThere !== 'boolean') return isThere;
    if (isThere) return null;
  }
  known.delete(key);
  const posted = await ask({
    method: 'POST',
    path: tablePath(RELATED, null, { sysparm_fields: 'sys_id' }),
    body: { interaction, document_table: table, document_id: sysId, task: sysId, type: 'created' },
  });
  if (posted.kind === 'failed') {
    if (posted.isDone === 'no') known.set(key, 'not-sent');
    return posted;
  }
  known.set(key, { table, sysId, number: '' });
  return null;
}

function relationOf({ sysId }: Pick<MadeRecord, 'sysId'>): string {
  return `relation of ${sysId}`;
}

async function isRelated(
  interaction: string,
  sysId: string,
  ask: Ask,
): Promise<boolean | RestFailure> {
  const answer = await ask({
    method: 'GET',
    path: tablePath(RELATED, null, {
      sysparm_query: encodeQuery([
        [is('interaction', '=', interaction)],
        [is('document_id', '=', sysId)],
      ]),
      sysparm_fields: 'sys_id,interaction,document_id',
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: '2',
    }),
  });
  if (answer.kind === 'failed') return answer;
  return readRows(answer.json).some(
    (row) => row.value('interaction') === interaction && row.value('document_id') === sysId,
  );
}
