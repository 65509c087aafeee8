import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chip } from '../../../utils/messages/protocol.ts';
import { findButtons } from './closed-roots.ts';
import { openHandsWorld, sheetOf, until, type HandsWorld, type OpenCase } from './hands-world.ts';

let world: HandsWorld;
beforeAll(async () => {
  world = await openHandsWorld();
});
afterAll(() => world.close());

describe.each(['top window', 'gsft_main'] as const)('chips on the form in %s', (place) => {
  let open: OpenCase;
  beforeAll(async () => {
    open = await world.open(place);
  });

  const frame = () => world.page.frames().find((one) => one.url().includes('/incident.do'))!;
  const stored = (field: string) => frame().inputValue(`[id="incident.${field}"]`);
  const show = (...chips: Partial<Chip>[]) =>
    open.order('hands.show-chips', sheetOf(open.sysId, ...chips));
  const chipAt = (text: string) =>
    until(async () => (await findButtons(world.page, text)).find(({ isSeen }) => isSeen));
  const isGone = (text: string) =>
    until(async () => (await findButtons(world.page, text)).length === 0);
  const facts = async () => (await open.heard('desk.append')).map(({ data }) => data);
  const click = async (text: string) => {
    const { x, y } = await chipAt(text);
    await world.page.mouse.click(x, y);
  };

  it('stand inside the window, clear of the text, the button and the next row', async () => {
    await show({ field: 'cmdb_ci', value: 'KK-PC-4471' }, { field: 'urgency', value: '1' });
    const chip = await chipAt('Indsæt: KK-PC-4471');
    const box = await frame().locator('[id="sys_display.incident.cmdb_ci"]').boundingBox();
    const lookup = await frame().locator('[id="lookup.incident.cmdb_ci"]').boundingBox();
    expect(chip.x + chip.width / 2).toBeLessThanOrEqual(lookup!.x);
    expect(Math.abs(chip.y - (box!.y + box!.height / 2))).toBeLessThan(2);
    expect(chip.x - chip.width / 2).toBeGreaterThan(box!.x + 20);
  });

  it('put nothing into the form, and show the page nothing of themselves', async () => {
    const page = await frame().evaluate(() => ({
      beside: [...document.documentElement.children].map(({ localName }) => localName),
      inBody: document.querySelectorAll('body [class*=chip]').length,
      root: document.querySelector('sidemand-chips')?.shadowRoot ?? null,
    }));
    expect(page.beside).toContain('sidemand-chips');
    expect(page).toMatchObject({ inBody: 0, root: null });
  });

  it('fill the field when accepted, once, and say so to the desk', async () => {
    await show({ field: 'category', value: 'network', displayValue: 'Netværk' });
    await click('Indsæt: Netværk');
    await until(async () => (await stored('category')) === 'network');
    const fact = await until(async () => (await facts()).at(-1));
    expect(fact).toMatchObject({ kind: 'field-filled', field: 'category', outcome: 'filled' });
    expect(await facts()).toHaveLength(1);
    await isGone('Indsæt: Netværk');
  });

  it('take it back from the quiet chip that is left', async () => {
    await show({ field: 'category', value: 'network', displayValue: 'Netværk', state: 'filled' });
    await click('Fortryd: Netværk');
    await until(async () => (await stored('category')) === 'inquiry');
    const fact = await until(async () => (await facts()).at(1));
    expect(fact).toMatchObject({ kind: 'field-undone', field: 'category', outcome: 'filled' });
    await isGone('Fortryd: Netværk');
  });

  it('show the sentence behind them, and are dismissed from there', async () => {
    await show({ field: 'short_description', value: 'VPN afvises' });
    const { x, y } = await chipAt('Indsæt: VPN afvises');
    await world.page.mouse.move(x, y);
    const dismiss = await until(async () => (await findButtons(world.page, 'Afvis')).at(0));
    await world.page.mouse.click(dismiss.x, dismiss.y);
    const fact = await until(async () => (await facts()).at(2));
    expect(fact).toEqual({
      kind: 'field-dismissed',
      field: 'short_description',
      value: 'VPN afvises',
    });
    expect(await stored('short_description')).toBe('');
  });

  it('are worked from the keyboard', async () => {
    await show({ field: 'impact', value: '2', displayValue: '2 - Mellem' });
    await chipAt('Indsæt: 2 - Mellem');
    await frame().locator('button, a[href], input, select, textarea').last().focus();
    await until(async () => {
      await world.page.keyboard.press('Tab');
      return frame().evaluate(() => document.activeElement?.localName === 'sidemand-chips');
    });
    await world.page.keyboard.press('Enter');
    await until(async () => (await stored('impact')) === '2');
  });

  it('disappear with their field, and while the agent has text there', async () => {
    await show({ field: 'urgency', value: '1', displayValue: '1 - Høj' });
    await chipAt('Indsæt: 1 - Høj');
    const setVisible = (visible: boolean) =>
      frame().evaluate((shown) => {
        const page = window as unknown as { g_form: { setVisible(f: string, v: boolean): void } };
        page.g_form.setVisible('urgency', shown);
      }, visible);
    await setVisible(false);
    await isGone('Indsæt: 1 - Høj');
    await setVisible(true);
    await chipAt('Indsæt: 1 - Høj');

    await show({ field: 'short_description', value: 'VPN afvises' });
    await chipAt('Indsæt: VPN afvises');
    await frame().locator('[id="incident.short_description"]').pressSequentially('Mit');
    await isGone('Indsæt: VPN afvises');
  });

  it('do not answer a click that is not the agent’s, or that the page has covered', async () => {
    await show({ field: 'contact_type', value: 'phone', displayValue: 'Telefon' });
    const { x, y } = await chipAt('Indsæt: Telefon');
    await frame().evaluate(() => document.querySelector<HTMLElement>('sidemand-chips')?.click());
    await frame().evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;background:#0001;pointer-events:none;border:0;padding:0;margin:0';
      document.body.append(cover);
      cover.showPopover();
    });
    await until(async () =>
      (await findButtons(world.page, 'Indsæt: Telefon')).some((chip) => !chip.isSeen),
    );
    await world.page.mouse.click(x, y);
    expect(await stored('contact_type')).toBe('');
    await frame().evaluate(() => document.getElementById('cover')?.remove());
    await click('Indsæt: Telefon');
    await until(async () => (await stored('contact_type')) === 'phone');
  });

  it('are not drawn on another record', async () => {
    await show({ field: 'state', value: '2', displayValue: 'I gang' });
    await chipAt('Indsæt: I gang');
    await open.order('hands.show-chips', {
      ...sheetOf('0'.repeat(32), { field: 'state', value: '2', displayValue: 'I gang' }),
    });
    await isGone('Indsæt: I gang');
  });
});
