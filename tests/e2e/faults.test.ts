import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { seededRandom } from '../sandbox/recordings/seeded-random.ts';
import { loadRecording, writeWav } from '../sandbox/recordings/load-recording.ts';
import { toSample } from '../sandbox/recordings/sound-level.ts';
import { HAS_PROCESSES } from './support/browser-processes.ts';
import { countWords, heardFrom, printWords } from './support/count-words.ts';
import { expectNoLoss } from './support/expect-no-loss.ts';
import { openCase, openWorld, type World } from './support/open-world.ts';
import { findPane, waitFor, type PanePage } from './support/pane-page.ts';
import { hangUp } from './support/play-call.ts';
import { saidBetween, saidWhileHeard, type Reading } from './support/said-while-heard.ts';

/** The agent speaks no more after this: later on, nobody is to be heard for a while. */
const AGENT_UNTIL_MS = 22_000;
const QUIET_MS = 35_000;

/** One call in which one thing after the other goes wrong around it, and no word is lost. */
describe.skipIf(!HAS_PROCESSES)('a call goes on', () => {
  let folder: string;
  let world: World;
  let page: Page;
  let pane: PanePage;
  let phone: Page;
  const readings: Reading[] = [];
  /** The browser keeps some seconds for an extension that does not come to fetch them. */
  let keptWhileAsleep = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidemand-quiet-'));
    const agentFile = join(folder, 'agent.wav');
    await writeWav(agentFile, await agentWhoFallsSilent());
    world = await openWorld({ scenario: 'vpn-da', agentFile });
    page = await openCase(world, 'top window');
    pane = await findPane(page, 'da');
    phone = await world.browser.context.newPage();
    await phone.goto(`${world.softphone.url}/?scenario=${world.scenario}`);
    await world.browser.clickIcon(phone);
    await page.bringToFront();
    await pane.until('both voices', ({ hearing }) => hearing.caller === 'live');
    await callerSpeaks(0);
    await moreWords();
  });
  afterAll(async () => {
    await world?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** With a hiss: digital silence is a microphone that is switched off. */
  async function agentWhoFallsSilent(): Promise<Float32Array> {
    const { script, pcm } = await loadRecording('vpn-da');
    const last = script.utterances.findLast(
      ({ speaker, endMs }) => speaker === 'agent' && endMs < AGENT_UNTIL_MS,
    );
    const random = seededRandom(1);
    const silentFrom = toSample(last?.endMs ?? 0);
    const sound = new Float32Array(toSample(180_000));
    sound.set(pcm.agent.subarray(0, silentFrom));
    return sound.map((one) => one + (random() - 0.5) * 4e-4);
  }

  /** Where the caller's next sentence begins after so much of the script. */
  function sentenceAfter(ms: number): number {
    const next = world.recording.script.utterances.find(
      ({ speaker, startMs }) => speaker === 'caller' && startMs > ms,
    );
    return (next?.startMs ?? 0) - 1_000;
  }

  async function callerSpeaks(fromMs: number): Promise<void> {
    const { startedAt } = await phone.evaluate((from) => window.softphone.play(from), fromMs);
    readings.push({ zeroAt: startedAt - fromMs, fromAt: startedAt, untilAt: Infinity });
  }

  function callerFallsSilent(): void {
    readings.push({ ...(readings.pop() ?? { zeroAt: 0, fromAt: 0 }), untilAt: Date.now() });
  }

  async function moreWords(): Promise<void> {
    const before = transcriptLines(await pane.state()).length;
    await pane.until('more words', (now) => transcriptLines(now).length > before, 30_000);
  }

  it('31: the laptop sleeps: what was not heard is said not to be heard', async () => {
    const fromAt = Date.now();
    await world.browser.freezeExtension(8_000);
    const asleep = { zeroAt: readings[0]?.zeroAt ?? 0, fromAt, untilAt: Date.now() };
    keptWhileAsleep = saidBetween(world.recording.script, 'caller', asleep);
    await moreWords();
    // Once it is heard again, nothing stays red.
    const { gaps } = await pane.until(
      'both voices, and no complaint',
      ({ hearing: { caller, agent }, problems }) =>
        caller === 'live' && agent === 'live' && problems.length === 0,
      20_000,
    );
    for (const { channel, fromMs, toMs } of gaps.filter((gap) => gap.fromMs !== gap.toMs))
      process.stdout.write(`#31 slept 8 s: ${channel} away for ${(toMs ?? NaN) - fromMs} ms\n`);
  });

  it('8, 2: the telephone logs in elsewhere, and nobody speaks for 35 s', async () => {
    // What the agent's ear slept through may only be told now.
    const beganMs = Date.now() - (await pane.state()).startedAt;
    callerFallsSilent();
    await phone.goto(`${world.softphone.url.replace('127.0.0.1', 'localhost')}/?scenario=vpn-da`);
    await world.browser.stopServiceWorker();
    await page.waitForTimeout(QUIET_MS);
    await pane.frame.getByText(pane.words.state.quiet).first().waitFor();
    await callerSpeaks(sentenceAfter(30_000));
    await moreWords();
    const state = await pane.state();
    // While the new page begins there may be no sound at all for a moment: that is said, and over.
    const lasting = state.gaps
      .filter(({ fromMs }) => fromMs > beganMs)
      .filter(({ fromMs, toMs }) => (toMs ?? Infinity) - fromMs > 3_000);
    expect(lasting).toEqual([]);
    expect(state).toMatchObject({ phase: 'listening', hearing: { caller: 'live', agent: 'live' } });
  });

  it('9: the tab with the telephone crashes, and one key goes on when it is loaded again', async () => {
    callerFallsSilent();
    const { callId } = await pane.state();
    const { context } = world.browser;
    const crashedAt = Date.now();
    // It never answers.
    void context.newCDPSession(phone).then((cdp) => cdp.send('Page.crash').catch(() => undefined));
    const lost = await pane.until('the loss', ({ hearing }) => hearing.caller === 'lost');
    const lostAt = (await pane.events()).findLast((event) => event.kind === 'capture-lost')?.at;
    process.stdout.write(`#9 said after ${(lostAt ?? NaN) - crashedAt} ms\n`);
    expect(lost.gaps.at(-1)).toMatchObject({ channel: 'caller', reason: 'tab-crashed' });
    const complaints = await seesTheCrash();

    // Pressed too early: nothing can be heard there yet, and the microphone is not disturbed.
    await world.browser.clickIcon(phone);
    await page.bringToFront();
    await page.waitForTimeout(1_000);
    expect(await seesTheCrash()).toEqual(complaints);
    expect(await pane.state()).toMatchObject({
      hearing: { caller: 'lost', agent: 'live' },
      gaps: lost.gaps,
    });

    const reborn = await context.newCDPSession(phone);
    await reborn.send('Page.reload');
    await waitFor('the telephone', 20_000, () =>
      tellReborn(reborn, `'softphone' in window || undefined`),
    );
    await world.browser.clickIcon(phone);
    await page.bringToFront();
    const resumed = await pane.until('both voices', ({ hearing }) => hearing.caller === 'live');
    expect(resumed).toMatchObject({ callId, phase: 'listening', problems: [] });
    const fromMs = sentenceAfter(45_000);
    const { startedAt } = await waitFor('the telephone', 20_000, () =>
      tellReborn<{ startedAt: number }>(reborn, `softphone.play(${fromMs})`),
    );
    readings.push({ zeroAt: startedAt - fromMs, fromAt: startedAt, untilAt: Infinity });
    await moreWords();
    expect((await pane.state()).hearing).toEqual({ caller: 'live', agent: 'live' });
  });

  /** Red, and in words, once; returns all that the pane complains of. */
  async function seesTheCrash(): Promise<readonly string[]> {
    const { title } = pane.words.problems['tab-crashed'];
    await pane.frame.locator('.alarm').waitFor();
    await pane.frame.locator('.card.bad', { hasText: title }).waitFor();
    const cards = await pane.frame.locator('.problems .card').allTextContents();
    expect(cards.filter((text) => text.includes(title))).toHaveLength(1);
    return cards;
  }

  /** Playwright talks no more to a page that has crashed once; DevTools do. */
  async function tellReborn<Answer>(
    reborn: CDPSession,
    expression: string,
  ): Promise<Answer | undefined> {
    const asked = await reborn
      .send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      .catch(() => null);
    return asked && !asked.exceptionDetails ? (asked.result.value as Answer) : undefined;
  }

  it('and every word that was heard stands in it once', async () => {
    const { state } = await hangUp({ pane });
    await expectNoLoss(await pane.events());
    const { said, optional } = saidWhileHeard(state, world.recording.script, 'caller', readings);
    const heard = heardFrom(state, 'caller');
    const words = countWords(said, heard, `${optional} ${keptWhileAsleep}`);
    printWords('#31, #8, #2, #9: words of the caller while heard', said, words);
    expect(words).toEqual({ missing: [], doubled: [] });
  });

  it('33: the icon is pressed twice at once: one call, and no word of complaint', async () => {
    const { callId: before } = await pane.state();
    const other = await world.browser.context.newPage();
    await other.goto(`${world.softphone.url}/?scenario=vpn-da`);
    await Promise.all([world.browser.clickIcon(other), world.browser.clickIcon(other)]);
    await page.bringToFront();
    await pane.until(
      'the next call',
      ({ callId, hearing }) => callId !== before && hearing.caller === 'live',
    );
    await page.waitForTimeout(1_000);
    const state = await pane.state();
    expect(state).toMatchObject({
      hearing: { caller: 'live', agent: 'live' },
      gaps: [],
      problems: [],
    });
    expect(await pane.ask('desk.unfinished')).toMatchObject([{ callId: before }]);
    expect(await pane.frame.locator('.card.bad, .card.wary, .alarm').count()).toBe(0);
  });
});
