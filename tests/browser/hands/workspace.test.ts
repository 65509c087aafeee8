import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prefillAddress } from '../../../utils/servicenow/page-address.ts';
import { CALLERS } from '../../sandbox/cast.ts';
import { emptyFifteen, fifteenFields } from './fifteen-fields.ts';
import { until } from './hands-world.ts';
import {
  formOf,
  openInWorkspace,
  order,
  pagesTold,
  SOW,
  type InWorkspace,
} from './in-workspace.ts';

let world: InWorkspace;
beforeAll(async () => {
  world = await openInWorkspace();
});
afterAll(() => world.close());

describe('of several tabs', () => {
  it('only the one that is shown is read and filled, and each is known again', async () => {
    const open = await world.openAt(SOW);
    await open.order('hands.fill', order('description', 'Den første'));
    const other = world.other(open);
    await world.goTo(`/now/sow/record/incident/${other.sysId}`);
    const form = await formOf(open, other.sysId);
    expect(form.number).toBe(other.number);

    const meant = { table: 'incident', sysId: open.sysId };
    const wrong = await open.order('hands.fill', { ...order('urgency', '1'), record: meant });
    expect(wrong.outcome).toBe('absent');
    const filled = await open.order('hands.fill', {
      ...order('u_affected_users', '7'),
      record: { ...meant, sysId: other.sysId },
    });
    expect(filled).toMatchObject({ outcome: 'filled', means: 'control' });
    expect(await world.shown('u_affected_users')).toBe('7');

    await world.goTo(`/now/sow/record/incident/${open.sysId}`);
    const first = await formOf(open, open.sysId);
    const value = (name: string) => first.fields.find((field) => field.name === name)?.value;
    expect(value('description')).toBe('Den første');
    expect(value('u_affected_users')).not.toBe('7');
    expect(await open.order('hands.undo', 'u_affected_users')).toMatchObject({
      outcome: 'refused',
    });
    expect((await open.order('hands.undo', 'description')).outcome).toBe('filled');
  });

  it('the tab within a tab is the one that the address names last', async () => {
    const [parent] = world.instance.control.records('interaction');
    const open = await world.openAt(
      `/now/sow/record/interaction/${parent?.['sys_id']}/sub/record/incident/{sysId}`,
    );
    expect(await formOf(open, open.sysId)).toMatchObject({ table: 'incident' });
    await world.goTo(`/now/sow/record/interaction/${parent?.['sys_id']}`);
    expect(await formOf(open, parent?.['sys_id'] ?? '')).toMatchObject({ table: 'interaction' });
  });
});

it('every type of field goes back to what stood there, also those below the fold', async () => {
  const sysId = world.instance.control.readRecord('incident', 'INC0012408')?.sysId ?? '';
  emptyFifteen(world.instance, sysId);
  const open = await world.openAt(SOW);
  const before = new Map((await open.form()).fields.map(({ name, value }) => [name, value]));
  const cases = fifteenFields(world.instance);
  for (const one of cases) await open.order('hands.fill', one.order);
  for (const { order: done } of cases.toReversed()) {
    const report = await open.order('hands.undo', done.field);
    // The control of a mandatory text does not let itself be emptied, neither by us nor by hand.
    const isHeld = done.field === 'short_description';
    expect([done.field, report.outcome, report.after.value]).toEqual([
      done.field,
      isHeld ? 'refused' : 'filled',
      isHeld ? done.value : before.get(done.field),
    ]);
  }
  expect(await world.host('short_description').locator('input').inputValue()).toBe(
    await world.shown('short_description'),
  );
});

it('what the page overwrites when its parent was filled is put back once, and not over the agent', async () => {
  const open = await world.openAt(SOW);
  const place = world.instance.store.findBy('cmn_location', 'name', 'Islands Brygge 37');
  const { sysId, name } = world.person(CALLERS.soeren.userName);
  const location = order('location', place?.['sys_id'] ?? '', place?.['name'] ?? '');
  await open.order('hands.fill', location);
  await open.order('hands.fill', order('caller_id', sysId, name));
  // The page fetches the caller's own place, and then has ours again.
  const ownPlace = world.instance.store.find('sys_user', sysId)?.['location'];
  expect(ownPlace).not.toBe(location.value);
  const seen = new Set<string>();
  await until(async () => {
    seen.add(await world.shown('location'));
    return seen.has(ownPlace ?? '') && (await world.shown('location')) === location.value;
  });
});

it('the agent keeps the caret and every letter while a list is opened for them', async () => {
  const open = await world.openAt(SOW);
  await world.host('description').scrollIntoViewIfNeeded();
  await world.host('description').locator('textarea').click();
  const typing = world.page.keyboard.type('Mens jeg skriver, udfyldes et andet felt.', {
    delay: 40,
  });
  const filling = open.order('hands.fill', order('impact', '2', '2 - Mellem'));
  await typing;
  expect((await filling).outcome).toBe('filled');
  await world.page.keyboard.type(' Og videre.');
  expect(await world.host('description').locator('textarea').inputValue()).toContain(
    'Mens jeg skriver, udfyldes et andet felt. Og videre.',
  );
});

it('a choice that is not offered is refused, and the list is closed again', async () => {
  const open = await world.openAt(SOW);
  const report = await open.order('hands.fill', order('urgency', '9'));
  expect(report).toMatchObject({ outcome: 'refused' });
  expect(await world.page.locator('now-popover-panel [role=option]:visible').count()).toBe(0);
});

it('a person whom the field does not offer is refused, and the one before stands again', async () => {
  const open = await world.openAt(SOW);
  const { sysId, name } = world.person(CALLERS.fatima.userName);
  await open.order('hands.fill', order('caller_id', sysId, name));
  const report = await open.order('hands.fill', order('caller_id', 'f'.repeat(32), 'Ingen Findes'));
  expect(report).toMatchObject({ outcome: 'refused', after: { value: sysId } });
});

describe('the address', () => {
  it('is told when the page is loaded and when it shows another record', async () => {
    const open = await world.openAt(SOW);
    await until(async () => (await pagesTold(open)).at(-1)?.sysId === open.sysId);
    await world.goTo('/now/sow/home');
    await until(async () => (await pagesTold(open)).at(-1)?.flavour === null);
    expect(await pagesTold(open)).toHaveLength(2);
  });

  it('leads to another record in the way of the page', async () => {
    const open = await world.openAt(SOW);
    const other = world.other(open);
    const sysId = other.sysId;
    await open.order('hands.open-record', { table: 'incident', sysId }, 0).catch(() => undefined);
    await world.page.waitForURL(`**/now/sow/record/incident/${sysId}`);
    await formOf(open, sysId);
  });

  it('brings a new record its values, and the saved record is known under its own name', async () => {
    const caller = world.person(CALLERS.mette.userName);
    const path = prefillAddress(`${world.instance.url}/now/sow/home`, 'incident', {
      short_description: 'Ny sag',
      caller_id: caller.sysId,
    });
    const open = await world.openAt(path);
    const form = await formOf(open, '-1');
    expect(form.means).toEqual(['control', 'prefill', 'copy']);
    expect(form.fields.find(({ name }) => name === 'caller_id')?.value).toBe(caller.sysId);
    await open.order('hands.fill', order('impact', '2', '2 - Mellem'));
    await world.save();
    const saved = await until(async () => {
      const { sysId } = await open.form();
      return sysId === '-1' ? null : world.instance.control.readRecord('incident', sysId);
    });
    expect(saved.values).toMatchObject({ short_description: 'Ny sag', impact: '2' });
  });
});
