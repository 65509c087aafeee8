import { afterEach, describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../utils/call/problem.ts';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { DEFAULT_SETTINGS, LANGUAGES, type Language } from '../../utils/settings/settings.ts';
import type { ScenarioName } from '../sandbox/cast.ts';
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
      expect((await pane.state()).hearing).toEqual({ caller: 'live', agent: 'lost' });
    },
  );

  it('when the tab cannot be captured', async () => {
    const { browser } = await open(language);
    const page = await openCase(world!);
    const pane = await findPane(page, language);
    const settingsOfTheBrowser = await browser.context.newPage();
    await settingsOfTheBrowser.goto('chrome://version');
    await browser.clickIcon(settingsOfTheBrowser);
    await page.bringToFront();
    await seesProblem(pane, language, 'tab-uncapturable');
    expect((await pane.state()).phase).toBe('none');
  });

  it('when a service refuses, is unknown, is full or is no service; nothing is lost', async () => {
    const { gateway } = await open(language);
    const call = await startCall(world!);
    const { pane } = call;
    for (const [fault, code] of [
      [{ kind: 'status', status: 401 }, 'key-refused'],
      [{ kind: 'status', status: 404 }, 'model-unknown'],
      [{ kind: 'status', status: 429 }, 'quota-used'],
      [{ kind: 'html' }, 'not-a-service'],
    ] as const) {
      gateway.addFault({ on: 'transcriptions', what: fault });
      await seesProblem(pane, language, code);
      gateway.clearFaults();
      // What an agent does after correcting the settings: they are saved again.
      await world!.change({ ...world!.settings });
      await pane.until('the problem to be over', ({ problems }) => problems.length === 0);
    }
    const state = await pane.until('all that was heard to be written', ({ segments }) =>
      segments.every((one) => one.status === 'written' || one.status === 'silent'),
    );
    expect(transcriptLines(state).length).toBeGreaterThan(2);
  });

  it('when no service was set', async () => {
    await open(language);
    await world!.change({ ...DEFAULT_SETTINGS, interfaceLanguage: language });
    const pane = await findPane(await openCase(world!), language);
    await seesProblem(pane, language, 'no-service');
  });

  it('when the form lacks fields; the note is filed all the same', async () => {
    await open(language);
    const call = await startCall(world!);
    await call.page.goto(`${call.page.url()}${encodeURIComponent('&sysparm_view=ess')}`);
    const later = { ...call, pane: await findPane(call.page, language) };
    await seesProblem(later.pane, language, 'form-incomplete');
    await later.pane.until('some words', (state) => transcriptLines(state).length >= 3, 60_000);
    await hangUp(later);
    await file(later);
    expect(recordOf(world!)['work_notes']).not.toBe('');
  });
});
