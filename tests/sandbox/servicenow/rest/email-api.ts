import * as z from 'zod';
import { apiError, noRecord } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';
import { insertRow } from './insert-row.ts';
import { badRequest, readJsonBody } from './json-body.ts';

const EMAIL_PATH = /^\/api\/now\/(?:v1\/)?email(?:\/([^/]+))?$/;
const MOST_ADDRESSES = 100;

const addresses = z.array(z.string()).max(MOST_ADDRESSES).default([]);
const emailSchema = z.object({
  to: addresses,
  cc: addresses,
  bcc: addresses,
  subject: z.string().default(''),
  text: z.string().default(''),
  html: z.string().default(''),
  table_name: z.string().default(''),
  table_record_id: z.string().default(''),
  importance: z.string().default(''),
  headers: z.record(z.string(), z.string()).default({}),
});

/** `user@host` or `Name <user@host>`. */
const ADDRESS = /^(?:[^<>]*<)?[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+>?$/;

function send(call: ApiCall): Reply {
  const reading = readJsonBody(call.request, emailSchema);
  if (reading.kind === 'refused') return reading.reply;
  const { body: email } = reading;
  if (email.to.length === 0) return badRequest('At least one recipient is required: to');
  const wrong = [...email.to, ...email.cc, ...email.bcc].find((one) => !ADDRESS.test(one.trim()));
  if (wrong !== undefined) return badRequest(`Not an email address: ${wrong}`);
  if ((email.table_name === '') !== (email.table_record_id === '')) {
    return badRequest('table_name and table_record_id belong together');
  }
  const { store } = call.instance;
  if (email.table_name !== '' && !store.find(email.table_name, email.table_record_id)) {
    return noRecord();
  }
  const row = insertRow(call, 'sys_email', {
    type: 'send-ready',
    state: 'ready',
    mailbox: 'outbox',
    recipients: email.to.join(','),
    copied: email.cc.join(','),
    blind_copied: email.bcc.join(','),
    subject: email.subject,
    body: email.html,
    body_text: email.text,
    importance: email.importance,
    headers: Object.entries(email.headers)
      .map(([name, value]) => `${name}:${value}`)
      .join('\n'),
    target_table: email.table_name,
    instance: email.table_record_id,
  });
  const id = row['sys_id'] ?? '';
  const href = `/now/v1/email/${id}`;
  const links = [
    { rel: 'self', href },
    { rel: 'status', href: `${href}?sysparm_fields=id,type,state,error` },
  ];
  return jsonReply(200, { result: { id, links } });
}

function show(row: Row, fields: string | null): Reply {
  const list = (name: string): string[] => (row[name] ?? '').split(',');
  const all: Record<string, unknown> = {
    id: row['sys_id'],
    type: row['type'],
    state: row['state'],
    to: list('recipients'),
    cc: list('copied'),
    bcc: list('blind_copied'),
    subject: row['subject'],
    text: row['body_text'],
    html: row['body'],
    importance: row['importance'],
    headers: Object.fromEntries(
      (row['headers'] ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/:(.*)/, 2)),
    ) as object,
  };
  if (fields === null) return jsonReply(200, { result: all });
  const asked = fields.split(',').filter((name) => name in all);
  return jsonReply(200, { result: Object.fromEntries(asked.map((name) => [name, all[name]])) });
}

/** `POST /api/now/email` puts one into the outbox; that it was delivered nobody says. */
export function answerEmailApi(call: ApiCall): Reply | undefined {
  const { request, viewer, instance } = call;
  const [matched, id] = EMAIL_PATH.exec(request.path) ?? [];
  if (matched === undefined) return undefined;
  if (!viewer.roles.includes('email_api_send') && !viewer.roles.includes('admin')) {
    return apiError(403, 'User Not Authorized', 'Failed API level ACL Validation');
  }
  if (request.method === 'POST' && id === undefined) return send(call);
  if (request.method !== 'GET' || id === undefined) {
    return apiError(405, 'Method not supported', `${request.method} ${request.path}`);
  }
  const row = instance.store.find('sys_email', id);
  return row ? show(row, request.params.get('sysparm_fields')) : noRecord();
}
