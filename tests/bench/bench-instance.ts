import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dropRecording, hearOut, recordCall } from '../e2e/support/hear-recording.ts';
import { logIn, openWorld, type World } from '../e2e/support/open-world.ts';
import { clickSeen, findPane, waitFor, type PanePage } from '../e2e/support/pane-page.ts';
import { percentile } from '../e2e/support/percentile.ts';
import { startOf } from '../e2e/support/play-call.ts';
import { CALLERS } from '../sandbox/cast.ts';
import type { Figure } from './figure.ts';

const DELAY_MS = 200;
const CARDS = 5;

/** What a call asks of the instance, and how soon the agent knows who calls. */
export async function benchInstance(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sidemand-bench-'));
  const world = await openWorld({ scenario: 'vpn-da' });
  try {
    const page = world.browser.context.pages()[0] ?? (await world.browser.context.newPage());
    await logIn(world, page);
    const recording = await recordCall(folder, 'vpn-da');
    const calls = await countCalls(world, page, recording);
    const cards: number[] = [];
    for (let round = 0; round < CARDS; round += 1) cards.push(await cardMs(world, page, recording));
    return [
      {
        name: 'rest_calls_per_call',
        value: calls.length,
        unit: `requests: caller, card, case, lists, articles, note with an article, mail (limit 12): ${calls.join(', ')}`,
        n: 1,
      },
      {
        name: 'caller_card_ms',
        value: percentile(cards, 0.5),
        unit: `ms from the beginning of the call on an open case to the painted card, every answer of the instance ${DELAY_MS} ms late; median, worst ${Math.max(...cards)} (limit 800)`,
        n: cards.length,
      },
    ];
  } finally {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Recording = Parameters<typeof dropRecording>[1];

/** The whole job from an empty page, with everything that one click or a setting does. */
async function countCalls(world: World, page: Page, recording: Recording): Promise<string[]> {
  const { control, url } = world.instance;
  await page.goto(`${url}/nav_to.do?uri=home.do`);
  let pane = await findPane(page, 'da');
  control.forgetRequests();
  await dropRecording(pane, recording);
  await hearOut(pane);
  await pane.until('the card', ({ caller }) => caller.card !== null);
  await clickSeen(pane.button(pane.words.makeCase.make));
  const { made } = await pane.until('the case', (state) => state.made?.outcome?.kind === 'made');
  const record = made?.outcome?.records.at(-1);
  await pane
    .button(record?.number ?? '')
    .first()
    .click();
  pane = await waitFor('the form of the case', 30_000, async () => {
    const found = await findPane(page, 'da').catch(() => undefined);
    const state = await found?.state().catch(() => undefined);
    return state?.placed?.form.sysId === record?.sysId ? found : undefined;
  });
  await pane.until('an article', ({ articles }) => articles.length > 0);
  await pane.button(startOf(pane.words.articles.attach)).first().click();
  await solveAndFile(pane);
  await pane.frame.locator('details.message summary').click();
  await clickSeen(pane.button(pane.words.message.send));
  await pane.until('the mail', ({ messages: [one] }) => one?.outcome?.kind === 'sent');
  const calls = control
    .requests()
    .filter(({ path }) => path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{32}/, '…')}`);
  await pane.ask('desk.clear');
  return calls;
}

async function solveAndFile(pane: PanePage): Promise<void> {
  await pane.until('proposals', ({ fields }) => fields.length > 0);
  await pane.frame.getByLabel(pane.words.filing.solve).check();
  await pane.frame.locator('.closing select').first().selectOption('Solution provided');
  await clickSeen(pane.button(startOf(pane.words.filing.writeSolve)));
  await pane.until('the answer', ({ filing }) => filing?.kind === 'filed');
}

/** On a case whose caller is known. */
async function cardMs(world: World, page: Page, recording: Recording): Promise<number> {
  const { control, url } = world.instance;
  const [caller] = control.records('sys_user', `user_name=${CALLERS.mette.userName}`);
  const [open] = control.records('incident', 'number=INC0012408');
  const sysId = open?.['sys_id'] ?? '';
  control.change('incident', sysId, { caller_id: caller?.['sys_id'] ?? '' });
  await page.goto(`${url}/nav_to.do?uri=${encodeURIComponent(`incident.do?sys_id=${sysId}`)}`);
  const pane = await findPane(page, 'da');
  control.switchOn({ kind: 'latency', ms: DELAY_MS, requests: Infinity });
  const painted = pane.frame.evaluate(cardPaintedAt);
  await dropRecording(pane, recording);
  const { startedAt } = await pane.state();
  const at = await painted;
  control.switchOffFaults();
  await hearOut(pane);
  await pane.ask('desk.clear');
  return Math.round(at - startedAt);
}

/** Runs in the pane: wall time of the frame that shows a device of the caller. */
async function cardPaintedAt(): Promise<number> {
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.devices li') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve());
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  return performance.timeOrigin + performance.now();
}
