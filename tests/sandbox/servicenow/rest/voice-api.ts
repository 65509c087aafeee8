import * as z from 'zod';
import { apiError, noRecord, operationFailed } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';
import { insertRow } from './insert-row.ts';
import { badRequest, readJsonBody } from './json-body.ts';
import { logCall, openVoiceInteraction } from './voice-interaction.ts';

const VOICE_PATH = /^\/api\/now\/(?:v1\/)?cs\/voice-interactions(?:\/([^/]+))?(?:\/([^/]+))?$/;

const openSchema = z.object({
  userId: z.string().min(1),
  agentId: z.string().default(''),
  callerPhoneNumber: z.string().default(''),
  clientSessionId: z.string().default(''),
  inboundId: z.string().default(''),
});
const remarkSchema = z.object({
  content: z.string(),
  participantId: z.enum(['AGENT', 'CUSTOMER']),
  beginOffsetMillis: z.coerce.number(),
  endOffsetMillis: z.coerce.number(),
  id: z.string().default(''),
  isInternalMessage: z.coerce.string().default('false'),
});
const remarksSchema = z.array(remarkSchema).min(1);
const stateSchema = z.object({
  state: z.literal('closed_complete'),
  recordingURL: z.string().default(''),
});
const transcriptSchema = z.object({ interactionId: z.string(), transcript: remarksSchema });

function open(call: ApiCall): Reply {
  const reading = readJsonBody(call.request, openSchema);
  if (reading.kind === 'refused') return reading.reply;
  const { userId, agentId, callerPhoneNumber, clientSessionId } = reading.body;
  const { store } = call.instance;
  const agent = store.findBy('sys_user', 'user_name', agentId) ?? store.find('sys_user', agentId);
  const interaction = openVoiceInteraction(call, {
    phoneNumber: callerPhoneNumber || userId,
    values: agent ? { assigned_to: agent['sys_id'] ?? '' } : { state: 'new' },
  });
  if (!interaction) return operationFailed('The interaction could not be written');
  logCall(call, interaction, { call_id: clientSessionId });
  return jsonReply(200, { result: { interactionId: interaction['sys_id'] } });
}

function conversationOf(call: ApiCall, interaction: Row): Row {
  const sysId = interaction['sys_id'] ?? '';
  return (
    call.instance.store.findBy('sys_cs_conversation', 'interaction', sysId) ??
    insertRow(call, 'sys_cs_conversation', {
      interaction: sysId,
      topic: interaction['number'] ?? '',
    })
  );
}

function addRemarks(
  call: ApiCall,
  interaction: Row,
  remarks: z.infer<typeof remarksSchema>,
): Reply {
  const conversation = conversationOf(call, interaction)['sys_id'] ?? '';
  const { store } = call.instance;
  const before = store.rows('sys_cs_message').filter((one) => one['conversation'] === conversation);
  for (const [index, remark] of remarks.entries()) {
    insertRow(call, 'sys_cs_message', {
      conversation,
      payload: remark.content,
      message_id: remark.id,
      direction: remark.participantId === 'AGENT' ? 'outbound' : 'inbound',
      sender_profile_id: remark.participantId,
      begin_offset_ms: String(remark.beginOffsetMillis),
      end_offset_ms: String(remark.endOffsetMillis),
      is_internal: remark.isInternalMessage.toLowerCase(),
      sequence: String(before.length + index),
    });
  }
  const said = 'Voice conversation transcript has been successfully saved';
  return jsonReply(200, { result: `${said}. Conversation id: ${conversation}` });
}

/** Telephony says that it is over, and no form's mandatory fields can keep a call from being over. */
function close(call: ApiCall, interaction: Row): Reply {
  const reading = readJsonBody(call.request, stateSchema);
  if (reading.kind === 'refused') return reading.reply;
  const { state, recordingURL } = reading.body;
  const { store } = call.instance;
  const closed_at = toGlideDateTime(call.instance.nowMs());
  store.put('interaction', {
    ...interaction,
    state,
    active: 'false',
    closed_at,
    sys_updated_on: closed_at,
    sys_updated_by: call.viewer.userName,
    sys_mod_count: String(Number(interaction['sys_mod_count'] ?? 0) + 1),
  });
  store.put('sys_cs_conversation', {
    ...conversationOf(call, interaction),
    state: 'closed',
    recording_url: recordingURL,
  });
  return jsonReply(200, { result: 'Success' });
}

/** `/api/now/v1/cs/voice-interactions…`: where a telephone call's transcript goes, remark by remark. */
export function answerVoiceApi(call: ApiCall): Reply | undefined {
  const { request, instance } = call;
  const [matched, id, part] = VOICE_PATH.exec(request.path) ?? [];
  if (matched === undefined) return undefined;
  const asked = `${request.method} ${id === 'transcript' ? id : (part ?? '')}`;
  if (asked === 'POST ' && id === undefined) return open(call);
  if (asked === 'POST transcript') {
    const reading = readJsonBody(request, transcriptSchema);
    if (reading.kind === 'refused') return reading.reply;
    const found = instance.store.find('interaction', reading.body.interactionId);
    return found ? addRemarks(call, found, reading.body.transcript) : noRecord();
  }
  const interaction = instance.store.find('interaction', id ?? '');
  if (!interaction) return noRecord();
  if (asked === 'PATCH state') return close(call, interaction);
  if (asked === 'POST messages') {
    // What comes after the end is a transcript, and has an address of its own.
    if (interaction['state'] === 'closed_complete') {
      return badRequest('The voice interaction is closed');
    }
    const reading = readJsonBody(request, remarksSchema);
    return reading.kind === 'refused' ? reading.reply : addRemarks(call, interaction, reading.body);
  }
  return apiError(405, 'Method not supported', `${request.method} ${request.path}`);
}
