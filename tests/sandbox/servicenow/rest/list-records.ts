import { noRecord } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import type { ApiCall } from './api-call.ts';
import { encodedQuery } from './encoded-query.ts';
import { pageLinks } from './page-links.ts';
import { RecordShow, readRecordView } from './show-record.ts';

const DEFAULT_LIMIT = 10_000;

function countParam(params: URLSearchParams, name: string, otherwise: number): number {
  const number = Number(params.get(name) ?? '');
  return params.has(name) && Number.isInteger(number) && number >= 0 ? number : otherwise;
}

export function listRecords(
  { request, instance, viewer }: ApiCall,
  table: TableSchema,
  version: string,
): Reply {
  const { params } = request;
  const world = { viewer, nowMs: instance.nowMs() };
  const rows = selectRows(instance.store, table.name, encodedQuery(params), world);
  // Version 1 said "not found" for a list with nothing in it.
  if (rows.length === 0 && version === 'v1') return noRecord();

  const limit = countParam(params, 'sysparm_limit', DEFAULT_LIMIT);
  const offset = countParam(params, 'sysparm_offset', 0);
  const show = new RecordShow(instance.store, viewer, readRecordView(params), request.origin);
  const page = rows.slice(offset, offset + limit).map((row) => show.record(table, row));
  const counted = params.get('sysparm_no_count') !== 'true';
  const linked =
    counted && limit > 0 && params.get('sysparm_suppress_pagination_header') !== 'true';
  const url = `${request.origin}${request.path}`;
  return jsonReply(
    200,
    { result: page },
    {
      ...(counted ? { 'X-Total-Count': String(rows.length) } : {}),
      ...(linked ? { Link: pageLinks(url, params, { offset, limit, total: rows.length }) } : {}),
    },
  );
}
