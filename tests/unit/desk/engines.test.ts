import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import { openEngines } from '../../../utils/assist/browser/open-engines.ts';
import type { ThinkingAnswer, ThinkingRequest } from '../../../utils/assist/think.ts';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { createMemoryLibrary, type Library } from '../../../utils/storage/library.ts';
import { summaryOf } from '../support/assist-parts.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech, type DeskWorld } from './desk-world.ts';

beforeEach(freshDatabase);

const SERVICE = { url: 'https://ai.example/v1', model: 'writer', key: 'k' };
const LINES = [
  'Hej, det er Mette, jeg kan ikke komme på VPN hjemmefra i dag.',
  'Den siger fejl 809 hver eneste gang jeg prøver at logge på.',
  'Jeg har prøvet at genstarte computeren to gange, og det hjalp ikke.',
  'Det haster, for jeg skal holde et møde om en halv time herhjemme.',
] as const;
const AT_ONE_WORD: Answer = {
  headline: 'Fra tjenesten',
  facts: [],
  open: [],
  actions: [],
  fields: [],
  summary: summaryOf({ problem: [{ text: 'Skrevet af tjenesten.', lines: [1] }] }),
};
const THOUGHT = {
  kind: 'thought',
  answer: AT_ONE_WORD,
  engine: 'writer · ai.example',
  usage: { prompt: 1_000, cached: 0, answer: 100, requests: 1 },
} as const satisfies ThinkingAnswer;
const DOWN = { kind: 'failed', code: 'key-refused', detail: '', retryAfterMs: null } as const;

type Service = (request: ThinkingRequest) => ThinkingAnswer | Promise<ThinkingAnswer>;

interface Scene extends DeskWorld {
  /** Of the service; the local engine is the real one. */
  readonly asked: readonly ThinkingRequest[];
  say(count?: number): Promise<void>;
  change(settings: Partial<Settings>): void;
}

const leaving = new AbortController();

async function openScene(
  answer: Service,
  first: Partial<Settings> = { language: SERVICE },
  library: Library = createMemoryLibrary(),
): Promise<Scene> {
  const engines = openEngines(leaving.signal);
  const asked: ThinkingRequest[] = [];
  let spoken = 0;
  const world = await openDeskWorld({
    library,
    transcribe: async () => ({ kind: 'words', text: LINES[(spoken - 1) % LINES.length] ?? '' }),
    think: async (request) => {
      if (request.engine !== 'service') return engines(request);
      asked.push(request);
      return answer(request);
    },
  });
  let settings: Settings = { ...DEFAULT_SETTINGS, ...first };
  await world.desk.listen({ ...LISTEN, settings });
  return Object.assign(Object.create(world) as DeskWorld, {
    asked,
    async say(count = 1) {
      for (let at = 0; at < count; at += 1) {
        spoken += 1;
        const before = world.state().lines.length;
        await world.ear.heard(speech(spoken * 1_000));
        await vi.waitFor(() => expect(world.state().lines.length).toBe(before + 1));
      }
    },
    change(part: Partial<Settings>) {
      settings = { ...settings, ...part };
      world.desk.settings(settings);
    },
  });
}

const engineIs = (scene: Scene, engine: string) =>
  vi.waitFor(() => expect(scene.state().notes?.engine).toBe(engine));
const problems = (scene: Scene) => scene.state().problems.map(({ code }) => code);
const summaryText = (scene: Scene) =>
  (scene.state().summary?.value ?? []).flatMap(({ sentences }) => sentences.map((s) => s.text));
const kinds = (scene: Scene, kind: CallEvent['kind']) =>
  scene.desk.read().filter((event) => event.kind === kind);

describe('without a language service', () => {
  it('the local engine takes the notes and writes the summary, and nothing is wrong', async () => {
    const scene = await openScene(() => DOWN, {});
    await scene.say(4);
    await engineIs(scene, 'local');
    await scene.desk.end('agent');
    await vi.waitFor(() => expect(scene.state().notes?.final).toBe(true));
    expect(summaryText(scene).join(' ')).toContain('809');
    expect(problems(scene)).toEqual([]);
    expect(scene.asked).toEqual([]);
    expect(scene.state().notes?.standsInFor).toBeUndefined();
  });
});

