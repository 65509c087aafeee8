import { describe, expect, it } from 'vitest';
import { askBrowserModel } from '../../../utils/assist/browser/ask-browser-model.ts';
import { createPromptWriter } from '../../../utils/assist/build-prompt.ts';
import { createBrowserModel } from '../../sandbox/browser-model.ts';
import { WISH } from '../support/assist-parts.ts';
import { eventsOf, said } from '../support/call-events.ts';

const prompt = createPromptWriter()(
  eventsOf([
    { kind: 'call-started', language: 'da', source: 'tab' },
    ...said('caller', 1_000, 'Hej, jeg kan ikke komme på VPN.'),
  ]),
  WISH,
);
const ask = (model: Parameters<typeof askBrowserModel>[2]) =>
  askBrowserModel({ prompt }, new AbortController().signal, model);

describe('the browser’s own model', () => {
  it.each([false, true])('answers in a session of its own (older names: %s)', async (isOld) => {
    const model = createBrowserModel({ isOld });
    const answer = await ask(model);
    expect(answer).toMatchObject({
      kind: 'thought',
      engine: 'browser',
      usage: { prompt: 0, answer: 0, requests: 1 },
    });
    await ask(model);
    expect(model.systems).toEqual([prompt.system, prompt.system]);
    expect(model.prompts).toEqual([prompt.user, prompt.user]);
    expect(model.open).toBe(0);
  });

  it('is told what was wrong with an answer, once', async () => {
    const once = createBrowserModel({ scrawls: 1 });
    expect(await ask(once)).toMatchObject({ kind: 'thought', usage: { requests: 2 } });
    expect(once.prompts[1]).toMatch(/^That was not what was asked for/u);
    const always = createBrowserModel({ scrawls: 9 });
    expect(await ask(always)).toMatchObject({ code: 'answer-unusable' });
    expect([always.prompts.length, always.open]).toEqual([2, 0]);
  });

  it.each([
    ['is not there', null],
    ['does not know the language', createBrowserModel({ languages: ['en'] })],
    ['was not loaded', createBrowserModel({ availability: 'downloadable' })],
  ])('is missing where it %s', async (_, model) => {
    expect(await ask(model)).toMatchObject({ kind: 'failed', code: 'browser-model-missing' });
  });

  it.each([false, true])(
    'is given no more than it has room for (older names: %s)',
    async (isOld) => {
      const model = createBrowserModel({ room: 400, isOld });
      expect(await ask(model)).toMatchObject({ code: 'browser-model-failed' });
      expect([model.prompts.length, model.open]).toEqual([0, 0]);
    },
  );
});
