import { afterEach, describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../utils/call/problem.ts';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { DEFAULT_SETTINGS, LANGUAGES, type Language } from '../../utils/settings/settings.ts';
import type { ScenarioName } from '../sandbox/cast.ts';
import type { Page } from 'playwright-core';
import { EXTENSION_ID, type Browser } from './support/launch-chromium.ts';
import { openCase, openWorld, type World, type WorldOptions } from './support/open-world.ts';
import { DICTIONARY, findPane, type PanePage } from './support/pane-page.ts';
import { file, hangUp, recordOf, startCall } from './support/play-call.ts';

const SCENARIO: Readonly<Record<Language, ScenarioName>> = { da: 'vpn-da', en: 'contract-en' };

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function open(language: Language, options: Partial<WorldOptions> = {}): Promise<World> {
  world = await openWorld({ scenario: SCENARIO[language], ...options });
  return world;
}

/** Both sentences of a problem stand in the pane, in the agent's language. */
async function seesProblem(pane: PanePage, language: Language, code: ProblemCode): Promise<void> {
  const { title, next } = DICTIONARY[language].problems[code];
  for (const sentence of [title, next]) {
    // Some name the service; what stands before the name is enough to know the sentence by.
    const words = sentence.includes('{{') ? new RegExp(longestPart(sentence), 'u') : sentence;
    await pane.frame.getByText(words).first().waitFor({ timeout: 20_000 });
  }
}

/** Takes the tab's sound in another page of ours, and keeps it. */
async function captureElsewhere({ context }: Browser, page: Page): Promise<void> {
  const worker = context.serviceWorkers()[0];
  const other = await context.newPage();
  await other.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
  const streamId = await worker?.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return chrome.tabCapture.getMediaStreamId({ targetTabId: tab?.id ?? 0 });
  }, page.url());
  await other.evaluate(async (id) => {
    const mandatory = { chromeMediaSource: 'tab', chromeMediaSourceId: id };
    await navigator.mediaDevices.getUserMedia({ audio: { mandatory } as MediaTrackConstraints });
  }, streamId);
  await page.bringToFront();
}

function longestPart(sentence: string): string {
  const parts = sentence.split(/\{\{\w+\}\}/u).toSorted((a, b) => b.length - a.length);
  return (parts[0] ?? '').trim().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

describe.each(LANGUAGES)('one clear sentence in the pane (%s)', (language) => {
  it.each([
    ['missing', 'microphone-missing'],
    ['refused', 'microphone-refused'],
  ] as const)(
    'when the microphone is %s, and the caller is heard all the same',
    async (microphone, code) => {
      const { browser } = await open(language, { microphone });
      const page = await openCase(world!);
      const pane = await findPane(page, language);
      await browser.clickIcon(page);
      await seesProblem(pane, language, code);
      const { hearing } = await pane.until(
        'the caller',
        (state) => state.hearing.caller === 'live',
      );
      expect(hearing.agent).toBe('lost');
    },
  );

  it('when the tab cannot be captured; the call before it stays as it was', async () => {
    const { browser } = await open(language);
    const page = await openCase(world!);
    const pane = await findPane(page, language);
    await browser.clickIcon(page);
    await pane.until('the first call', (state) => state.hearing.caller === 'live');
    await pane.button(pane.words.header.endLong).click();
    const { callId } = await pane.until('its end', (state) => state.phase === 'ended');
    // Somebody else's capture of the tab, as far as the next call can tell.
    await captureElsewhere(browser, page);
    await browser.clickIcon(page);
    await seesProblem(pane, language, 'tab-uncapturable');
    expect(await pane.state()).toMatchObject({ callId, phase: 'ended' });
  });

  it('when no service was set', async () => {
    await open(language);
    await world!.change({ ...DEFAULT_SETTINGS, interfaceLanguage: language });
    const pane = await findPane(await openCase(world!), language);
    await seesProblem(pane, language, 'no-service');
  });
});

it('a service that refuses, does not know the model, is full or is none: nothing is lost', async () => {
  const { gateway, settings } = await open('da');
  const { pane } = await startCall(world!);
  const over = () => pane.until('its end', ({ problems }) => problems.length === 0);
  for (const [wrong, code] of [
    [{ key: 'sk-wrong' }, 'key-refused'],
    [{ model: 'no-such-model' }, 'model-unknown'],
  ] as const) {
    await world!.change({ ...settings, speech: { ...settings.speech, ...wrong } });
    await seesProblem(pane, 'da', code);
    await world!.change(settings);
    await over();
  }
  for (const [what, code] of [
    [{ kind: 'status', status: 429 }, 'quota-used'],
    [{ kind: 'html' }, 'not-a-service'],
  ] as const) {
    gateway.addFault({ on: 'transcriptions', what });
    await seesProblem(pane, 'da', code);
    gateway.clearFaults();
    await over();
  }
  const state = await pane.until('all that was heard to be written', ({ segments }) =>
    segments.every((one) => one.status === 'written' || one.status === 'silent'),
  );
  expect(transcriptLines(state).length).toBeGreaterThan(2);
});

it('a form that lacks fields: it is said, and the note is filed all the same', async () => {
  await open('en');
  const call = await startCall(world!);
  await call.form.goto(`${call.form.url()}&sysparm_view=ess`);
  await seesProblem(call.pane, 'en', 'form-incomplete');
  await call.pane.until('some words', (state) => transcriptLines(state).length >= 3, 60_000);
  await hangUp(call);
  await file(call);
  expect(recordOf(world!)['work_notes']).not.toBe('');
});
