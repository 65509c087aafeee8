import { CALLERS } from '../../cast.ts';
import { priorityOf } from '../records/incident-rules.ts';
import type { Row } from '../store/record-store.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import { Dice } from './dice.ts';
import { DAY_MS, incidentNumber, officeTime } from './incident-times.ts';
import { OUTAGES } from './outages.ts';
import { PAST_CASES } from './past-cases.ts';
import { COLLEAGUES, EMPLOYEES, GROUPS_BY_TITLE, type RosterPerson } from './roster.ts';
import type { SeedWorld } from './seed-world.ts';

const FIRST_NUMBER = 12_300;
const COUNT = 108;
const CAST: ReadonlySet<string> = new Set(Object.values(CALLERS).map(({ userName }) => userName));

interface Report {
  readonly caller: RosterPerson;
  readonly place: string;
  readonly group: string;
  /** Category, headline and the like. */
  readonly values: Row;
}

/** Those who work there, then everybody else; none of the cast, who are still to call. */
function reporters(place: string): RosterPerson[] {
  const others = EMPLOYEES.filter(({ userName }) => !CAST.has(userName));
  return others.toSorted((a, b) => Number(b.location === place) - Number(a.location === place));
}

function outageReports(): Report[] {
  return OUTAGES.flatMap(({ place, category, subcategory, group, reports }) =>
    reports.flatMap(([short_description, description], index) => {
      const caller = reporters(place)[index];
      const values = { category, subcategory, short_description, description };
      return caller ? [{ caller, place, group, values }] : [];
    }),
  );
}

function randomReport(dice: Dice): Report {
  const past = dice.pick(PAST_CASES);
  const caller = dice.pick(EMPLOYEES);
  const { category, subcategory, headline: short_description, story: description } = past;
  const values = { category, subcategory, short_description, description };
  return { caller, place: caller.location, group: past.group, values };
}

/** New ones wait for somebody; the others are somebody's. */
function progress(group: string, world: SeedWorld, dice: Dice): Row {
  const state = dice.pick(['1', '1', '2', '2', '2', '3', '6']);
  if (state === '1') return { state, incident_state: state };
  const able = COLLEAGUES.filter(({ title }) => GROUPS_BY_TITLE[title]?.includes(group));
  return {
    state,
    incident_state: state,
    assigned_to: world.idOf('sys_user', dice.pick(able).userName),
    ...(state === '3' ? { hold_reason: '1' } : {}),
    ...(state === '6'
      ? { close_code: 'Solution provided', close_notes: 'Løst. Afventer, at brugeren bekræfter.' }
      : {}),
  };
}

/** What is open when the instance starts: four weeks of everyday cases, then the outages. */
export function seedOpenIncidents(world: SeedWorld): void {
  const dice = new Dice(108);
  const outages = outageReports();
  for (let index = 0; index < COUNT; index += 1) {
    const fromEnd = COUNT - index;
    const report = outages[index - (COUNT - outages.length)] ?? randomReport(dice);
    const openedMs = officeTime(world.nowMs - 2 * DAY_MS - (fromEnd * DAY_MS) / 4, dice);
    const callerId = world.idOf('sys_user', report.caller.userName);
    const [impact, urgency] = [dice.pick(['2', '3', '3']), dice.pick(['1', '2', '3', '3'])];
    const number = incidentNumber(FIRST_NUMBER + index);
    const isHardware = report.values['category'] === 'hardware';
    const values = {
      ...report.values,
      ...progress(report.group, world, dice),
      number,
      caller_id: callerId,
      location: world.idOf('cmn_location', report.place),
      assignment_group: world.idOf('sys_user_group', report.group),
      contact_type: dice.pick(['phone', 'phone', 'email', 'self-service']),
      impact,
      urgency,
      priority: priorityOf(impact, urgency),
      opened_at: toGlideDateTime(openedMs),
      opened_by: callerId,
      due_date: toGlideDateTime(openedMs + 14 * DAY_MS),
      u_on_site: String(isHardware),
      u_affected_users: String(1 + dice.below(12)),
      sys_created_by: report.caller.userName,
    };
    world.add('incident', number, values, openedMs);
  }
}
