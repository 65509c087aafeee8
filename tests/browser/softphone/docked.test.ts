import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENTS, CALLERS } from '../../sandbox/cast.ts';
import { startInstance, type StartedInstance } from '../../sandbox/servicenow/start-instance.ts';
import { startSoftphone, type StartedSoftphone } from '../../sandbox/softphone/start-softphone.ts';
import { FLAGS } from '../support/open-page.ts';

let softphone: StartedSoftphone;
let instance: StartedInstance;
let browser: Browser;

beforeAll(async () => {
  softphone = await startSoftphone();
  instance = await startInstance({
    softphoneUrl: `${softphone.url}/?scenario=vpn-da&openframe=1`,
  });
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...FLAGS, '--autoplay-policy=no-user-gesture-required'],
  });
});
afterAll(async () => {
  await browser.close();
  await instance.close();
  await softphone.close();
});

async function openPage(path: string): Promise<Page> {
  const context = await browser.newContext();
  const ticket = instance.control.openSession(AGENTS.da.userName);
  const value = ticket?.sessionId ?? '';
  await context.addCookies([{ name: 'JSESSIONID', value, url: instance.url }]);
  const page = await context.newPage();
  await page.goto(instance.url + path);
  return page;
}

async function dockedPhone(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().startsWith(softphone.url));
  await expect.poll(() => find()?.url(), { timeout: 20_000 }).toContain('openframe=1');
  const frame = find();
  if (!frame) throw new Error('No softphone in the page');
  return frame;
}

/** What the page shows: its own address, or that of the classic frame. */
function shown(page: Page): string {
  const main = page.frames().find((frame) => frame.name() === 'gsft_main');
  return main?.url() ?? page.url();
}

function interactions(): number {
  return instance.store.rows('interaction').length;
}

describe('a telephone docked in the instance', () => {
  it.each([
    ['UI16', '/nav_to.do?uri=home.do'],
    ['Next Experience', '/now/nav/ui/classic/params/target/home.do'],
    ['a workspace', '/now/sow/home'],
  ])('opens an interaction in %s when a call is answered, once', async (_, path) => {
    const before = interactions();
    const page = await openPage(path);
    const phone = await dockedPhone(page);
    await phone.locator('.answer').click();
    await phone.locator('main[data-interaction]').waitFor();
    const sysId = await phone.locator('main').getAttribute('data-interaction');
    expect(sysId).toMatch(/^[0-9a-f]{32}$/);
    await expect.poll(() => shown(page), { timeout: 20_000 }).toContain(sysId);

    const caller = instance.store.findBy('sys_user', 'user_name', CALLERS.mette.userName);
    expect(instance.store.find('interaction', sysId ?? '')).toMatchObject({
      type: 'phone',
      opened_for: caller?.['sys_id'],
      caller_phone_number: `+45${caller?.['phone']?.replaceAll(' ', '')}`,
    });
    await phone.locator('.hang-up').click();
    await phone.locator('.answer').click();
    await expect.poll(() => phone.locator('main').getAttribute('data-state')).toBe('talking');
    expect(interactions()).toBe(before + 1);
    await page.context().close();
  });

  it('asks for nothing in a tab of its own', async () => {
    const before = interactions();
    const page = await browser.newPage();
    await page.goto(`${softphone.url}/?scenario=vpn-da&openframe=1`);
    await page.locator('.answer').click();
    await expect.poll(() => page.locator('main').getAttribute('data-state')).toBe('talking');
    expect(interactions()).toBe(before);
    await page.close();
  });
});
