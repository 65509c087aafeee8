import { apiError, invalidTable, noRecord, queryForbidden } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import { mayRead } from '../records/access.ts';
import type { ApiCall } from './api-call.ts';
import { deleteRecord, saveRecord } from './change-record.ts';
import { listRecords } from './list-records.ts';
import { RecordShow, readRecordView } from './show-record.ts';

const TABLE_PATH = /^\/api\/now\/(?:(v\d)\/)?table\/([^/]+)(?:\/([^/]+))?$/;

/** The Table API; `undefined` if the path is none of its own. */
export function answerTableApi(call: ApiCall): Reply | undefined {
  const { request, instance, viewer } = call;
  const [matched, version = '', tableName = '', sysId] = TABLE_PATH.exec(request.path) ?? [];
  if (matched === undefined) return undefined;
  const table = instance.store.schemas.get(tableName);
  if (!table) return invalidTable(tableName);
  if (!mayRead(viewer, tableName)) return queryForbidden();

  switch (`${request.method} ${sysId === undefined ? 'list' : 'record'}`) {
    case 'GET list':
      return listRecords(call, table, version);
    case 'GET record': {
      const row = instance.store.find(tableName, sysId ?? '');
      if (!row) return noRecord();
      const view = readRecordView(request.params);
      const show = new RecordShow(instance.store, viewer, view, request.origin);
      return jsonReply(200, { result: show.record(table, row) });
    }
    case 'POST list':
      return saveRecord(call, table);
    case 'PATCH record':
    case 'PUT record':
      return saveRecord(call, table, sysId);
    case 'DELETE record':
      return deleteRecord(call, table, sysId ?? '');
    default:
      return apiError(405, 'Method not supported', `${request.method} ${request.path}`);
  }
}
