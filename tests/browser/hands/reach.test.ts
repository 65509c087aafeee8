import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until, type OpenCase } from './hands-world.ts';
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

describe('where no form can be reached', () => {
  const openWithout = async (): Promise<OpenCase> => {
    await world.page.route('**/scripts/workspace/workspace.js', (route) => route.abort());
    const elsewhere = await world.openAt('/incident.do?sys_id={sysId}');
    world.instance.control.forgetRequests();
    await world.page.goto(`${world.instance.url}${SOW.replace('{sysId}', elsewhere.sysId)}`);
    return { ...elsewhere, frameId: 0 };
  };
  const asked = () =>
    world.instance.control.requests().filter(({ path }) => path.startsWith('/api/'));

  it('the record is read when the desk asks, and not before; it is written only for a click', async () => {
    const open = await openWithout();
    const heard = async () => (await open.heard('desk.form')).length;
    const known = await heard();
    await until(async () => (await pagesTold(open)).at(-1)?.flavour === 'workspace');
    expect(asked()).toEqual([]);
    await open.order('hands.report', undefined, 0);
    await until(async () => (await heard()) > known);
    const form = await open.form();
    expect(form).toMatchObject({ flavour: 'record', sysId: open.sysId, means: ['record', 'copy'] });
    expect(form.fields.find(({ name }) => name === 'caller_id')).toMatchObject({
      kind: 'reference',
      reference: 'sys_user',
      label: 'Opkalder',
    });

    const wanted = order('u_contact_email', 'mette@eksempel.dk');
    expect(await open.order('hands.fill', wanted, 0)).toMatchObject({ outcome: 'refused' });
    const report = await open.order('hands.fill', { ...wanted, mayWrite: true }, 0);
    expect(report).toMatchObject({ outcome: 'filled', means: 'record' });
    const saved = () => world.instance.control.readRecord('incident', open.sysId)!;
    expect(saved().values['u_contact_email']).toBe('mette@eksempel.dk');

    const note = { ...order('work_notes', 'Skrevet uden om siden.'), mayWrite: true };
    expect(await open.order('hands.fill', note, 0)).toMatchObject({ outcome: 'filled' });
    expect(saved().journal[0]).toMatchObject({ text: 'Skrevet uden om siden.' });
    // What stands in a journal stands there.
    expect((await open.order('hands.undo', 'work_notes', 0)).outcome).toBe('refused');
    expect(await open.order('hands.undo', 'u_contact_email', 0)).toMatchObject({
      outcome: 'filled',
      means: 'record',
    });
    expect(saved().values['u_contact_email']).toBe(report.before.value);
  });

  it('a field that an access rule drops without a word is refused', async () => {
    const open = await openWithout();
    await open.order('hands.report', undefined, 0);
    world.instance.control.switchOn({ kind: 'drop-field', field: 'u_link', method: 'PATCH' });
    const report = await open.order(
      'hands.fill',
      { ...order('u_link', 'https://eksempel.dk'), mayWrite: true },
      0,
    );
    expect(report).toMatchObject({ outcome: 'refused', means: 'record' });
    world.instance.control.switchOffFaults();
    await world.page.unroute('**/scripts/workspace/workspace.js');
  });
});

it('a click goes past a control that does not take the value, to the record', async () => {
  const open = await world.openAt(SOW);
  await world.host('short_description').evaluate((element) => {
    // The control still types; the form no longer hears of it.
    element.addEventListener(
      'NOW_INPUT#VALUE_SET',
      (event) => event.stopImmediatePropagation(),
      true,
    );
  });
  const wanted = order('short_description', `Uden om ${Date.now()}`);
  expect((await open.order('hands.fill', wanted)).outcome).not.toBe('filled');
  const report = await open.order('hands.fill', { ...wanted, mayWrite: true });
  expect(report).toMatchObject({ outcome: 'filled', means: 'record' });
  const saved = world.instance.control.readRecord('incident', open.sysId);
  expect(saved?.values['short_description']).toBe(wanted.value);
});

describe('the self-test', () => {
  it('counts what the page has, and tells no value', async () => {
    const open = await world.openAt(SOW);
    const report = await open.order('hands.probe', undefined);
    expect(report).toMatchObject({
      flavour: 'workspace',
      table: 'incident',
      means: ['control', 'record', 'copy'],
    });
    for (const { expected, found } of report.probes) {
      expect(found).toBeGreaterThanOrEqual(expected.atLeast);
      expect(found).toBeLessThanOrEqual(expected.atMost);
    }
    expect(JSON.stringify(report)).not.toContain('INC0012408');
  });

  it('closes a way that an upgrade has broken', async () => {
    const open = await world.openAt(SOW);
    await world.host('number').evaluate((element) => {
      for (const one of (element.getRootNode() as ShadowRoot).querySelectorAll('[name]')) {
        Object.defineProperty(one, 'value', { get: () => undefined });
      }
    });
    const other = world.other(open);
    await world.goTo(`/now/sow/record/incident/${other.sysId}`);
    expect((await formOf(open, other.sysId)).means).toContain('control');
    await world.goTo(`/now/sow/record/incident/${open.sysId}`);
    expect((await formOf(open, open.sysId)).means).toEqual(['record', 'copy']);
    expect(await open.order('hands.fill', order('short_description', 'x'))).toMatchObject({
      outcome: 'refused',
      means: 'copy',
    });
  });
});
