import * as z from 'zod';
import { apiError, noRecord, operationFailed } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';
import { insertRow } from './insert-row.ts';
import { badRequest, readJsonBody } from './json-body.ts';
import { E164 } from './phone-number.ts';
import { logCall, openVoiceInteraction, writeInteraction } from './voice-interaction.ts';

const OPENFRAME_PATH = /^\/api\/now\/openframe\/(?:v\d\/)?voice-interaction(?:\/([^/]+))?$/;
const ROLES = ['sn_openframe_user', 'sn_openframe_api_user', 'admin'];

const values = z.record(z.string(), z.coerce.string());
const callSchema = z.object({
  interaction: z.object({
    userPhoneNumber: z.string().default(''),
    callbackPhoneNumber: z.string().default(''),
    clientSessionId: z.string().default(''),
    inboundId: z.string().default(''),
    additionalParams: values.default({}),
  }),
  interactionContext: values.default({}),
  phoneLogs: z.array(values).default([]),
  relatedRecords: z
    .array(z.object({ documentTable: z.string(), documentId: z.string() }))
    .default([]),
});
type VoiceBody = z.infer<typeof callSchema>;

/** The user among the related records is the one the call is for. */
function openedFor({ relatedRecords }: VoiceBody): Row {
  const user = relatedRecords.find(({ documentTable }) => documentTable === 'sys_user');
  return user ? { opened_for: user.documentId } : {};
}

function addParts(call: ApiCall, body: VoiceBody, interaction: Row): void {
  const { clientSessionId } = body.interaction;
  const logs = body.phoneLogs.length > 0 || !clientSessionId ? body.phoneLogs : [{}];
  for (const log of logs) logCall(call, interaction, { call_id: clientSessionId, ...log });
  for (const { documentTable, documentId } of body.relatedRecords) {
    insertRow(call, 'interaction_related_record', {
      interaction: interaction['sys_id'] ?? '',
      document_table: documentTable,
      document_id: documentId,
      type: 'related',
      ...(call.instance.store.find('task', documentId) ? { task: documentId } : {}),
    });
  }
}

function open(call: ApiCall, body: VoiceBody): Reply {
  const { userPhoneNumber, callbackPhoneNumber, additionalParams } = body.interaction;
  if (!E164.test(userPhoneNumber)) {
    return badRequest('interaction.userPhoneNumber is required, in E.164');
  }
  const interaction = openVoiceInteraction(call, {
    phoneNumber: callbackPhoneNumber || userPhoneNumber,
    values: { assigned_to: call.viewer.sysId, ...openedFor(body), ...additionalParams },
  });
  if (!interaction) return operationFailed('The interaction could not be written');
  addParts(call, body, interaction);
  const { sys_id: sysId, number } = interaction;
  return jsonReply(201, { result: { status: 'SUCCESS', sysId, number } });
}

function update(call: ApiCall, body: VoiceBody, sysId: string): Reply {
  if (!call.instance.store.find('interaction', sysId)) return noRecord();
  const { callbackPhoneNumber, additionalParams } = body.interaction;
  const number = callbackPhoneNumber ? { caller_phone_number: callbackPhoneNumber } : {};
  const written = writeInteraction(call, { ...number, ...additionalParams }, sysId);
  if (!written) return operationFailed('The interaction could not be written');
  addParts(call, body, written);
  return jsonReply(200, { result: { status: 'SUCCESS' } });
}

/** How telephony in the cloud tells an instance of its calls. The context it sends is not kept here. */
export function answerOpenframeApi(call: ApiCall): Reply | undefined {
  const { request, viewer } = call;
  const [matched, sysId] = OPENFRAME_PATH.exec(request.path) ?? [];
  if (matched === undefined) return undefined;
  if (!viewer.roles.some((role) => ROLES.includes(role))) {
    return apiError(403, 'User Not Authorized', 'Failed API level ACL Validation');
  }
  const reading = readJsonBody(request, callSchema);
  if (reading.kind === 'refused') return reading.reply;
  if (request.method === 'POST' && sysId === undefined) return open(call, reading.body);
  if (request.method === 'PATCH' && sysId !== undefined) return update(call, reading.body, sysId);
  return apiError(405, 'Method not supported', `${request.method} ${request.path}`);
}