describe('a service that fails', () => {
  it('is stood in for by the local engine, and replaces its summary when it is back', async () => {
    let isBack = false;
    const scene = await openScene(() => (isBack ? THOUGHT : DOWN));
    await scene.say(2);
    await engineIs(scene, 'local');
    expect(problems(scene)).toEqual(['key-refused']);
    await scene.desk.end('agent');
    await vi.waitFor(() => expect(scene.state().notes).toMatchObject({ final: true }));
    expect(scene.state().notes).toMatchObject({ engine: 'local', standsInFor: 'service' });
    expect(summaryText(scene).join(' ')).toContain('VPN');

    isBack = true;
    scene.change({ language: { ...SERVICE, key: 'better' } });
    await engineIs(scene, THOUGHT.engine);
    expect(summaryText(scene)).toEqual(['Skrevet af tjenesten.']);
    expect(problems(scene)).toEqual([]);
    const thoughts = scene.asked.length;
    scene.change({ language: { ...SERVICE, key: 'better' } });
    expect(scene.asked).toHaveLength(thoughts);
  });

  it('does not replace what the agent wrote meanwhile', async () => {
    let isBack = false;
    const scene = await openScene(() => (isBack ? THOUGHT : DOWN));
    await scene.say(2);
    await scene.desk.end('agent');
    await vi.waitFor(() => expect(scene.state().notes?.final).toBe(true));
    const summary = summaryOf({ problem: [{ text: 'Mine ord.', segmentIds: [] }] });
    await scene.desk.append({ kind: 'summary-edited', summary });
    isBack = true;
    await scene.desk.retry();
    await engineIs(scene, THOUGHT.engine);
    expect(summaryText(scene)).toEqual(['Mine ord.']);
  });

  it('does not make notes of another kind for one dropped connection', async () => {
    let isDown = false;
    const scene = await openScene(() =>
      isDown ? { ...DOWN, code: 'service-unreachable' as const } : THOUGHT,
    );
    await scene.say();
    await engineIs(scene, THOUGHT.engine);
    isDown = true;
    await scene.say();
    await vi.waitFor(() => expect(scene.asked).toHaveLength(2));
    isDown = false;
    await vi.waitFor(() => expect(scene.timers.length).toBeGreaterThan(0));
    for (const timer of scene.timers.splice(0)) timer();
    await vi.waitFor(() => expect(kinds(scene, 'notes-taken')).toHaveLength(2));
    expect(kinds(scene, 'notes-taken')).not.toContainEqual(
      expect.objectContaining({ engine: 'local' }),
    );
  });

  it('that answers nothing usable leaves the notes as they are, says so, and is on the receipt', async () => {
    const spent = { engine: THOUGHT.engine, usage: { ...THOUGHT.usage, requests: 2 } };
    let isConfused = false;
    const scene = await openScene(() =>
      isConfused ? { ...DOWN, code: 'answer-unusable' as const, spent } : THOUGHT,
    );
    await scene.say();
    await engineIs(scene, THOUGHT.engine);
    isConfused = true;
    await scene.say();
    await vi.waitFor(() => expect(problems(scene)).toEqual(['answer-unusable']));
    expect(scene.state().headline?.text).toBe('Fra tjenesten');
    expect(scene.state().notes?.engine).toBe(THOUGHT.engine);
    expect(scene.state().usage).toEqual({ prompt: 2_000, cached: 0, answer: 200, requests: 3 });
  });
});

