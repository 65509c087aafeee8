import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { callerOf } from '../../../utils/call/call-state.ts';
import { CALLERS } from '../../sandbox/cast.ts';
import { field, formOf } from '../support/call-events.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { freshDatabase, LISTEN, type DeskWorld } from './desk-world.ts';
import {
  control,
  found,
  idOf,
  incidentOf,
  inState,
  instance,
  openScene,
  PAGE,
  say,
  user,
} from './opening-scene.ts';
import { SURE } from '../support/assist-parts.ts';

afterAll(() => instance.close());
beforeEach(async () => {
  control.switchOffFaults();
  await freshDatabase();
});

const mette = user(CALLERS.mette.userName);

describe('who calls', () => {
  it('stands on the record that is open', async () => {
    const world = await openScene();
    const { place, form } = incidentOf(idOf(CALLERS.mette.userName));
    await world.desk.form(place, form);
    await inState(world, 'sure');
    expect(callerOf(world.state())).toMatchObject({
      name: CALLERS.mette.name,
      department: CALLERS.mette.department,
      location: { name: CALLERS.mette.location },
      organisation: 'Kommunen',
      manager: expect.stringMatching(/./) as string,
      language: 'da',
      isVip: false,
    });
  });

  it('stands at the end of a path', async () => {
    const [task] = control.records('sc_task', 'request_item.requested_forISNOTEMPTY');
    const item = control.readRecord('sc_req_item', task?.['request_item'] ?? '');
    const world = await openScene();
    const held = { kind: 'reference', value: task?.['request_item'] ?? '' } as const;
    const { place, form } = formOf([field('request_item', held)], { table: 'sc_task' });
    await world.desk.form({ ...place, origin: instance.url }, form);
    await inState(world, 'sure');
    expect(callerOf(world.state())?.sysId).toBe(item?.values['requested_for']);
  });

  it('is said by the address that a telephone system opened', async () => {
    const world = await openScene();
    const callerPhone = `+45${(mette['phone'] ?? '').replaceAll(' ', '')}`;
    world.desk.page(instance.url, { ...PAGE, callerPhone });
    await inState(world, 'sure');
    expect(found(world)).toMatchObject({
      clue: { kind: 'address' },
      person: { name: mette['name'] },
    });
  });

  it('is who has the number of an interaction on which nobody stands yet', async () => {
    const callerPhone = `+45${(mette['phone'] ?? '').replaceAll(' ', '')}`;
    const [one] = control.records('interaction', 'state=work_in_progress');
    const sysId = one?.['sys_id'] ?? '';
    control.change('interaction', sysId, { opened_for: '', caller_phone_number: callerPhone });
    const world = await openScene();
    world.desk.page(instance.url, { ...PAGE, table: 'interaction', sysId });
    await inState(world, 'sure');
    expect(callerOf(world.state())?.name).toBe(mette['name']);
  });

  it.each([
    ['phone', `jeg kan træffes på ${mette['phone'] ?? ''}`],
    ['phone', `ring på ${(mette['phone'] ?? '').replaceAll(' ', '')} i dag`],
    ['e-mail', 'min adresse er mette punktum kjærgaard snabel a example punktum dk'],
    ['employee-number', `mit medarbejdernummer er ${mette['employee_number'] ?? ''}`],
    ['name', 'hej det er Mette Kjærgård fra Rådhuset'],
  ])('is said: %s', async (kind, line) => {
    const world = await openScene({ lines: [line] });
    world.desk.page(instance.url, PAGE);
    await say(world, 1);
    await inState(world, 'sure');
    const { segmentId } = world.state().segments[0] ?? {};
    expect(found(world)).toMatchObject({
      clue: { kind, segmentId },
      person: { name: mette['name'] },
    });
  });

  it('is a list when a name fits two, and the agent has the last word', async () => {
    const fields = [
      { name: 'caller_id', value: 'Kjærgaard', line: 1, quote: 'Kjærgaard', ...SURE },
    ];
    const line = 'Ja goddag det er Kjærgaard her og jeg kan ikke komme på';
    const world = await openScene({ lines: [line], answer: { fields } });
    const { place, form } = incidentOf('');
    await world.desk.form(place, form);
    await say(world, 1);
    await inState(world, 'shortlist');
    const { people } = found(world) as Extract<ReturnType<typeof found>, { kind: 'shortlist' }>;
    expect(people.map(({ name }) => name).toSorted()).toEqual([
      'Mette Kjærgaard',
      'Morten Kjærgaard',
    ]);
    expect(callerOf(world.state())).toBeNull();
    expect(world.state().fields).toEqual([]);
    await world.desk.append({ kind: 'caller-chosen', person: people[1]! });
    await vi.waitFor(() => expect(world.state().caller.card?.person).toEqual(people[1]));
  });

  it('is a list when two clues disagree', async () => {
    const world = await openScene();
    const callerPhone = mette['phone'] ?? '';
    world.desk.page(instance.url, { ...PAGE, callerPhone });
    await inState(world, 'sure');
    const { place, form } = incidentOf(idOf(CALLERS.soeren.userName));
    await world.desk.form(place, form);
    await inState(world, 'shortlist');
    expect(callerOf(world.state())).toBeNull();
  });

  it('is not the one of the last call, whose case still stands open', async () => {
    const world = await openScene({ lines: [`mit nummer er ${mette['phone'] ?? ''}`] });
    const { place, form } = incidentOf(idOf(CALLERS.soeren.userName));
    await world.desk.form(place, form);
    await inState(world, 'sure');
    await world.desk.end('agent');
    await world.desk.clear();
    await world.desk.listen(LISTEN);
    await world.desk.form(place, form);
    await say(world, 1);
    await inState(world, 'sure');
    expect(callerOf(world.state())?.name).toBe(mette['name']);
  });

  it('is nobody when an instance ignores the question and answers with everybody', async () => {
    const world = await openScene({ lines: ['mit nummer er 99 99 99 99'] });
    world.desk.page(instance.url, PAGE);
    await say(world, 1);
    await inState(world, 'none');
  });

  it('costs nothing and says nothing when a personal number was said', async () => {
    const world = await openScene({ lines: ['mit cpr er 150350-1234', 'det er 15 03 50 12'] });
    world.desk.page(instance.url, PAGE);
    await say(world, 2);
    await vi.waitFor(() => expect(world.state().lines).toHaveLength(2));
    expect(control.requests()).toEqual([]);
  });

  it('waits while nobody is logged in, and is found after', async () => {
    control.switchOn({ kind: '429', retryAfterS: 1 });
    const world = await openScene();
    world.desk.page(instance.url, { ...PAGE, callerPhone: mette['phone'] ?? '' });
    await vi.waitFor(() => expect(world.timers.length).toBeGreaterThan(0));
    expect(found(world)).toBeNull();
    world.timers.splice(0).forEach((fire) => fire());
    await inState(world, 'sure');
  });

  it('is looked up by a CPR number that was said, when the agent wants it, and not before', async () => {
    const digits = mette['u_cpr'] ?? '';
    const world = await sayNumber(digits, { cprColumn: 'u_cpr' });
    expect(control.requests()).toEqual([]);
    await world.desk.append({ kind: 'caller-asked', by: 'cpr', segmentIds: said(world) });
    await inState(world, 'sure');
    expect(callerOf(world.state())?.name).toBe(mette['name']);
    await vi.waitFor(() => expect(world.state().caller.asked?.outcome).toBe('found'));
    // The number stands in what was said, and nowhere else in the log.
    const others = world.told.filter(({ kind }) => kind !== 'speech-written');
    expect(JSON.stringify(others)).not.toContain(digits.slice(0, 6));
    expect(JSON.stringify(others)).not.toContain(digits.slice(6));
  });

  it.each([
    ['nobody', '1503501235', 'u_cpr'],
    ['no-column', '1503501235', 'u_personnummer'],
    ['no-column', '1503501235', ''],
  ] as const)('is said to be %s where that is so: %s in %s', async (outcome, digits, column) => {
    const world = await sayNumber(digits, { cprColumn: column });
    await world.desk.append({ kind: 'caller-asked', by: 'cpr', segmentIds: said(world) });
    await vi.waitFor(() => expect(world.state().caller.asked?.outcome).toBe(outcome));
    expect(found(world)).toBeNull();
  });

  it('is a choice between two where the number is another’s than who was found', async () => {
    const world = await sayNumber(mette['u_cpr'] ?? '', { cprColumn: 'u_cpr' });
    const { place, form } = incidentOf(idOf(CALLERS.soeren.userName));
    await world.desk.form(place, form);
    await inState(world, 'sure');
    await world.desk.append({ kind: 'caller-asked', by: 'cpr', segmentIds: said(world) });
    await inState(world, 'shortlist');
  });
});

/** In two rows, as people say it. */
async function sayNumber(
  digits: string,
  privacy: Partial<Settings['privacy']>,
): Promise<DeskWorld> {
  const lines = [`mit cpr er ${digits.slice(0, 6)}`, digits.slice(6)];
  const settings = { privacy: { ...DEFAULT_SETTINGS.privacy, ...privacy } };
  const world = await openScene({ lines, settings });
  world.desk.page(instance.url, PAGE);
  await say(world, 2);
  await vi.waitFor(() => expect(world.state().lines).toHaveLength(2));
  return world;
}

const said = (world: DeskWorld) => world.state().lines.map(({ segmentId }) => segmentId);
