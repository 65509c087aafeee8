import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { writeByHand, type Ticket } from './support/by-hand.ts';
import { FLAVOURS } from './support/flavours.ts';
import { takeHand, type Hand } from './support/keystrokes.ts';
import { logIn, openWorld, type World } from './support/open-world.ts';
import { clickSeen, findPane, waitFor, type PanePage } from './support/pane-page.ts';
import { beginTalk, startOf, whileTheyTalk } from './support/play-call.ts';

/** Column → what both tickets must say in the end. */
const REFERENCES = ['caller_id', 'cmdb_ci', 'assignment_group'] as const;
const CHOICES = ['category', 'subcategory', 'urgency', 'state', 'close_code'] as const;
/** What a practised agent would type at least, if they did not have our summary. */
const SHORT_NOTE = 'Gammel VPN-profil slettet i Firmaportal, virker efter genstart.';

let world: World;
let page: Page;
beforeEach(async () => {
  world = await openWorld({ scenario: 'vpn-da' });
  page = world.browser.context.pages()[0] ?? (await world.browser.context.newPage());
  await logIn(world, page);
  await page.goto(world.instance.url + FLAVOURS.ui16.home);
});
afterEach(() => world?.close());

it('the same finished ticket costs the agent a minute less', async () => {
  const sysId = await withSidemand();
  const ours = read(sysId);
  const workNotes = ours.journal.map(({ text }) => text).join('\n\n');
  const closeNotes = ours.values['close_notes'] ?? '';
  const ticket: Ticket = {
    headline: ours.values['short_description'] ?? '',
    references: pick(ours.display, REFERENCES),
    choices: pick(ours.values, CHOICES),
    workNotes,
    closeNotes,
  };
  const same = await writeByHand(page, world.instance.url, ticket);
  const theirs = read(newestIncident());
  expect(pick(theirs.display, REFERENCES)).toEqual(ticket.references);
  expect(pick(theirs.values, CHOICES)).toEqual(ticket.choices);
  expect(theirs.values['short_description']).toBe(ticket.headline);

  const terse = { ...ticket, workNotes: SHORT_NOTE, closeNotes: SHORT_NOTE };
  const short = await writeByHand(page, world.instance.url, terse);
  print('by hand, the same words', same);
  print('by hand, one short sentence twice', short);
  print('with Sidemand', hand);
  const saved = Math.round(same.seconds - hand.seconds);
  const savedTerse = Math.round(short.seconds - hand.seconds);
  process.stdout.write(
    `klm_seconds_saved: ${saved}; beside the short sentence: klm_seconds_saved_terse: ${savedTerse}\n`,
  );
  expect(saved).toBeGreaterThanOrEqual(60);
});

let hand: Hand;

/** From the icon to the solved case; everything that the agent has to press is counted. */
async function withSidemand(): Promise<string> {
  hand = takeHand(page);
  let pane = await findPane(page, 'da');
  const press = async (words: string): Promise<void> => {
    hand.think();
    hand.point();
    await clickSeen(pane.button(startOf(words)).first());
  };
  hand.think();
  hand.point();
  const call = await beginTalk(world, page, pane);
  hand.think();
  await hand.click(pane.button(pane.words.consent.accept));
  await pane.until('the caller and what it is about', ({ caller, headline }) =>
    Boolean(caller.card && headline?.text),
  );
  await press(pane.words.makeCase.make);
  const { made } = await pane.until('the case', (state) => state.made?.outcome?.kind === 'made');
  const record = made?.outcome?.records.at(-1);
  hand.think();
  await hand.click(pane.button(record?.number ?? '').first());
  pane = await paneOf(record?.sysId ?? '');
  await whileTheyTalk(call);
  hand.think();
  await hand.click(pane.button(pane.words.header.endLong));
  await pane.until('the summary', ({ notes }) => notes?.final === true, 30_000);
  await fillAll(pane);
  // Reading the summary before it is written is worth a thought of its own.
  hand.think();
  hand.think();
  await hand.click(pane.frame.getByLabel(pane.words.filing.solve));
  hand.think();
  await hand.choose(pane.frame.locator('.closing select').first(), 'Solution provided');
  await press(pane.words.filing.writeSolve);
  await pane.until('the answer', ({ filing }) => filing?.kind === 'filed');
  hand.think();
  hand.point();
  const form = page.frames().find((frame) => frame.url().includes('/incident.do'));
  await form?.click('#sysverb_update_and_stay');
  await waitFor('the form to be saved', 10_000, async () =>
    read(record?.sysId ?? '').values['category'] === 'network' ? true : undefined,
  );
  return record?.sysId ?? '';
}

/** What is proposed is taken, some of it only after what it hangs on. */
async function fillAll(pane: PanePage): Promise<void> {
  const open = async () => {
    const { fields } = await pane.state();
    return fields.filter(({ status, outcome }) => status === 'proposed' && outcome === null);
  };
  await pane.until('proposals', ({ fields }) => fields.length > 0);
  await waitFor('every proposal to be taken', 30_000, async () => {
    const waiting = await open();
    const [first] = waiting;
    if (!first) {
      const { placed } = await pane.state();
      const chosen = placed?.form.fields.find(({ name }) => name === 'subcategory')?.value;
      return chosen === 'vpn' || undefined;
    }
    hand.think();
    if (waiting.length > 1) await hand.click(pane.button(startOf(pane.words.fields.fillAll)));
    else {
      const { placed } = await pane.state();
      const { label } = placed?.form.fields.find(({ name }) => name === first.proposal.field) ?? {};
      await hand.click(pane.fillButton(label ?? ''));
    }
    await waitFor('them to be tried', 10_000, async () => {
      const left = await open();
      return waiting.every((one) => !left.some((l) => l.proposal.field === one.proposal.field))
        ? true
        : undefined;
    });
    return undefined;
  });
}

function paneOf(sysId: string): Promise<PanePage> {
  return waitFor('the form of the case', 30_000, async () => {
    const found = await findPane(page, 'da').catch(() => undefined);
    const state = await found?.state().catch(() => undefined);
    return state?.placed?.form.sysId === sysId ? found : undefined;
  });
}

function read(sysId: string) {
  const reading = world.instance.control.readRecord('incident', sysId);
  if (!reading) throw new Error(`There is no incident ${sysId}`);
  return reading;
}

function newestIncident(): string {
  const [row] = world.instance.control.records('incident', 'ORDERBYDESCnumber');
  return row?.['sys_id'] ?? '';
}

function pick(values: Readonly<Record<string, string>>, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
}

function print(how: string, { count, seconds }: Hand): void {
  const operators = Object.entries(count).map(([name, n]) => `${n} ${name}`);
  process.stdout.write(`${how}: ${seconds.toFixed(1)} s (${operators.join(', ')})\n`);
}
