import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeRecord } from '../../utils/servicenow/case-plan.ts';
import { expireSession, FLAVOURS, logInAgain, type FlavourHome } from './support/flavours.ts';
import { closeCall, dropRecording, hearOut, recordCall } from './support/hear-recording.ts';
import { logIn, openWorld, type World } from './support/open-world.ts';
import { clickSeen, findPane, waitFor, type PanePage } from './support/pane-page.ts';
import { startOf } from './support/play-call.ts';

/** Field of the new case → what the agent sees in it when everything was taken. */
const EXPECTED = { caller_id: 'Mette Kjærgaard', category: 'Netværk', subcategory: 'VPN' };

let folder: string;
let world: World;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidemand-flavours-'));
  world = await openWorld({ scenario: 'vpn-da' });
  page = world.browser.context.pages()[0] ?? (await world.browser.context.newPage());
  await logIn(world, page);
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

/** From hello to the mail, with the session gone in the middle of every step. */
describe.each(Object.values(FLAVOURS) as FlavourHome[])('in the $name', ({ home }) => {
  let pane: PanePage;
  let made: MadeRecord;

  const incidents = () => world.instance.control.records('incident', 'correlation_idISNOTEMPTY');
  const record = () => {
    const reading = world.instance.control.readRecord('incident', made.sysId);
    if (!reading) throw new Error(`There is no ${made.number}`);
    return reading;
  };
  const fields = async () => (await pane.state()).fields;
  const labelOf = async (field: string) =>
    (await pane.state()).placed?.form.fields.find(({ name }) => name === field)?.label ?? field;
  const accept = async (field: string) => {
    await pane.fillButton(await labelOf(field)).click();
    await pane.until(`an answer for ${field}`, ({ fields: all }) =>
      all.some(({ proposal, outcome }) => proposal.field === field && outcome !== null),
    );
  };
  const isShown = async () => {
    const { placed } = await pane.state();
    return Object.entries(EXPECTED).every(([name, shown]) =>
      placed?.form.fields.some((one) => one.name === name && one.displayValue === shown),
    );
  };

  beforeAll(async () => {
    await logIn(world, page);
    await page.goto(world.instance.url + home);
    pane = await findPane(page, 'da');
    await dropRecording(pane, await recordCall(folder, 'vpn-da'));
    await hearOut(pane);
  });
  afterAll(async () => {
    await closeCall(pane);
  });

  it('finds the caller by the name that was said, and what there is to know', async () => {
    const { caller } = await pane.until('the card', ({ caller: { card } }) => card !== null);
    expect(caller.found).toMatchObject({ kind: 'sure', clue: { kind: 'name' } });
    expect(caller.card?.person.name).toBe(EXPECTED.caller_id);
    expect(caller.card?.devices.map(({ name }) => name)).toContain('KK-PC-4471');
    expect(caller.card?.unread).toEqual([]);
  });

  it('makes the case once, although the session ended before the click', async () => {
    const before = incidents().length;
    expireSession(world);
    await clickSeen(pane.button(pane.words.makeCase.make));
    await pane.frame.getByText(pane.words.makeCase.waitsLogin).waitFor();
    expect(incidents()).toHaveLength(before);
    await logInAgain(world, page, pane);
    const state = await pane.until('the case', (now) => now.made?.outcome?.kind === 'made');
    expect(incidents()).toHaveLength(before + 1);
    made = state.made!.outcome!.records.at(-1)!;
    expect(record().display).toMatchObject({ caller_id: EXPECTED.caller_id });
    expect(record().values['short_description']).not.toBe('');
  });

  it('opens it in the same kind of page and fills it', async () => {
    await pane.button(made.number).first().click();
    pane = await waitFor('the form of the case', 30_000, async () => {
      const found = await findPane(page, 'da').catch(() => undefined);
      const state = await found?.state().catch(() => undefined);
      return state?.placed?.form.sysId === made.sysId ? found : undefined;
    });
    // A subcategory can be proposed only when the category stands in the form.
    await waitFor('every field to be filled', 40_000, async () => {
      for (const { proposal, outcome } of await fields())
        if (outcome === null) await accept(proposal.field);
      return (await isShown()) || undefined;
    });
    for (const { proposal, outcome } of await fields())
      expect([proposal.field, outcome]).toEqual([proposal.field, 'filled']);
    const { placed } = await pane.state();
    expect(placed?.form.means[0]).toMatch(/form-api|control/u);
  });

  it('takes one back', async () => {
    const { undoField } = pane.words.fields;
    await pane.button(undoField.replace('{{field}}', await labelOf('subcategory'))).click();
    const { fields: after } = await pane.until('the undo', ({ fields: all }) =>
      all.some(({ proposal, status }) => proposal.field === 'subcategory' && status === 'undone'),
    );
    const undone = after.find(({ proposal }) => proposal.field === 'subcategory');
    expect(undone).toMatchObject({ outcome: 'filled', before: { value: '' } });
  });

  it('writes the case by one click, as soon as the agent is logged in again', async () => {
    expireSession(world);
    await pane.frame.getByLabel(pane.words.filing.solve).check();
    await pane.frame.locator('.closing select').first().selectOption('Solution provided');
    await clickSeen(pane.button(startOf(pane.words.filing.writeSolve)));
    await pane.frame.getByText(pane.words.filing.waitsLogin).waitFor();
    expect(record().journal).toEqual([]);
    await logInAgain(world, page, pane);
    const { filing } = await pane.until('the answer', (now) => now.filing !== null);
    expect(filing).toMatchObject({ kind: 'filed', number: made.number });
    const { values, journal } = record();
    expect(values).toMatchObject({ state: '6', close_code: 'Solution provided' });
    expect(values['close_notes']).toContain('VPN');
    expect(journal.filter(({ field }) => field === 'work_notes')).toHaveLength(1);
  });

  it('sends the mail once, as soon as the agent is logged in again', async () => {
    const mails = () => world.instance.control.records('sys_email', `instance=${made.sysId}`);
    expireSession(world);
    await pane.frame.locator('details.message summary').click();
    await clickSeen(pane.button(pane.words.message.send));
    await pane.until('the order', ({ messages }) => messages.length === 1);
    expect(mails()).toEqual([]);
    await logInAgain(world, page, pane);
    const { messages } = await pane.until('the answer', ({ messages: [one] }) => !!one?.outcome);
    expect(messages[0]?.outcome).toMatchObject({ kind: 'sent', isKept: true });
    expect(mails()).toHaveLength(1);
    expect(mails()[0]?.['recipients']).toContain('@');
  });
});
