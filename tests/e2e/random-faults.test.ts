import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Settings } from '../../utils/settings/settings.ts';
import type { ScenarioName } from '../sandbox/cast.ts';
import { SCENARIO_NAMES } from '../sandbox/recordings/load-recording.ts';
import { expectNoLoss } from './support/expect-no-loss.ts';
import {
  closeCall,
  dropRecording,
  hearOut,
  recordCall,
  wordsOfRecording,
  type RecordedCall,
} from './support/hear-recording.ts';
import { openCase, openWorld, type World } from './support/open-world.ts';
import { findPane, type PanePage } from './support/pane-page.ts';
import { drawRun, type Act, type RandomRun } from './support/random-faults.ts';
import { storedRows } from './support/stored-rows.ts';

const RUNS = Number(process.env['RANDOM_RUNS'] ?? 16);
const HEAD_MS = 40_000;

let folder: string;
let world: World;
let page: Page;
let pane: PanePage;
const recorded = new Map<ScenarioName, RecordedCall>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidemand-random-'));
  for (const name of SCENARIO_NAMES) recorded.set(name, await recordCall(folder, name, HEAD_MS));
  world = await openWorld({ scenario: 'vpn-da' });
  page = await openCase(world);
  pane = await findPane(page, 'da');
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

/** From the pane: the worker may be stopped, and wakes to hear of it. */
function change(settings: Settings): Promise<void> {
  return pane.frame.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
}

async function play(act: Act, settings: Settings): Promise<void> {
  switch (act) {
    case 'worker-stopped':
      if (await world.browser.hasServiceWorker()) await world.browser.stopServiceWorker();
      return;
    case 'page-reloaded':
      await page.reload();
      pane = await findPane(page, 'da');
      return;
    case 'paused':
      await pane.ask('desk.pause', true);
      await page.waitForTimeout(700);
      await pane.ask('desk.pause', false);
      return;
    case 'wrong-key':
      await change({ ...settings, speech: { ...settings.speech, key: 'sk-wrong' } });
      await page.waitForTimeout(1_000);
      await change(settings);
  }
}

async function run({ scenario, transport, faults, acts }: RandomRun): Promise<void> {
  const recording = recorded.get(scenario);
  if (!recording) throw new Error(`No recording of ${scenario}`);
  const settings = { ...world.settings, speech: { ...world.settings.speech, transport } };
  await change(settings);
  for (const fault of faults) world.gateway.addFault(fault);
  await dropRecording(pane, recording);
  for (const { act, afterMs } of acts) {
    await page.waitForTimeout(afterMs);
    await play(act, settings);
  }
  const events = await hearOut(pane);
  expect(wordsOfRecording(events, recording)).toEqual({ missing: [], doubled: [] });
  await expectNoLoss(events);
  expect(await storedRows(world.browser)).toMatchObject({ audio: [], drafts: 0 });
}

it(`loses nothing in ${RUNS} calls in which one to three things go wrong`, async () => {
  const failures: string[] = [];
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const drawn = drawRun(seed);
    const beganAt = Date.now();
    await run(drawn).catch((error: unknown) =>
      failures.push(`${JSON.stringify(drawn)}: ${String(error)}`),
    );
    world.gateway.clearFaults();
    await closeCall(pane);
    const what = [
      ...drawn.faults.map(({ what: { kind } }) => kind),
      ...drawn.acts.map(({ act }) => act),
    ];
    process.stdout.write(
      `seed ${seed}: ${drawn.scenario}, ${drawn.transport}, ${what.join(' + ')} (${((Date.now() - beganAt) / 1000).toFixed(1)} s)\n`,
    );
  }
  const lost = failures.length === 0 ? '0 lost rows' : `${failures.length} with lost rows`;
  process.stdout.write(`seeds 1-${RUNS}: ${RUNS} runs, ${lost}\n`);
  expect(failures).toEqual([]);
});
