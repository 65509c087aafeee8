import { chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { AGENTS, SCENARIO_INCIDENTS } from '../../sandbox/cast.ts';
import type { RecordReading } from '../../sandbox/servicenow/control/control.ts';
import { startInstance, type StartedInstance } from '../../sandbox/servicenow/start-instance.ts';
import { FLAGS } from '../support/open-page.ts';

export interface WorkspaceWorld {
  readonly instance: StartedInstance;
  readonly page: Page;
  /** Errors that nobody caught, and everything the page's policy refused. */
  readonly complaints: string[];
  readonly sysId: string;
  open(this: void, path: string): Promise<void>;
  /** The incident in the workspace, ready to be worked on. */
  openCase(
    this: void,
    options?: { readonly number?: string; readonly search?: string },
  ): Promise<string>;
  /** A field's host on the tab that is shown. */
  field(this: void, name: string): Locator;
  /** Scrolls to it: what is off the screen has no control yet. */
  reach(this: void, name: string): Promise<Locator>;
  /** Clicks an option of the panel that is open, with the mouse. */
  clickOption(this: void, label: string): Promise<void>;
  /** Types into a reference field and chooses what its list offers. */
  pick(this: void, name: string, typed: string, label: string): Promise<void>;
  /** Changes the record behind everybody's back. */
  put(this: void, values: Readonly<Record<string, string>>): void;
  read(this: void, sysId?: string): RecordReading;
  save(this: void): Promise<void>;
  close(this: void): Promise<void>;
}

/** What comes by itself, however busy the machine is. */
export function soon<Value>(ask: () => Value | Promise<Value>) {
  return expect.poll(ask, { timeout: 20_000 });
}

const { number: NUMBER } = SCENARIO_INCIDENTS['vpn-da'];

/** A browser without the extension, and the agent logged in to an instance. */
export async function openWorkspaceWorld(softphoneUrl?: string): Promise<WorkspaceWorld> {
  const instance = await startInstance(softphoneUrl === undefined ? {} : { softphoneUrl });
  // The components are bundled when they are first asked for; a page would not wait that long.
  await fetch(`${instance.url}/scripts/workspace/components.js`);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const ticket = instance.control.openSession(AGENTS.da.userName);
  await context.addCookies([
    { name: 'JSESSIONID', value: ticket?.sessionId ?? '', url: instance.url },
  ]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });

  const sysIdOf = (number: string): string =>
    instance.control.readRecord('incident', number)?.sysId ?? '';
  const sysId = sysIdOf(NUMBER);
  const screen = () => page.locator('sn-canvas-screen:visible, .chrome-tab-panel.is-active');
  const open = async (path: string): Promise<void> => {
    await page.goto(instance.url + path);
    await page.locator('.sn-chrome-one-tab.is-selected').waitFor();
  };
  const field = (name: string): Locator =>
    screen().locator(`.sn-section-form-column > [name="${name}"]`);
  const world: WorkspaceWorld = {
    instance,
    page,
    complaints,
    sysId,
    open,
    field,
    async openCase({ number = NUMBER, search = '' } = {}) {
      const wanted = sysIdOf(number);
      await open(`/now/sow/record/incident/${wanted}${search}`);
      await field('category').locator('button').waitFor();
      return wanted;
    },
    async reach(name) {
      await field(name).scrollIntoViewIfNeeded();
      return field(name);
    },
    async clickOption(label) {
      // Playwright's own click takes the hoisted panel for something in front of its options; and each
      // has a double, one pixel wide, for screen readers.
      // Asked in one go: an option that a new list took away would be waited for.
      const place = async () => {
        const boxes = await page
          .getByRole('option', { name: label })
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
        return boxes.find(({ width }) => width > 10);
      };
      let box = await place();
      await soon(async () => {
        const before = box;
        box = await place();
        return box && JSON.stringify(box) === JSON.stringify(before);
      }).toBe(true);
      if (!box) throw new Error(`${label} is gone`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    async pick(name, typed, label) {
      const option = page.getByRole('option', { name: label }).first();
      // A list empties its box a moment after a choice, and a form that is being set up does the same:
      // a person types that again.
      for (let round = 0; round < 5; round += 1) {
        await (await world.reach(name)).locator('input').click();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(typed);
        const isOffered = option.waitFor({ state: 'attached', timeout: 4_000 });
        if (await isOffered.then(() => true).catch(() => false)) break;
      }
      await world.clickOption(label);
    },
    read(wanted = sysId) {
      const reading = instance.control.readRecord('incident', wanted);
      if (!reading) throw new Error(`No incident ${wanted}`);
      return reading;
    },
    put(values) {
      const { values: row } = world.read();
      const count = String(Number(row['sys_mod_count']) + 1);
      instance.store.put('incident', { ...row, ...values, sys_mod_count: count });
    },
    async save() {
      await screen().locator('now-record-common-uiactionbar button[aria-label="Save"]').click();
      await soon(() => screen().locator('.notice').textContent()).not.toBeNull();
    },
    async close() {
      await browser.close();
      await instance.close();
    },
  };
  return world;
}
