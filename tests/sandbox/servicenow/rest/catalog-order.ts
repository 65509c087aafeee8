import { operationFailed } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import { writeRecord } from '../records/write-record.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';
import { variablesOf } from './catalog-item.ts';
import { asPlatform, insertRow } from './insert-row.ts';
import { badRequest } from './json-body.ts';

export interface Order {
  readonly quantity: string;
  readonly requestedFor: string;
  readonly variables: Row;
}

/** 400 for mandatory questions that were not answered. */
function refuseGaps(call: ApiCall, item: Row, { variables }: Order): Reply | undefined {
  const missing = variablesOf(call, item)
    .filter((one) => one['mandatory'] === 'true' && !variables[one['name'] ?? ''])
    .map((one) => one['name'] ?? '');
  if (missing.length === 0) return undefined;
  return badRequest(`Mandatory Variables are required: ${missing.join(', ')}`);
}

function write(call: ApiCall, tableName: string, values: Row): Row | undefined {
  const table = call.instance.store.schemas.get(tableName);
  if (!table) return undefined;
  const by = asPlatform(call.viewer);
  const outcome = writeRecord({ table, values, by }, call.instance);
  return outcome.kind === 'written' ? outcome.row : undefined;
}

function keepAnswers(call: ApiCall, item: Row, requestItem: Row, order: Order): void {
  for (const variable of variablesOf(call, item)) {
    const answer = insertRow(call, 'sc_item_option', {
      item_option_new: variable['sys_id'] ?? '',
      value: order.variables[variable['name'] ?? ''] ?? variable['default_value'] ?? '',
      order: variable['order'] ?? '',
    });
    insertRow(call, 'sc_item_option_mtom', {
      request_item: requestItem['sys_id'] ?? '',
      sc_item_option: answer['sys_id'] ?? '',
    });
  }
}

/** A request with one item and the answers to its questions. */
export function orderNow(call: ApiCall, item: Row, order: Order): Reply {
  const refused = refuseGaps(call, item, order);
  if (refused) return refused;
  const requestedFor = order.requestedFor || call.viewer.sysId;
  const name = item['name'] ?? '';
  const request = write(call, 'sc_request', {
    requested_for: requestedFor,
    short_description: name,
  });
  const requestItem =
    request &&
    write(call, 'sc_req_item', {
      request: request['sys_id'] ?? '',
      requested_for: requestedFor,
      cat_item: item['sys_id'] ?? '',
      quantity: order.quantity,
      price: item['price'] ?? '',
      short_description: name,
    });
  if (!requestItem) return operationFailed('The request could not be written');
  keepAnswers(call, item, requestItem, order);
  const { sys_id: sysId, number } = request;
  return jsonReply(200, {
    result: {
      sys_id: sysId,
      number,
      request_number: number,
      request_id: sysId,
      table: 'sc_request',
    },
  });
}

/** A record producer: the answers whose names are columns of its table become a record there. */
export function submitProducer(call: ApiCall, item: Row, order: Order): Reply {
  const refused = refuseGaps(call, item, order);
  if (refused) return refused;
  const table = item['table_name'] ?? '';
  const record = write(call, table, order.variables);
  if (!record) return operationFailed('The record could not be written');
  const sysId = record['sys_id'] ?? '';
  return jsonReply(200, {
    result: {
      sys_id: sysId,
      number: record['number'] ?? '',
      parent_id: null,
      record: `api/now/table/${table}/${sysId}`,
      redirect_portal_url: '',
      parent_table: 'task',
      redirect_url: `${table}.do?sys_id=${sysId}&sysparm_view=ess`,
      table,
      redirect_to: '',
    },
  });
}
