import { apiError, noRecord, queryForbidden } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import { mayRead } from '../records/access.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';
import { caseActivities } from './case-activities.ts';
import { saveRecord } from './change-record.ts';
import { RecordShow } from './show-record.ts';

const TABLES: Readonly<Record<string, string>> = {
  'sn_customerservice/case': 'sn_customerservice_case',
  'now/contact': 'customer_contact',
  'now/account': 'customer_account',
  'now/consumer': 'csm_consumer',
};
const CASE_PATH =
  /^\/api\/(sn_customerservice\/case|now\/(?:contact|account|consumer))(?:\/([^/]+))?(\/activities)?$/;
const DEFAULT_LIMIT = 10;

/** These APIs show stored values only, and references as bare sys_ids. */
function show({ instance, viewer, request }: ApiCall, table: TableSchema, row: Row): object {
  const view = { displayValue: 'false', excludeReferenceLink: true, fields: [] } as const;
  return new RecordShow(instance.store, viewer, view, request.origin).record(table, row);
}

function list(call: ApiCall, table: TableSchema): Reply {
  const { params } = call.request;
  const world = { viewer: call.viewer, nowMs: call.instance.nowMs() };
  const rows = selectRows(
    call.instance.store,
    table.name,
    params.get('sysparm_query') ?? '',
    world,
  );
  const offset = Number(params.get('sysparm_offset') ?? 0);
  const limit = Number(params.get('sysparm_limit') ?? DEFAULT_LIMIT);
  const page = rows.slice(offset, offset + limit).map((row) => show(call, table, row));
  return jsonReply(200, { result: page }, { 'X-Total-Count': String(rows.length) });
}

/** Customer service: cases and the people and firms that have them. Misspelt columns are ignored. */
export function answerCaseApi(call: ApiCall): Reply | undefined {
  const { request, instance, viewer } = call;
  const [matched, api = '', id, activities] = CASE_PATH.exec(request.path) ?? [];
  const table = instance.store.schemas.get(TABLES[api] ?? '');
  if (matched === undefined || !table) return undefined;
  if (!mayRead(viewer, table.name)) return queryForbidden();
  const asked = `${request.method} ${id === undefined ? 'list' : 'one'}`;
  if (asked === 'GET list') return list(call, table);
  if (asked === 'POST list') return saveRecord(call, table);
  if (asked === 'PUT one') return saveRecord(call, table, id);
  const row = instance.store.find(table.name, id ?? '');
  if (!row) return noRecord();
  if (asked !== 'GET one') return apiError(405, 'Method not supported', request.path);
  const result =
    activities === undefined ? show(call, table, row) : caseActivities(call, table, row);
  return jsonReply(200, { result });
}