describe('switching in the middle of a call', () => {
  it('goes on with the engine that was chosen, both ways', async () => {
    const scene = await openScene(() => THOUGHT);
    await scene.say();
    await engineIs(scene, THOUGHT.engine);
    scene.change({ engine: 'local' });
    await scene.say();
    await engineIs(scene, 'local');
    expect(scene.state().notes?.standsInFor).toBeUndefined();
    const before = scene.asked.length;
    scene.change({ engine: 'service' });
    await scene.say();
    await engineIs(scene, THOUGHT.engine);
    expect(scene.asked).toHaveLength(before + 1);
  });

  it('says that the browser has no model, and stands in for it', async () => {
    const scene = await openScene(() => THOUGHT, { language: SERVICE, engine: 'browser' });
    await scene.say(2);
    await engineIs(scene, 'local');
    expect(problems(scene)).toEqual(['browser-model-missing']);
    expect(scene.asked).toEqual([]);
  });

  it('drops an answer that nobody waits for any more, and counts what it cost', async () => {
    const late: ((answer: ThinkingAnswer) => void)[] = [];
    const scene = await openScene(() => new Promise((resolve) => late.push(resolve)));
    await scene.say();
    await vi.waitFor(() => expect(late).toHaveLength(1));
    scene.change({ engine: 'local' });
    await engineIs(scene, 'local');
    late[0]?.(THOUGHT);
    await vi.waitFor(() => expect(kinds(scene, 'thinking-wasted')).toHaveLength(1));
    expect(scene.state().notes?.engine).toBe('local');
    expect(scene.state().usage).toMatchObject({ prompt: 1_000, answer: 100 });
  });

  it('asks for the summary at once when the call ends, and drops the older answer', async () => {
    const late: ((answer: ThinkingAnswer) => void)[] = [];
    const scene = await openScene(() => new Promise((resolve) => late.push(resolve)));
    await scene.say();
    await vi.waitFor(() => expect(late).toHaveLength(1));
    await scene.desk.end('agent');
    await vi.waitFor(() => expect(late).toHaveLength(2));
    late[1]?.({ ...THOUGHT, answer: { ...AT_ONE_WORD, headline: 'Det hele' } });
    await vi.waitFor(() => expect(scene.state().notes?.final).toBe(true));
    late[0]?.(THOUGHT);
    await vi.waitFor(() => expect(kinds(scene, 'thinking-wasted')).toHaveLength(1));
    expect(scene.state().headline?.text).toBe('Det hele');
  });

  it('leaves the answer to one call in that call', async () => {
    const late: ((answer: ThinkingAnswer) => void)[] = [];
    const scene = await openScene(() => new Promise((resolve) => late.push(resolve)));
    await scene.say();
    await vi.waitFor(() => expect(late).toHaveLength(1));
    await scene.desk.end('agent');
    await scene.desk.listen({ ...LISTEN, settings: { ...DEFAULT_SETTINGS, language: SERVICE } });
    for (const answer of late) answer(THOUGHT);
    await vi.waitFor(() => expect(scene.desk.unfinished()[0]?.headline).toBe('Fra tjenesten'));
    expect(scene.state().headline).toBeNull();
    expect(scene.state().notes).toBeNull();
  });
});

describe('limits', () => {
  it('of a call: the local engine goes on, which is said once, and raising them helps', async () => {
    const limits = { callTokens: 7_000, dayTokens: 0 };
    const scene = await openScene(() => THOUGHT, { language: SERVICE, limits });
    await scene.say(8);
    await engineIs(scene, 'local');
    expect(problems(scene)).toEqual(['limit-reached']);
    expect(kinds(scene, 'problem-raised')).toHaveLength(1);
    const asked = scene.asked.length;
    expect(asked).toBeGreaterThan(0);
    await scene.say(2);
    expect(scene.asked).toHaveLength(asked);
    // Room for the summary was kept.
    await scene.desk.end('agent');
    await engineIs(scene, THOUGHT.engine);
    expect(scene.asked.at(-1)?.isFinal).toBe(true);
    expect(scene.state().usage.prompt + scene.state().usage.answer).toBeLessThanOrEqual(7_000);
  });

  it('are raised in the middle of a call: the service is asked again', async () => {
    const limits = { callTokens: 100, dayTokens: 0 };
    const scene = await openScene(() => THOUGHT, { language: SERVICE, limits });
    await scene.say(2);
    await engineIs(scene, 'local');
    expect(scene.asked).toEqual([]);
    scene.change({ limits: { callTokens: 0, dayTokens: 0 } });
    await engineIs(scene, THOUGHT.engine);
    expect(problems(scene)).toEqual([]);
  });

  it('of a day: what other calls of today spent counts, and yesterday’s does not', async () => {
    const library = createMemoryLibrary();
    const limits = { callTokens: 0, dayTokens: 10_000 };
    const date = (ms: number) => new Date(ms).toLocaleDateString('sv');
    await library.write('tokens-of-day', { date: date(1_000_000), tokens: 9_900 });
    const scene = await openScene(() => THOUGHT, { language: SERVICE, limits }, library);
    await scene.say(2);
    await engineIs(scene, 'local');
    expect(scene.asked).toEqual([]);
    scene.passTime(86_400_000);
    await scene.say();
    await engineIs(scene, THOUGHT.engine);
    await vi.waitFor(async () =>
      expect(await library.read('tokens-of-day')).toEqual({
        date: date(1_000_000 + 86_400_000),
        tokens: scene.asked.length * 1_100,
      }),
    );
  });
});
