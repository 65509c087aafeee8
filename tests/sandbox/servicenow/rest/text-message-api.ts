import * as z from 'zod';
import { noRecord } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { ApiCall } from './api-call.ts';
import { insertRow } from './insert-row.ts';
import { badRequest, readJsonBody } from './json-body.ts';
import { E164 } from './phone-number.ts';

const PATH = '/api/x_sidemand/sms';
const messageSchema = z.object({
  to: z.string(),
  text: z.string().min(1),
  table: z.string().default(''),
  record: z.string().default(''),
});

/**
 * A scripted REST endpoint as a customer would make it: an instance has no REST API for text messages
 * of its own, only the server's `NotifyScoped.sendSMS`, which leaves such a row.
 */
export function answerTextMessageApi(call: ApiCall): Reply | undefined {
  const { request, instance } = call;
  if (request.path !== PATH || request.method !== 'POST') return undefined;
  const reading = readJsonBody(request, messageSchema);
  if (reading.kind === 'refused') return reading.reply;
  const { to, text, table, record } = reading.body;
  if (!E164.test(to)) return badRequest(`Not a telephone number in E.164: ${to}`);
  if (table !== '' && !instance.store.find(table, record)) return noRecord();
  const row = insertRow(call, 'notify_message', {
    direction: 'outbound',
    phone_number: to,
    body: text,
    state: 'sent',
    source_table: table,
    source: record,
  });
  return jsonReply(201, { result: { id: row['sys_id'] } });
}
