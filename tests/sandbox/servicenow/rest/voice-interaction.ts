import { writeRecord } from '../records/write-record.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';
import { asPlatform, insertRow } from './insert-row.ts';
import { findUserByPhone } from './phone-number.ts';

export interface VoiceCall {
  readonly phoneNumber: string;
  /** Columns of the interaction, over what follows from the call. */
  readonly values: Row;
}

/** Writes the interaction by the table's rules; `undefined` if they do not allow it. */
export function writeInteraction(call: ApiCall, values: Row, sysId?: string): Row | undefined {
  const table = call.instance.store.schemas.get('interaction');
  if (!table) return undefined;
  const by = asPlatform(call.viewer);
  const write = { table, values, by, ...(sysId === undefined ? {} : { sysId }) };
  const outcome = writeRecord(write, call.instance);
  return outcome.kind === 'written' ? outcome.row : undefined;
}

/** An interaction of type phone, for the user who has the number if that is one user. */
export function openVoiceInteraction(call: ApiCall, voice: VoiceCall): Row | undefined {
  const caller = findUserByPhone(call.instance.store, voice.phoneNumber);
  return writeInteraction(call, {
    type: 'phone',
    channel: 'phone',
    direction: 'inbound',
    state: 'work_in_progress',
    caller_phone_number: voice.phoneNumber,
    opened_for: caller?.['sys_id'] ?? '',
    ...voice.values,
  });
}

/** The call itself, as the telephony knows it; it is also the segment that is wrapped up. */
export function logCall(call: ApiCall, interaction: Row, values: Row): Row {
  return insertRow(call, 'sn_openframe_phone_log', {
    interaction: interaction['sys_id'] ?? '',
    agent: interaction['assigned_to'] ?? '',
    phone_number: interaction['caller_phone_number'] ?? '',
    direction: interaction['direction'] ?? '',
    start_time: interaction['opened_at'] ?? '',
    ...values,
  });
}
