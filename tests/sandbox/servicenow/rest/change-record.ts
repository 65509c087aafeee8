import { abortedByRule, noRecord, operationFailed } from '../http/api-error.ts';
import { emptyReply, jsonReply, type Reply } from '../http/reply.ts';
import { mayDelete } from '../records/access.ts';
import { type WriteOutcome, writeRecord } from '../records/write-record.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';
import { sysIdOf } from '../store/sys-id.ts';
import type { ApiCall } from './api-call.ts';
import { readBody } from './read-body.ts';
import { RecordShow, readRecordView } from './show-record.ts';

/** What a switched-on fault leaves of the values: a field ACL takes its field away unsaid. */
function withoutDropped(values: Row, call: ApiCall): Row {
  const dropped = call.faults.filter((f) => f.kind === 'drop-field').map((f) => f.field);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !dropped.includes(name)));
}

function refusal(
  outcome: Exclude<WriteOutcome, { kind: 'written' }>,
  table: TableSchema,
  isNew: boolean,
): Reply {
  switch (outcome.kind) {
    case 'absent':
      return noRecord();
    case 'forbidden': {
      const operation = isNew ? 'Insert' : 'Update';
      return operationFailed(`ACL Exception ${operation} Failed due to security constraints`);
    }
    case 'aborted':
      return abortedByRule(table.name, outcome.rule, sysIdOf(`rule ${outcome.rule}`));
    case 'mandatory': {
      const labels = outcome.fields.map((name) => table.fields.get(name)?.label.en ?? name);
      const detail = `The following fields are mandatory: ${labels.join(', ')}`;
      return operationFailed(`Data Policy Exception: ${detail}`);
    }
  }
}

/** POST without a sys_id, PATCH and PUT with one. */
export function saveRecord(call: ApiCall, table: TableSchema, sysId?: string): Reply {
  const { request, instance, viewer } = call;
  const reading = readBody(request, table, instance.store, viewer);
  if (reading.kind === 'refused') return reading.reply;
  if (call.faults.some((fault) => fault.kind === 'business-rule')) {
    return abortedByRule(table.name, 'Sandbox abort', sysIdOf('rule Sandbox abort'));
  }
  const values = withoutDropped(reading.values, call);
  const outcome = writeRecord(
    { table, values, by: viewer, ...(sysId === undefined ? {} : { sysId }) },
    instance,
  );
  if (outcome.kind !== 'written') return refusal(outcome, table, sysId === undefined);

  const status = sysId === undefined ? 201 : 200;
  const location = `${request.origin}/api/now/table/${table.name}/${outcome.row['sys_id'] ?? ''}`;
  const headers = status === 201 ? { Location: location } : {};
  if (request.headers['x-no-response-body'] === 'true') return emptyReply(status, headers);
  const view = readRecordView(request.params);
  const show = new RecordShow(instance.store, viewer, view, request.origin);
  return jsonReply(status, { result: show.record(table, outcome.row) }, headers);
}

export function deleteRecord(
  { instance, viewer }: ApiCall,
  table: TableSchema,
  sysId: string,
): Reply {
  if (!mayDelete(viewer)) {
    return operationFailed('ACL Exception Delete Failed due to security constraints');
  }
  return instance.store.remove(table.name, sysId) ? emptyReply(204) : noRecord();
}
