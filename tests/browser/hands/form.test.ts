import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormField } from '../../../utils/servicenow/form.ts';
import { openHandsWorld, until, type HandsWorld, type OpenCase } from './hands-world.ts';

let world: HandsWorld;
beforeAll(async () => {
  world = await openHandsWorld();
});
afterAll(() => world.close());

function caller(): { sysId: string; name: string } {
  const { store } = world.instance;
  const user = store.findBy('sys_user', 'user_name', 'mette.kjaergaard');
  return { sysId: user?.['sys_id'] ?? '', name: user?.['name'] ?? '' };
}

describe.each(['top window', 'gsft_main'] as const)('the form in %s', (place) => {
  let open: OpenCase;
  beforeAll(async () => {
    open = await world.open(place);
  });

  const field = async (name: string): Promise<FormField> => {
    const found = (await open.form()).fields.find((one) => one.name === name);
    if (!found) throw new Error(`no field ${name}`);
    return found;
  };
  const frame = () => world.page.frames().find((one) => one.url().includes('/incident.do'))!;

  it('is read with every field, as the page shows it', async () => {
    const form = await open.form();
    const shown = await frame().evaluate(() => {
      const page = window as unknown as { g_form: { elements: { fieldName: string }[] } };
      return page.g_form.elements.map(({ fieldName }) => fieldName);
    });
    expect(form).toMatchObject({ table: 'incident', sysId: open.sysId, number: 'INC0012408' });
    expect(form.fields.map(({ name }) => name)).toEqual(shown);
    expect(await field('caller_id')).toMatchObject({
      label: 'Opkalder',
      kind: 'reference',
      reference: 'sys_user',
      mandatory: true,
    });
    expect(await field('number')).toMatchObject({ kind: 'string', readOnly: true });
    expect(await field('category')).toMatchObject({ kind: 'choice', displayValue: 'Forespørgsel' });
    expect((await field('category')).choices).toContainEqual({
      value: 'network',
      label: 'Netværk',
    });
    expect((await field('category')).choices).not.toContainEqual(
      expect.objectContaining({ value: '' }),
    );
    expect(await field('description')).toMatchObject({ kind: 'text' });
    expect(await field('work_notes')).toMatchObject({ kind: 'journal' });
    expect(await field('opened_at')).toMatchObject({ kind: 'date-time', readOnly: true });
  });

  it('takes a choice, then the one that hangs on it, though its list comes later', async () => {
    const [category, subcategory] = await Promise.all([
      open.order('hands.fill', { field: 'category', value: 'network', displayValue: 'Netværk' }),
      open.order('hands.fill', { field: 'subcategory', value: 'vpn', displayValue: 'VPN' }),
    ]);
    expect(category).toEqual({
      outcome: 'filled',
      means: 'form-api',
      before: { value: 'inquiry', displayValue: 'Forespørgsel' },
      after: { value: 'network', displayValue: 'Netværk' },
    });
    expect(subcategory.outcome).toBe('filled');
    expect(await frame().inputValue('[id="incident.subcategory"]')).toBe('vpn');
  });

  it('takes a reference with sys_id and name, and asks the server for neither', async () => {
    const { sysId, name } = caller();
    const report = await open.order('hands.fill', {
      field: 'caller_id',
      value: sysId,
      displayValue: name,
    });
    expect(report).toMatchObject({
      outcome: 'filled',
      after: { value: sysId, displayValue: name },
    });
    expect(await frame().inputValue('[id="sys_display.incident.caller_id"]')).toBe(name);
  });

  it('refuses a choice that the list does not offer, and adds none', async () => {
    const before = (await field('impact')).choices;
    const report = await open.order('hands.fill', {
      field: 'impact',
      value: '9',
      displayValue: '9 - Ny',
    });
    expect(report.outcome).toBe('refused');
    expect((await field('impact')).choices).toEqual(before);
  });

  it('says of a field that it is read-only or absent', async () => {
    const to = (name: string) =>
      open.order('hands.fill', { field: name, value: 'x', displayValue: 'x' });
    expect((await to('number')).outcome).toBe('read-only');
    expect((await to('u_nothing')).outcome).toBe('absent');
  });

  it('keeps what the agent types, and puts our text below it where asked to', async () => {
    const box = frame().locator('[id="incident.description"]');
    await box.pressSequentially('Mit eget');
    await until(async () => (await field('description')).touched);
    const text = (value: string) =>
      open.order('hands.fill', { field: 'description', value, displayValue: '' });
    expect((await text('Noget andet')).outcome).toBe('kept');
    expect(await box.inputValue()).toBe('Mit eget');
    expect((await text('Mit eget\n\nVores')).outcome).toBe('filled');
    expect(await box.inputValue()).toBe('Mit eget\n\nVores');
  });

  it('goes back to what stood there, but not over what was typed since', async () => {
    await open.order('hands.fill', { field: 'short_description', value: 'Et', displayValue: '' });
    await open.order('hands.fill', { field: 'short_description', value: 'To', displayValue: '' });
    expect(await open.order('hands.undo', 'short_description')).toMatchObject({
      outcome: 'filled',
      after: { value: '' },
    });
    await open.order('hands.fill', { field: 'short_description', value: 'Tre', displayValue: '' });
    await frame().locator('[id="incident.short_description"]').press('End');
    await frame().locator('[id="incident.short_description"]').pressSequentially('!');
    expect((await open.order('hands.undo', 'short_description')).outcome).toBe('kept');
    expect((await open.order('hands.undo', 'category')).after.value).toBe('inquiry');
  });

  it('tells when the agent chooses, and that it was the agent', async () => {
    await frame().selectOption('[id="incident.urgency"]', '1');
    await frame().locator('[id="incident.urgency"]').press('ArrowDown');
    await until(async () => (await field('urgency')).touched);
    expect((await field('impact')).touched).toBe(false);
    const report = await open.order('hands.fill', {
      field: 'urgency',
      value: '1',
      displayValue: '',
    });
    expect(report.outcome).toBe('kept');
  });
});
