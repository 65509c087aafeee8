import { apiError, invalidTable, noRecord } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import { displayValue, isJournal } from '../records/display-value.ts';
import { initialRow } from '../records/initial-row.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';
import { columnMeta, columnsMeta } from './ui-meta.ts';

const UI_PATH = /^\/api\/now\/ui\/(meta|form)\/([^/]+)(?:\/([^/]+))?$/;

/** The form's fields with their values. No public recording shows this shape: clients must feel their way. */
function formOf(call: ApiCall, table: TableSchema, row: Row): object {
  const { store } = call.instance;
  const { language } = call.viewer;
  const fields: Record<string, object> = {};
  for (const field of table.fields.values()) {
    fields[field.name] = {
      ...columnMeta(store, field, language),
      value: isJournal(field) ? '' : (row[field.name] ?? ''),
      display_value: displayValue(store, table, row, field, call.viewer),
    };
  }
  return {
    table: table.name,
    sys_id: row['sys_id'] ?? '-1',
    view: call.request.params.get('sysparm_view') ?? '',
    fields,
  };
}

/** `/api/now/ui/meta/{table}` and `/api/now/ui/form/{table}/{sys_id or -1}`, both undocumented. */
export function answerUiApi(call: ApiCall): Reply | undefined {
  const { request, instance, viewer } = call;
  const [, kind, tableName = '', sysId] = UI_PATH.exec(request.path) ?? [];
  if (kind === undefined) return undefined;
  if (request.method !== 'GET') return apiError(405, 'Method not supported', request.path);
  const { store } = instance;
  const table = store.schemas.get(tableName);
  if (!table) return invalidTable(tableName);
  if (kind === 'meta') {
    return jsonReply(200, { result: { columns: columnsMeta(store, table, viewer.language) } });
  }
  const row = sysId === '-1' ? initialRow(table) : store.find(tableName, sysId ?? '');
  return row ? jsonReply(200, { result: formOf(call, table, row) }) : noRecord();
}
