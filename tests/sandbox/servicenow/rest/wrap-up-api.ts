import * as z from 'zod';
import { apiError, noRecord } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { Row } from '../store/record-store.ts';
import { sysIdOf } from '../store/sys-id.ts';
import type { ApiCall } from './api-call.ts';
import { readJsonBody } from './json-body.ts';
import { writeInteraction } from './voice-interaction.ts';

const SEGMENT_PATH = /^\/api\/now\/wrapup\/segment\/([^/]+)(\/ai)?$/;
const SEGMENT_TABLE = 'sn_openframe_phone_log';
const ROLES = ['interaction_integration_user', 'admin'];
const LONGEST_NOTES = 4000;

const CODES = [
  ['Question answered', 'Spørgsmål besvaret'],
  ['Incident opened', 'Hændelse oprettet'],
  ['Forwarded', 'Viderestillet'],
] as const;

const updateSchema = z.object({
  segment_sys_id: z.string(),
  agent_sys_id: z.string().default(''),
  interaction_sys_id: z.string().default(''),
  ai_wrap_up_code: z.string().default(''),
  ai_notes: z.string().max(LONGEST_NOTES).default(''),
});

function wrapUpCode(call: ApiCall, [en, da]: (typeof CODES)[number]): object {
  return {
    code: en,
    description: '',
    active: true,
    external: true,
    sys_id: sysIdOf(`wrap-up code ${en}`),
    translated_code: call.viewer.language === 'da' ? da : en,
    translated_description: '',
  };
}

function segment(call: ApiCall, row: Row): Reply {
  const sysId = row['sys_id'] ?? '';
  const interaction = call.instance.store.find('interaction', row['interaction'] ?? '');
  const confirmed = interaction?.['wrap_up_code'] ? (interaction['sys_updated_on'] ?? '') : '';
  return jsonReply(200, {
    success: true,
    message: 'Wrap up segment retrieved successfully.',
    segment_id: sysId,
    segment: {
      agent: row['agent'] ?? '',
      segment_table: SEGMENT_TABLE,
      segment_id: sysId,
      external: true,
      interaction: row['interaction'] ?? '',
      state: confirmed === '' ? 'open' : 'closed',
      wrap_up_configuration: {
        enable_codes: true,
        allowed_codes: CODES.map((code) => wrapUpCode(call, code)),
        default_code: wrapUpCode(call, CODES[0]),
      },
      segmented: true,
      sys_id: sysId,
      opened_on: row['sys_created_on'] ?? '',
      submitted_on: confirmed,
      confirmed_on: confirmed,
      awaiting_confirmation: false,
    },
  });
}

/** Kept on the interaction, since the segment itself has no room for it here. */
function updateByAi(call: ApiCall): Reply {
  const reading = readJsonBody(call.request, updateSchema);
  if (reading.kind === 'refused') return reading.reply;
  const { segment_sys_id, ai_wrap_up_code, ai_notes } = reading.body;
  const row = call.instance.store.find(SEGMENT_TABLE, segment_sys_id);
  if (!row) return noRecord();
  const interaction = row['interaction'] ?? '';
  const wrapUp = { wrap_up_code: ai_wrap_up_code, wrap_up_notes: ai_notes };
  if (!writeInteraction(call, wrapUp, interaction)) return noRecord();
  const definedAt = String(call.instance.nowMs());
  return jsonReply(200, {
    success: true,
    message: 'AI wrap-up data updated successfully.',
    segment: {
      sys_id: segment_sys_id,
      agent: row['agent'] ?? '',
      interaction,
      ai_wrap_up_code,
      ai_notes,
      ai_code_defined_at: definedAt,
      ai_notes_defined_at: definedAt,
    },
  });
}

/** `/api/now/wrapup/segment…`: how a call ended, asked of the agent or proposed by a machine. */
export function answerWrapUpApi(call: ApiCall): Reply | undefined {
  const { request, viewer, instance } = call;
  const [matched, id = '', ai] = SEGMENT_PATH.exec(request.path) ?? [];
  if (matched === undefined) return undefined;
  if (ai !== undefined) {
    if (request.method !== 'PUT' || id !== 'update') return noRecord();
    if (viewer.roles.some((role) => ROLES.includes(role))) return updateByAi(call);
    return apiError(403, 'User Not Authorized', 'Failed API level ACL Validation');
  }
  const row = instance.store.find(SEGMENT_TABLE, id);
  return row && request.method === 'GET' ? segment(call, row) : noRecord();
}
