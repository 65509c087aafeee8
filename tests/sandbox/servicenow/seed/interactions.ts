import { toGlideDateTime } from '../store/glide-date-time.ts';
import { MINUTE_MS } from './incident-times.ts';
import { internationalNumber } from './phone-number.ts';
import type { SeedWorld } from './seed-world.ts';

const FIRST_NUMBER = 9001;

/** The telephone calls behind the open incidents that came by telephone, and two that go on just now. */
export function seedInteractions(world: SeedWorld): void {
  const { store } = world;
  const agent = world.idOf('sys_user', 'nanna.friis');
  let count = 0;
  const add = (callerId: string, headline: string, state: string, openedMs: number): string => {
    const number = `IMS${String(FIRST_NUMBER + count++).padStart(7, '0')}`;
    const ended = state === 'closed_complete';
    const endedAt = toGlideDateTime(openedMs + 9 * MINUTE_MS);
    const caller_phone_number = internationalNumber(
      store.find('sys_user', callerId)?.['phone'] ?? '',
    );
    const values = {
      number,
      state,
      active: String(!ended),
      opened_for: callerId,
      assigned_to: agent,
      short_description: headline,
      caller_phone_number,
      opened_at: toGlideDateTime(openedMs),
      opened_by: agent,
      closed_at: ended ? endedAt : '',
      sys_created_by: 'nanna.friis',
    };
    const interaction = world.add('interaction', number, values, openedMs)['sys_id'] ?? '';
    const log = {
      call_id: `call-${FIRST_NUMBER + count}`,
      interaction,
      agent,
      phone_number: caller_phone_number,
      start_time: toGlideDateTime(openedMs),
      end_time: ended ? endedAt : '',
    };
    world.add('sn_openframe_phone_log', number, log, openedMs);
    return interaction;
  };

  for (const incident of store.findAllBy('incident', 'contact_type', 'phone')) {
    if (incident['active'] !== 'true' || !incident['caller_id']) continue;
    const openedMs = Date.parse(`${incident['opened_at']?.replace(' ', 'T')}Z`);
    const interaction = add(
      incident['caller_id'],
      incident['short_description'] ?? '',
      'closed_complete',
      openedMs,
    );
    const task = incident['sys_id'] ?? '';
    const related = { interaction, document_table: 'incident', document_id: task, task };
    world.add(
      'interaction_related_record',
      `of ${task}`,
      { ...related, type: 'created' },
      openedMs,
    );
  }
  for (const userName of ['mette.dalgaard', 'soeren.bech']) {
    const callerId = world.idOf('sys_user', userName);
    add(callerId, 'Indgående opkald', 'work_in_progress', world.nowMs - 3 * MINUTE_MS);
  }
}
