import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findButtons } from './closed-roots.ts';
import { openHandsWorld, sheetOf, until, type HandsWorld, type OpenCase } from './hands-world.ts';

let world: HandsWorld;
beforeAll(async () => {
  // High enough for a portal's whole form: what is scrolled away has no chip.
  world = await openHandsWorld({ viewport: { width: 1366, height: 1600 } });
});
afterAll(() => world.close());

const chipAt = (text: string) =>
  until(async () => (await findButtons(world.page, text)).find(({ isSeen }) => isSeen));
const isGone = (text: string) =>
  until(async () => (await findButtons(world.page, text)).length === 0);
const click = async (text: string) => {
  const { x, y } = await chipAt(text);
  await world.page.mouse.click(x, y);
};
const readValue = async (open: OpenCase, field: string) => {
  return (await open.form()).fields.find(({ name }) => name === field)?.value;
};

describe('chips in the frame of Next Experience', () => {
  it('fill the field below the nested roots of the shell', async () => {
    const target = encodeURIComponent('incident.do?sys_id=');
    const open = await world.openAt(`/now/nav/ui/classic/params/target/${target}{sysId}`);
    await open.order(
      'hands.show-chips',
      sheetOf(open.sysId, { field: 'u_on_site', value: 'true', displayValue: 'Ja' }),
    );
    await click('Indsæt: Ja');
    await until(async () => (await readValue(open, 'u_on_site')) === 'true');
    await isGone('Indsæt: Ja');
  });

  it('stand at a list of people that is locked, and say who is added', async () => {
    const target = encodeURIComponent('incident.do?sys_id=');
    const open = await world.openAt(`/now/nav/ui/classic/params/target/${target}{sysId}`);
    const soeren = world.instance.store.findBy('sys_user', 'user_name', 'soeren.lindqvist');
    const value = soeren?.['sys_id'] ?? '';
    await open.order(
      'hands.show-chips',
      sheetOf(open.sysId, { field: 'watch_list', value, displayValue: 'Søren Lindqvist' }),
    );
    await click('Indsæt: Søren Lindqvist');
    await until(async () => (await readValue(open, 'watch_list')) === value);
    const frame = world.page.frames().find((one) => one.name() === 'gsft_main');
    expect(await frame?.textContent('[id="incident.watch_list_nonedit"]')).toBe('Søren Lindqvist');
  });
});

describe.each(['open', 'no-angular'])('chips on a portal’s form (%s)', (variant) => {
  let open: OpenCase;
  beforeAll(async () => {
    open = await world.openAt(
      `/sp?id=form&table=incident&sys_id={sysId}&sandbox_variant=${variant}`,
    );
  });
  const show = (field: string, value: string, displayValue = value) =>
    open.order('hands.show-chips', sheetOf(open.sysId, { field, value, displayValue }));

  it('stand at what is drawn in place of a list, and fill it', async () => {
    await show('category', 'network', 'Netværk');
    const chip = await chipAt('Indsæt: Netværk');
    const box = await world.page.locator('#s2id_sp_formfield_category').boundingBox();
    expect(Math.abs(chip.y - (box!.y + box!.height / 2))).toBeLessThan(box!.height);
    expect(chip.x).toBeGreaterThan(box!.x);
    await click('Indsæt: Netværk');
    await until(async () => (await readValue(open, 'category')) === 'network');
    expect(await world.page.textContent('#s2id_sp_formfield_category')).toBe('Netværk');
  });

  it('fill a date as the user writes it', async () => {
    await show('u_follow_up_on', '2026-12-24', '24. december');
    await click('Indsæt: 24. december');
    await until(async () => (await readValue(open, 'u_follow_up_on')) === '2026-12-24');
    expect(await world.page.inputValue('#sp_formfield_u_follow_up_on')).toBe('24-12-2026');
  });

  it('go when the agent has written there', async () => {
    await show('short_description', 'VPN afvises');
    await chipAt('Indsæt: VPN afvises');
    await world.page.locator('#sp_formfield_short_description').pressSequentially('Mit');
    await isGone('Indsæt: VPN afvises');
  });

  it('know what the agent chose from a list', async () => {
    await world.page.locator('#s2id_sp_formfield_urgency').click();
    await world.page.locator('.select2-result-label', { hasText: '1 - Høj' }).click();
    const field = await until(async () => {
      const urgency = (await open.form()).fields.find(({ name }) => name === 'urgency');
      return urgency?.touched ? urgency : null;
    });
    expect(field).toMatchObject({ value: '1', touched: true });
    const report = await open.order('hands.fill', {
      field: 'urgency',
      value: '2',
      displayValue: '2 - Mellem',
    });
    expect(report.outcome).toBe('kept');
  });

  it('put nothing into the form', async () => {
    await show('impact', '1', '1 - Høj');
    await chipAt('Indsæt: 1 - Høj');
    const page = await world.page.evaluate(() => ({
      beside: [...document.documentElement.children].map(({ localName }) => localName),
      root: document.querySelector('sidemand-chips')?.shadowRoot ?? null,
      inBody: document.querySelectorAll('body [class*=chip]').length,
    }));
    expect(page).toMatchObject({ root: null, inBody: 0 });
    expect(page.beside).toContain('sidemand-chips');
  });
});

describe('chips in a workspace', () => {
  let open: OpenCase;
  beforeAll(async () => {
    open = await world.openAt('/now/sow/record/incident/{sysId}');
  });
  const show = (field: string, value: string, displayValue = value) =>
    open.order('hands.show-chips', sheetOf(open.sysId, { field, value, displayValue }));

  it.each([
    ['category', 'network', 'Netværk'],
    ['short_description', 'VPN afvises', 'VPN afvises'],
    ['u_on_site', 'true', 'Ja'],
  ])('stand at the control below its nested roots, and fill %s', async (field, value, shown) => {
    await show(field, value, shown);
    const host = world.page.locator(`[name="${field}"]`).first();
    await host.scrollIntoViewIfNeeded();
    const chip = await chipAt(`Indsæt: ${shown}`);
    const box = await host.boundingBox();
    expect(chip.x).toBeGreaterThan(box!.x);
    expect(chip.x).toBeLessThan(box!.x + box!.width);
    expect(chip.y).toBeLessThan(box!.y + box!.height + 20);
    await click(`Indsæt: ${shown}`);
    await until(async () => (await readValue(open, field)) === value);
    await isGone(`Indsæt: ${shown}`);
  });

  it('go when the agent has written there', async () => {
    await show('description', 'VPN afvises hjemmefra');
    const host = world.page.locator('[name="description"]').first();
    await host.scrollIntoViewIfNeeded();
    await chipAt('Indsæt: VPN afvises hjemmefra');
    await host.locator('textarea').first().pressSequentially('Mit');
    await isGone('Indsæt: VPN afvises hjemmefra');
    // The form's model has none of it before the box is left; it is the agent's all the same.
    const order = { field: 'description', value: 'Vores', displayValue: '' };
    expect((await open.order('hands.fill', order)).outcome).toBe('kept');
    expect(await host.locator('textarea').first().inputValue()).toBe('Mit');
  });
});
