import { STATUS_CODES } from 'node:http';
import * as z from 'zod';
import type { Reply } from '../http/reply.ts';
import { jsonReply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { ApiCall } from './api-call.ts';
import { readJsonBody } from './json-body.ts';

const BATCH_PATH = /^\/api\/now\/(?:v1\/)?batch$/;
const OUTPUT_LIMIT_BYTES = 10_000_000;

const itemSchema = z.object({
  id: z.coerce.string(),
  method: z.string(),
  url: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  body: z.string().default(''),
  exclude_response_headers: z.boolean().default(false),
});
const batchSchema = z.object({
  batch_request_id: z.coerce.string().default(''),
  rest_requests: z.array(itemSchema),
});
type Item = z.infer<typeof itemSchema>;

/** Who asks is settled once, by the headers of the batch; all else an item brings itself. */
function requestOf(item: Item, batch: SandboxRequest): SandboxRequest {
  const url = new URL(item.url, batch.origin);
  const { cookie, authorization, 'x-usertoken': token } = batch.headers;
  const own = item.headers.map(({ name, value }) => [name.toLowerCase(), value] as const);
  const bytes = Buffer.from(item.body, 'base64');
  return {
    method: item.method.toUpperCase(),
    origin: batch.origin,
    path: url.pathname,
    params: url.searchParams,
    headers: { ...Object.fromEntries(own), cookie, authorization, 'x-usertoken': token },
    cookies: batch.cookies,
    body: bytes.toString('utf8'),
    bytes,
  };
}

function servicedItem(item: Item, reply: Reply, tookMs: number): object {
  const headers = Object.entries(reply.headers).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : value.join(','),
  }));
  return {
    id: item.id,
    body: Buffer.from(reply.body).toString('base64'),
    status_code: reply.status,
    status_text: STATUS_CODES[reply.status] ?? '',
    headers: item.exclude_response_headers ? [] : headers,
    execution_time: tookMs,
  };
}

/** `POST /api/now/batch`: one after the other; from the first too large answer on, nothing is serviced. */
export async function answerBatchApi(call: ApiCall): Promise<Reply | undefined> {
  const { request } = call;
  if (request.method !== 'POST' || !BATCH_PATH.test(request.path)) return undefined;
  const reading = readJsonBody(request, batchSchema);
  if (reading.kind === 'refused') return reading.reply;
  const { batch_request_id, rest_requests } = reading.body;
  const wanted = Number(request.headers['x-batchrequest-max-output-size'] ?? OUTPUT_LIMIT_BYTES);
  const limit = Math.min(wanted, OUTPUT_LIMIT_BYTES);

  const serviced: object[] = [];
  for (const item of rest_requests) {
    const startMs = performance.now();
    const reply = await call.answer(requestOf(item, request));
    if (Buffer.byteLength(reply.body) > limit) break;
    serviced.push(servicedItem(item, reply, Math.round(performance.now() - startMs)));
  }
  return jsonReply(200, {
    batch_request_id,
    serviced_requests: serviced,
    unserviced_requests: rest_requests.slice(serviced.length).map(({ id }) => id),
  });
}
