import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { CallState } from '../../utils/call/call-state.ts';
import { transcriptLines } from '../../utils/call/transcript.ts';
import type { SourceChoice } from '../../utils/settings/settings.ts';
import { countWords, heardFrom, printWords } from './support/count-words.ts';
import { expectNoLoss } from './support/expect-no-loss.ts';
import {
  closeCall,
  dropRecording,
  hearOut,
  recordCall,
  wordsOfRecording,
} from './support/hear-recording.ts';
import { openCase, openWorld, type World } from './support/open-world.ts';
import { findPane, waitFor, type PanePage } from './support/pane-page.ts';
import { hangUp } from './support/play-call.ts';
import { saidWhileHeard } from './support/said-while-heard.ts';

/** Every place that sound comes from but the usual one, in one browser. */
const TELEPHONE = 'Emily Carter';

let folder: string;
let world: World;
let page: Page;
let phone: Page;
let pane: PanePage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidemand-sources-'));
  world = await openWorld({
    scenario: 'contract-en',
    // What a person would pick in the browser's own dialogue.
    args: [`--auto-select-tab-capture-source-by-title=${TELEPHONE}`],
  });
  page = await openCase(world, 'top window');
  pane = await findPane(page, 'en');
  phone = await world.browser.context.newPage();
  await phone.goto(`${world.softphone.url}/?scenario=${world.scenario}`);
  await page.bringToFront();
});
afterEach(() => closeCall(pane));
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

async function choose(source: SourceChoice): Promise<void> {
  await pane.frame.getByText(pane.words.sources[source].name, { exact: true }).click();
}

async function callerSpeaks(): Promise<number> {
  const { startedAt } = await phone.evaluate(() => window.softphone.play(0));
  return startedAt;
}

/** So many lines later; then the call ends, and the caller's words are counted. */
async function hearSome(source: string, lines: number, zeroAt: number): Promise<CallState> {
  const before = transcriptLines(await pane.state()).length;
  await pane.until('words', (now) => transcriptLines(now).length >= before + lines, 60_000);
  const untilAt = Date.now();
  const { state } = await hangUp({ pane });
  await phone.evaluate(() => window.softphone.stop());
  await expectNoLoss(await pane.events());
  const readings = [{ zeroAt, fromAt: 0, untilAt }];
  const { said, optional } = saidWhileHeard(state, world.recording.script, 'caller', readings);
  const words = countWords(said, heardFrom(state, 'caller'), optional);
  printWords(source, said, words);
  expect(words).toEqual({ missing: [], doubled: [] });
  return state;
}

it('a recording, faster than it was spoken', async () => {
  const recorded = await recordCall(folder, 'contract-en');
  await dropRecording(pane, recorded);
  const beganAt = (await pane.state()).startedAt;
  const events = await hearOut(pane);
  const ended = events.findLast(({ kind }) => kind === 'call-ended');
  const written = events.findLast(({ kind }) => kind === 'speech-written');
  const factor = (at = NaN) => (recorded.lengthMs / (at - beganAt)).toFixed(0);
  process.stdout.write(
    `recording of ${(recorded.lengthMs / 1000).toFixed(0)} s: heard ${factor(ended?.at)} times as fast, written down ${factor(written?.at)} times\n`,
  );
  await expectNoLoss(events);
  const words = wordsOfRecording(events, recorded);
  printWords('recording', `${recorded.said.caller} ${recorded.said.agent}`, words);
  expect(words).toEqual({ missing: [], doubled: [] });
  expect(written?.at).toBeLessThan(beganAt + recorded.lengthMs);
});

it('another tab: picked from the list, the icon pressed there once, and back at the case', async () => {
  await choose('other-tab');
  await pane.button(TELEPHONE).click();
  await isInFront(phone);
  const told = pane.words.sources['other-tab'].invoke.split('{{')[0]?.trim() ?? '';
  await pane.frame.getByText(told).waitFor();
  await world.browser.clickIcon(phone);
  await isInFront(page);
  const state = await pane.until('the caller', ({ hearing }) => hearing.caller === 'live');
  expect(state).toMatchObject({ source: 'tab', phase: 'listening', problems: [] });
  await hearSome('another tab', 3, await callerSpeaks());
});

it('the whole computer, as the browser shares it; and another microphone in mid-call', async () => {
  await choose('system');
  await pane.button(pane.words.sources.system.start).click();
  const state = await pane.until('the caller', ({ hearing }) => hearing.caller === 'live');
  expect(state).toMatchObject({ source: 'system', hearing: { agent: 'live' }, problems: [] });
  const zeroAt = await callerSpeaks();
  await pane.until('words', (now) => transcriptLines(now).length >= 1, 30_000);
  await pane.frame.locator('.voice-menu').click();
  await pane.frame.locator('.choices [aria-pressed=false]').first().click();
  const { microphones } = await pane.until('the change', (now) => now.microphones.length > 0);
  expect(microphones).toMatchObject([{ reason: 'chosen' }]);
  const { segments } = await hearSome('the whole computer', 5, zeroAt);
  const changedMs = microphones[0]?.atMs ?? Infinity;
  expect(
    segments.some((one) => one.channel === 'agent' && one.startMs > changedMs && one.text !== ''),
  ).toBe(true);
});

/** Which tab the agent looks at: Playwright's own pages all believe to be visible. */
async function isInFront(wanted: Page): Promise<void> {
  const worker = world.browser.context.serviceWorkers()[0];
  await waitFor(`${wanted.url()} in front`, 10_000, async () => {
    const active = await worker?.evaluate(async () =>
      (await chrome.tabs.query({ active: true })).map(({ url }) => url),
    );
    return active?.includes(wanted.url()) || undefined;
  });
}
