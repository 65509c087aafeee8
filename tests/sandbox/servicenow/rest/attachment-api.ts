import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { apiError, invalidTable, noRecord, operationFailed } from '../http/api-error.ts';
import { emptyReply, jsonReply, type Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import { mayRead, mayWrite } from '../records/access.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';
import { insertRow } from './insert-row.ts';
import { badRequest, readJsonBody } from './json-body.ts';
import { readFileUpload, readFormUpload, type Upload } from './read-upload.ts';

const ATTACHMENT_PATH = /^\/api\/now\/(?:v1\/)?attachment(?:\/([^/]+))?(?:\/(file))?$/;
const TABLE = 'sys_attachment';
const CHUNK_BYTES = '734003';
const DEFAULT_LIMIT = 1000;

function metadata({ request }: ApiCall, row: Row): Row {
  const link = `${request.origin}/api/now/attachment/${row['sys_id'] ?? ''}/file`;
  return { ...row, download_link: link };
}

/** The metadata goes with the file in a header, which takes nothing but ASCII. */
function headerText(value: object): string {
  const escaped = (letter: string): string =>
    `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, escaped);
}

function attach(call: ApiCall, upload: Upload | undefined): Reply {
  const { instance, viewer, request } = call;
  if (!upload) return badRequest('The request is not a multipart form with a file');
  const { tableName, tableSysId, fileName, contentType, bytes } = upload;
  if (!tableName || !tableSysId || !fileName || !contentType) {
    return badRequest('table_name, table_sys_id, file_name and Content-Type are required');
  }
  if (!instance.store.schemas.has(tableName)) return invalidTable(tableName);
  if (!instance.store.find(tableName, tableSysId)) return noRecord();
  if (!mayWrite(viewer, tableName)) {
    return operationFailed('ACL Exception Insert Failed due to security constraints');
  }
  const row = insertRow(call, TABLE, {
    table_name: tableName,
    table_sys_id: tableSysId,
    file_name: fileName,
    content_type: contentType,
    size_bytes: String(bytes.length),
    size_compressed: String(gzipSync(bytes).length),
    compressed: 'true',
    chunk_size_bytes: CHUNK_BYTES,
    state: 'pending',
    hash: createHash('sha256').update(bytes).digest('hex'),
  });
  const sysId = row['sys_id'] ?? '';
  instance.files.set(sysId, bytes);
  const location = `${request.origin}/api/now/attachment/${sysId}`;
  return jsonReply(201, { result: metadata(call, row) }, { Location: location });
}

function list(call: ApiCall): Reply {
  const { instance, viewer, request } = call;
  const world = { viewer, nowMs: instance.nowMs() };
  const query = request.params.get('sysparm_query') ?? '';
  const rows = selectRows(instance.store, TABLE, query, world).filter((row) =>
    mayRead(viewer, row['table_name'] ?? ''),
  );
  const offset = Number(request.params.get('sysparm_offset') ?? 0);
  const limit = Number(request.params.get('sysparm_limit') ?? DEFAULT_LIMIT);
  const page = rows.slice(offset, offset + limit).map((row) => metadata(call, row));
  return jsonReply(200, { result: page }, { 'X-Total-Count': String(rows.length) });
}

function download(call: ApiCall, row: Row): Reply {
  const body = call.instance.files.get(row['sys_id'] ?? '');
  if (!body) return noRecord();
  const headers = {
    'Content-Type': row['content_type'] ?? '',
    'X-Attachment-Metadata': headerText(metadata(call, row)),
  };
  return { status: 200, headers, body };
}

function rename(call: ApiCall, row: Row): Reply {
  const reading = readJsonBody(call.request, z.object({ file_name: z.string().min(1) }));
  if (reading.kind === 'refused') return reading.reply;
  call.instance.store.put(TABLE, { ...row, file_name: reading.body.file_name });
  return emptyReply(204);
}

function remove({ instance }: ApiCall, sysId: string): Reply {
  instance.store.remove(TABLE, sysId);
  instance.files.delete(sysId);
  return emptyReply(204);
}

function answerOne(call: ApiCall, sysId: string, isFile: boolean): Reply {
  const row = call.instance.store.find(TABLE, sysId);
  const tableName = row?.['table_name'] ?? '';
  if (!row || !mayRead(call.viewer, tableName)) return noRecord();
  const { method } = call.request;
  if (method === 'GET')
    return isFile ? download(call, row) : jsonReply(200, { result: metadata(call, row) });
  if (!mayWrite(call.viewer, tableName)) {
    return operationFailed('ACL Exception Update Failed due to security constraints');
  }
  if (method === 'DELETE') return remove(call, sysId);
  if (method === 'PATCH') return rename(call, row);
  return apiError(405, 'Method not supported', `${method} ${call.request.path}`);
}

/** `/api/now/attachment…`: files on records. */
export async function answerAttachmentApi(call: ApiCall): Promise<Reply | undefined> {
  const { request } = call;
  const [matched, id, file] = ATTACHMENT_PATH.exec(request.path) ?? [];
  if (matched === undefined) return undefined;
  if (request.method === 'POST') {
    if (id === 'file') return attach(call, readFileUpload(request));
    if (id === 'upload') return attach(call, await readFormUpload(request));
  }
  if (id === undefined && request.method === 'GET') return list(call);
  return answerOne(call, id ?? '', file !== undefined);
}
