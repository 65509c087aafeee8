import { toGlideDateTime } from '../store/glide-date-time.ts';
import { Dice } from './dice.ts';
import { DAY_MS, officeTime } from './incident-times.ts';
import { EMPLOYEES, GROUPS_BY_TITLE } from './roster.ts';
import type { SeedWorld } from './seed-world.ts';

const SERVICES = [
  ['Feriepenge', 'holiday_pay', 'Løn og Ferie', 'Mangler udbetaling af feriepenge'],
  ['Lønseddel', 'payslip', 'Løn og Ferie', 'Spørgsmål til lønseddel'],
  ['Ansættelseskontrakt', 'contract', 'Ansættelse og Kontrakt', 'Ønsker kopi af kontrakt'],
  ['Barsel og orlov', 'leave', 'Ansættelse og Kontrakt', 'Ansøgning om orlov'],
] as const;
const COUNT = 24;
const FIRST_NUMBER = 9001;

/** Cases about people's pay and contracts: every third employee has one, the cast among them. */
export function seedHrCases(world: SeedWorld): void {
  const dice = new Dice(77);
  for (const [name, value] of SERVICES) world.add('sn_hr_core_service', value, { name, value });
  const worker: Readonly<Record<string, string>> = {
    [GROUPS_BY_TITLE['Lønkonsulent']?.[0] ?? '']: 'pernille.juul',
    [GROUPS_BY_TITLE['Personalekonsulent']?.[0] ?? '']: 'rasmus.toft',
  };
  for (let index = 0; index < COUNT; index += 1) {
    const person = EMPLOYEES[index < 4 ? index : index * 3 - 8];
    if (!person) continue;
    const [, service, group, short_description] = dice.pick(SERVICES);
    const openedMs = officeTime(world.nowMs - (3 + dice.below(60)) * DAY_MS, dice);
    const state = dice.pick(['10', '18', '18', '3']);
    const ended = state === '3';
    const number = `HRC${String(FIRST_NUMBER + index).padStart(7, '0')}`;
    const personId = world.idOf('sys_user', person.userName);
    const values = {
      number,
      short_description,
      state,
      active: String(!ended),
      opened_for: personId,
      subject_person: personId,
      hr_service: world.idOf('sn_hr_core_service', service),
      location: world.idOf('cmn_location', person.location),
      subject_person_location: world.idOf('cmn_location', person.location),
      assignment_group: world.idOf('sys_user_group', group),
      assigned_to: world.idOf('sys_user', worker[group] ?? ''),
      opened_at: toGlideDateTime(openedMs),
      opened_by: personId,
      close_notes: ended ? 'Besvaret skriftligt.' : '',
      closed_at: ended ? toGlideDateTime(openedMs + DAY_MS) : '',
    };
    world.add('sn_hr_core_case', number, values, openedMs);
  }
}
