import { redirectReply, type Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import { parseQuery } from '../query/parse-query.ts';
import { initialRow } from '../records/initial-row.ts';
import { type WriteOutcome, writeRecord } from '../records/write-record.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import { formPage } from './form-page.ts';
import { notFound } from './not-found.ts';
import type { PageCall } from './page-call.ts';
import { PAGE_TEXT } from './page-text.ts';
import { valueOfBox } from './user-format.ts';

/** A new record's form: initial values, and what `sysparm_query=field=value^…` asks to be filled in. */
function blankRow(table: TableSchema, call: PageCall): Row {
  const asked = parseQuery(call.request.params.get('sysparm_query') ?? '').sets.flat(2);
  const filled: Record<string, string> = {};
  for (const wish of asked) {
    if (wish.kind === 'field' && wish.operator === '=') filled[wish.field] = wish.value;
  }
  return {
    ...initialRow(table),
    opened_at: toGlideDateTime(call.instance.nowMs()),
    opened_by: call.viewer.sysId,
    ...filled,
    sys_id: '-1',
  };
}

function wantedRow(table: TableSchema, call: PageCall): Row | undefined {
  const { params } = call.request;
  const sysId = params.get('sys_id');
  if (sysId === '-1') return blankRow(table, call);
  if (sysId !== null) return call.instance.store.find(table.name, sysId);
  const world = { viewer: call.viewer, nowMs: call.instance.nowMs() };
  const query = params.get('sysparm_query');
  if (query === null) return blankRow(table, call);
  return selectRows(call.instance.store, table.name, query, world)[0];
}

function problemText(
  outcome: Exclude<WriteOutcome, { kind: 'written' }>,
  table: TableSchema,
  call: PageCall,
): string {
  const text = PAGE_TEXT[call.viewer.language];
  if (outcome.kind !== 'mandatory') return text.notSaved;
  const labels = outcome.fields.map((n) => table.fields.get(n)?.label[call.viewer.language] ?? n);
  return `${text.mandatory}: ${labels.join(', ')}`;
}

/** Only what the form changed is written: a value equal to its `sys_original` was not touched here. */
function changedValues(form: URLSearchParams, table: TableSchema, call: PageCall): Row {
  const values: Record<string, string> = {};
  for (const [name, field] of table.fields) {
    const posted = form.get(`${table.name}.${name}`)?.replaceAll('\r\n', '\n');
    const original = form.get(`sys_original.${table.name}.${name}`) ?? '';
    if (posted === undefined || posted === original.replaceAll('\r\n', '\n')) continue;
    values[name] = valueOfBox(field, posted, call);
  }
  return values;
}

function saveForm(table: TableSchema, call: PageCall): Reply {
  const form = new URLSearchParams(call.request.body);
  // A form from another session is not taken; an instance sends its bearer to log in again.
  if (form.get('sysparm_ck') !== call.session.token) {
    return redirectReply('/login.do');
  }
  const sysId = form.get('sys_uniqueValue') ?? '-1';
  const isNew = sysId === '-1';
  const values = changedValues(form, table, call);
  const outcome = writeRecord(
    { table, values, by: call.viewer, ...(isNew ? {} : { sysId }) },
    call.instance,
  );
  if (outcome.kind === 'written') {
    const stay = form.get('sys_action') === 'sysverb_update_and_stay';
    const list = `/${table.name}_list.do?sysparm_query=active%3Dtrue%5EORDERBYDESCnumber`;
    return redirectReply(stay ? `/${table.name}.do?sys_id=${outcome.row['sys_id'] ?? ''}` : list);
  }
  const before = isNew ? blankRow(table, call) : call.instance.store.find(table.name, sysId);
  if (!before) return notFound(call);
  const shown = { ...before, ...values };
  return formPage(table, shown, call, {
    draft: values,
    problem: problemText(outcome, table, call),
  });
}

export function answerForm(table: TableSchema, call: PageCall): Reply {
  if (call.request.method === 'POST') return saveForm(table, call);
  const row = wantedRow(table, call);
  return row ? formPage(table, row, call) : notFound(call);
}
