import { toGlideDateTime } from '../store/glide-date-time.ts';
import { priorityOf } from '../records/incident-rules.ts';
import { Dice } from './dice.ts';
import { DAY_MS, incidentNumber, MINUTE_MS, officeTime } from './incident-times.ts';
import { PAST_CASES, type PastCase } from './past-cases.ts';
import { COLLEAGUES, EMPLOYEES, GROUPS_BY_TITLE } from './roster.ts';
import type { SeedWorld } from './seed-world.ts';
import { tellCase } from './tell-case.ts';

const COUNT = 300;
/** As many as make it five thousand with those that are open. */
const OLDER_COUNT = 4587;
/** Three to four a day, for three and a half years. */
const OLDER_EVERY_MS = 6.7 * 3_600_000;
const FIRST_NUMBER = 12_000;

function colleagueFor(group: string, dice: Dice): string {
  const able = COLLEAGUES.filter(({ title }) => GROUPS_BY_TITLE[title]?.includes(group));
  return dice.pick(able).userName;
}

interface ClosedIncident {
  readonly number: string;
  readonly openedMs: number;
  readonly dice: Dice;
  /** Of its own, so that who called, when and about what stays as it was. */
  readonly words: Dice;
}

/** One case that was opened, solved and closed, with its work note. */
function addClosedIncident(
  world: SeedWorld,
  { number, openedMs, dice, words }: ClosedIncident,
  past: PastCase,
): void {
  const caller = dice.pick(EMPLOYEES);
  const agent = colleagueFor(past.group, dice);
  const openedAtMs = officeTime(openedMs, dice);
  const resolvedMs = openedAtMs + (8 + dice.below(90)) * MINUTE_MS;
  const closedMs = resolvedMs + 5 * DAY_MS < world.nowMs ? resolvedMs + 5 * DAY_MS : resolvedMs;
  const [impact, urgency] = [dice.pick(['2', '3', '3', '3']), dice.pick(['2', '3', '3'])];
  const agentId = world.idOf('sys_user', agent);
  const callerId = world.idOf('sys_user', caller.userName);
  const told = tellCase(past, words);
  const device = world.store.findBy('cmdb_ci', 'assigned_to', callerId);
  const values = {
    number,
    caller_id: callerId,
    location: world.idOf('cmn_location', caller.location),
    cmdb_ci: past.category === 'hardware' ? (device?.['sys_id'] ?? '') : '',
    category: past.category,
    subcategory: past.subcategory,
    assignment_group: world.idOf('sys_user_group', past.group),
    assigned_to: agentId,
    contact_type: dice.pick(['phone', 'phone', 'phone', 'email', 'self-service', 'walk-in']),
    short_description: told.headline,
    description: told.story,
    close_code: past.closeCode,
    close_notes: past.solution,
    impact,
    urgency,
    priority: priorityOf(impact, urgency),
    state: '7',
    incident_state: '7',
    active: 'false',
    opened_at: toGlideDateTime(openedAtMs),
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
  const row = world.add('incident', number, values, openedAtMs);
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

/** The years before the instance starts, one closed case after the other; the last one in full. */
export function seedClosedIncidents(world: SeedWorld): void {
  const newestMs = world.nowMs - DAY_MS;
  const yearBeginMs = newestMs - COUNT * DAY_MS * 1.1;
  const words = new Dice(45);
  const older = new Dice(5000);
  for (let index = 0; index < OLDER_COUNT; index += 1) {
    const number = incidentNumber(FIRST_NUMBER - OLDER_COUNT + index);
    const openedMs = yearBeginMs - (OLDER_COUNT - index) * OLDER_EVERY_MS;
    addClosedIncident(world, { number, openedMs, dice: older, words }, older.pick(PAST_CASES));
  }
  const dice = new Dice(300);
  for (let index = 0; index < COUNT; index += 1) {
    const number = incidentNumber(FIRST_NUMBER + index);
    const openedMs = newestMs - (COUNT - index) * DAY_MS * 1.1;
    addClosedIncident(world, { number, openedMs, dice, words }, dice.pick(PAST_CASES));
  }
}
