import { toGlideDateTime } from '../store/glide-date-time.ts';
import { priorityOf } from '../records/incident-rules.ts';
import { Dice } from './dice.ts';
import { PAST_CASES } from './past-cases.ts';
import { COLLEAGUES, EMPLOYEES, GROUPS_BY_TITLE } from './roster.ts';
import type { SeedWorld } from './seed-world.ts';

const COUNT = 300;
const FIRST_NUMBER = 12_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** From 7 to 13 UTC on a weekday: while somebody sits at the desk. */
function officeTime(dayMs: number, dice: Dice): number {
  const weekday = new Date(dayMs).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  const midnightMs = dayMs - (dayMs % DAY_MS) - back * DAY_MS;
  return midnightMs + (7 * 60 + dice.below(6 * 60)) * MINUTE_MS;
}

function colleagueFor(group: string, dice: Dice): string {
  const able = COLLEAGUES.filter(({ title }) => GROUPS_BY_TITLE[title]?.includes(group));
  return dice.pick(able).userName;
}

/** The year before the instance starts: one closed case after the other, each with its work note. */
export function seedClosedIncidents(world: SeedWorld): void {
  const dice = new Dice(300);
  const newestMs = world.nowMs - DAY_MS;
  for (let index = 0; index < COUNT; index += 1) {
    const past = dice.pick(PAST_CASES);
    const caller = dice.pick(EMPLOYEES);
    const agent = colleagueFor(past.group, dice);
    const openedMs = officeTime(newestMs - (COUNT - index) * DAY_MS * 1.1, dice);
    const resolvedMs = openedMs + (8 + dice.below(90)) * MINUTE_MS;
    const closedMs = resolvedMs + 5 * DAY_MS < world.nowMs ? resolvedMs + 5 * DAY_MS : resolvedMs;
    const number = `INC00${FIRST_NUMBER + index}`;
    const [impact, urgency] = [dice.pick(['2', '3', '3', '3']), dice.pick(['2', '3', '3'])];
    const agentId = world.idOf('sys_user', agent);
    const device = world.store.findBy(
      'cmdb_ci',
      'assigned_to',
      world.idOf('sys_user', caller.userName),
    );
    const values = {
      number,
      caller_id: world.idOf('sys_user', caller.userName),
      location: world.idOf('cmn_location', caller.location),
      cmdb_ci: past.category === 'hardware' ? (device?.['sys_id'] ?? '') : '',
      category: past.category,
      subcategory: past.subcategory,
      assignment_group: world.idOf('sys_user_group', past.group),
      assigned_to: agentId,
      contact_type: dice.pick(['phone', 'phone', 'phone', 'email', 'self-service', 'walk-in']),
      short_description: past.headline,
      description: past.story,
      close_code: past.closeCode,
      close_notes: past.solution,
      impact,
      urgency,
      priority: priorityOf(impact, urgency),
      state: '7',
      incident_state: '7',
      active: 'false',
      opened_at: toGlideDateTime(openedMs),
      opened_by: agentId,
      resolved_at: toGlideDateTime(resolvedMs),
      resolved_by: agentId,
      closed_at: toGlideDateTime(closedMs),
      closed_by: agentId,
      sys_created_by: agent,
      sys_updated_by: agent,
      sys_updated_on: toGlideDateTime(closedMs),
      sys_mod_count: '3',
    };
    const row = world.add('incident', number, values, openedMs);
    world.add(
      'sys_journal_field',
      `${number} note`,
      {
        name: 'incident',
        element: 'work_notes',
        element_id: row['sys_id'] ?? '',
        value: `Talt med ${caller.name}. ${past.solution}`,
        sys_created_by: agent,
      },
      resolvedMs,
    );
  }
}
