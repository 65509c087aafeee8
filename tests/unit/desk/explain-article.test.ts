import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServiceExplainer } from '../../../utils/assist/browser/explain-with-service.ts';
import { receiptOf } from '../../../utils/assist/receipt.ts';
import type { ComingExplanation } from '../../../utils/call/articles.ts';
import { serviceFailure } from '../../../utils/call/service-failure.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { createMemoryLibrary } from '../../../utils/storage/library.ts';
import { SANDBOX_KEY } from '../../sandbox/gateway/gateway.ts';
import { startGateway, type StartedGateway } from '../../sandbox/gateway/start-gateway.ts';
import { freshDatabase } from './desk-world.ts';
import { countOf, hearsUntil, held, quoting, USAGE, VPN } from './explanation-scene.ts';
import { openKnowledgeScene, type KnowledgeScene } from './knowledge-scene.ts';
import { control, instance } from './opening-scene.ts';

let gateway: StartedGateway;
/** Synced once: it is the instance's articles in every test. */
const library = createMemoryLibrary();
const SERVICE = { url: 'https://language.example/v1', key: 'key', model: 'model' };
const WITH_SERVICE: Partial<Settings> = { engine: 'service', language: SERVICE };

beforeAll(async () => {
  gateway = await startGateway();
  await freshDatabase();
  const { syncs } = await openKnowledgeScene({ library });
  await syncs();
}, 60_000);
beforeEach(async () => {
  await freshDatabase();
  control.switchOn({ kind: '403', path: '/api/sn_km_api', requests: 999 });
});
afterEach(() => {
  control.switchOffFaults();
  gateway.forgetRequests();
});
afterAll(async () => {
  await gateway.close();
  await instance.close();
});

describe('the article that stands first', () => {
  it('is explained by the service while it writes, each sentence with those of the article', async () => {
    const service = { url: gateway.url, key: SANDBOX_KEY, model: 'sandbox-writer' };
    const explainer = createServiceExplainer();
    const coming: ComingExplanation[] = [];
    const scene = await openKnowledgeScene({
      library,
      settings: { engine: 'service', language: service },
      explain: (request, onPart) => explainer(request, onPart, new AbortController().signal),
      announceExplaining: (one) => void coming.push(one),
    });
    await hearsUntil(scene, () => scene.world.state().explained.length === 1);
    const [first] = scene.shown();
    const [explained] = scene.world.state().explained;
    expect(explained?.sysId).toBe(first?.sysId);
    const article = await library.read(`knowledge ${instance.url} article ${first?.sysId ?? ''}`);
    expect(explained?.sentences.length).toBeGreaterThan(0);
    for (const { text, quotes } of explained?.sentences ?? []) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of [...quotes, text])
        expect((article as { body: string }).body).toContain(quote);
    }
    // It came in pieces, without its citations, and only of that article.
    expect(coming.length).toBeGreaterThan(2);
    expect(new Set(coming.map(({ sysId }) => sysId))).toEqual(new Set([first?.sysId]));
    expect(coming.map(({ text }) => text).join()).not.toMatch(/\[\d/u);
    const { usage } = scene.world.state();
    expect(usage.prompt).toBeGreaterThan(200);
    const { engines, sent } = receiptOf(scene.world.desk.read(), DEFAULT_SETTINGS);
    const by = `sandbox-writer · ${new URL(gateway.url).host}`;
    expect(engines.find(({ engine }) => engine === by)?.usage).toEqual(usage);
    expect(sent).toMatchObject({ articles: 1 });
  });

  it('is asked about once, and never again after a crash', async () => {
    const { prompts, explain } = quoting();
    const settings = WITH_SERVICE;
    const scene = await openKnowledgeScene({ library, settings, explain });
    await hearsUntil(scene, () => prompts.length === 1);
    for (const headline of ['VPN lukker igen', VPN.headline]) await scene.hears({ headline });
    expect(prompts).toHaveLength(
      new Set(prompts.map((one) => /^ARTICLE .*/mu.exec(one)?.[0])).size,
    );
    const asked = prompts.length;
    const after = await openKnowledgeScene({ library, settings, explain });
    after.world.desk.settings({ ...DEFAULT_SETTINGS, ...settings });
    expect(after.world.state().explained).toEqual(scene.world.state().explained);
    await after.goOn(60_000);
    expect(prompts).toHaveLength(asked);
  });

  it('is asked about when the one before was refused, four times a call at most', async () => {
    const { prompts, explain } = quoting();
    const scene = await openKnowledgeScene({ library, settings: WITH_SERVICE, explain });
    const refuseAll = async () => {
      for (const article of scene.shown()) {
        await scene.world.desk.append({ kind: 'article-judged', article, verdict: 'dismissed' });
        await scene.goOn(10_000);
      }
    };
    await hearsUntil(scene, () => prompts.length === 1);
    await refuseAll();
    expect(prompts.length).toBeGreaterThan(1);
    for (const headline of ['Printeren på tredje sal er gået i stå', 'Ingen lyd i Teams'])
      await scene.hears({ headline }).then(refuseAll);
    expect(scene.shown().length).toBeGreaterThan(4);
    expect(prompts).toHaveLength(4);
    expect(scene.world.state().explained).toHaveLength(4);
  });

  it('must have stood there for a moment', async () => {
    const { prompts, explain } = quoting();
    const settings: Partial<Settings> = { ...WITH_SERVICE, engine: 'local' };
    const scene = await openKnowledgeScene({ library, settings, explain });
    await hearsUntil(scene, () => scene.shown().length > 0);
    scene.world.desk.settings({ ...DEFAULT_SETTINGS, ...WITH_SERVICE });
    await scene.goOn(1_000);
    expect(prompts).toEqual([]);
    await scene.goOn(1_000);
    expect(prompts).toHaveLength(1);
  });
});

describe('nobody is asked', () => {
  it.each([
    ['by the local engine', { engine: 'local', language: SERVICE }],
    ['by the browser’s model', { engine: 'browser', language: SERVICE }],
    ['without a service', { engine: 'service', language: { ...SERVICE, url: '' } }],
    ['in a quiet profile', { ...WITH_SERVICE, profile: 'quiet' }],
    ['beyond the limits', { ...WITH_SERVICE, limits: { callTokens: 1_500, dayTokens: 0 } }],
  ] as const)('%s', async (_, settings) => {
    const { prompts, explain } = quoting();
    const scene = await openKnowledgeScene({ library, settings, explain });
    await hearsUntil(scene, () => scene.shown().length > 0);
    await scene.goOn(30_000);
    expect(prompts).toEqual([]);
  });

  it('when the caller declines', async () => {
    const { prompts, explain } = quoting();
    const settings: Partial<Settings> = { ...WITH_SERVICE, engine: 'local' };
    const { world, hears, goOn } = await openKnowledgeScene({ library, settings, explain });
    await hears(VPN);
    await world.desk.append({ kind: 'consent-answered', answer: 'declined' });
    world.desk.settings({ ...DEFAULT_SETTINGS, ...WITH_SERVICE });
    await goOn(60_000);
    expect(prompts).toEqual([]);
  });

  it('while notes are due, and at once when they are there', async () => {
    const { prompts, explain } = quoting();
    const waiting: (() => void)[] = [];
    let isHeld = false;
    const scene = await openKnowledgeScene({
      library,
      settings: { ...WITH_SERVICE, engine: 'local' },
      explain,
      beforeThinking: () =>
        isHeld ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve(),
    });
    await hearsUntil(scene, () => scene.shown().length > 0);
    isHeld = true;
    const sound = new Uint8Array([1]);
    await scene.world.ear.heard({ channel: 'caller', startMs: 9_000, endMs: 9_900, sound });
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    // The service has not read these words, so it is asked for notes; and takes its time.
    scene.world.desk.settings({ ...DEFAULT_SETTINGS, ...WITH_SERVICE });
    await scene.goOn(30_000);
    expect(prompts).toEqual([]);
    isHeld = false;
    for (const letGo of waiting) letGo();
    await vi.waitFor(async () => {
      await scene.goOn(1_000);
      expect(prompts).toHaveLength(1);
    });
  });

  it('where what it cost before leaves no room', async () => {
    const { prompts, explain } = quoting({ ...USAGE, prompt: 99_000 });
    const limits = { callTokens: 100_000, dayTokens: 0 };
    const scene = await openKnowledgeScene({
      library,
      settings: { ...WITH_SERVICE, limits },
      explain,
    });
    await hearsUntil(scene, () => prompts.length === 1);
    const [article] = scene.shown();
    if (!article) throw new Error('An article is needed');
    await scene.world.desk.append({ kind: 'article-judged', article, verdict: 'dismissed' });
    await scene.goOn(30_000);
    expect(scene.shown().length).toBeGreaterThan(1);
    expect(prompts).toHaveLength(1);
  });
});

describe('what comes of it', () => {
  it.each([
    ['says what no sentence of it says', 'Ring til leverandøren på 70 20 30 40. [1]'],
    ['cites nothing', 'Genstart pc’en.'],
    ['cites what is not there', 'Genstart pc’en. [99]'],
    ['is empty', ''],
  ])('is nothing but its price where it %s, and nobody is told of a problem', async (_, text) => {
    const { scene: held_, asked, answer, part, coming } = held();
    const scene = await openKnowledgeScene({ library, settings: WITH_SERVICE, ...held_ });
    await hearsUntil(scene, () => asked() === 1);
    const { notices } = scene.world;
    part('Genstart pc');
    answer(text);
    await vi.waitFor(() => expect(countOf(scene, 'thinking-wasted')).toBe(1));
    expect(countOf(scene, 'article-explained')).toBe(0);
    expect(scene.world.state().usage).toEqual(USAGE);
    expect(coming.map((one) => one.text)).toEqual(['Genstart pc', '']);
    expect(notices).toEqual([]);
    expect(scene.world.state().problems).toEqual([]);
  });

  it('is nothing where the service fails, and notes are still asked of it', async () => {
    let asked = 0;
    const scene = await openKnowledgeScene({
      library,
      settings: WITH_SERVICE,
      explain: async () => {
        asked += 1;
        return serviceFailure('service-unreachable');
      },
    });
    await hearsUntil(scene, () => asked === 1);
    await scene.hears({ headline: 'VPN lukker stadig' });
    expect(countOf(scene, 'thinking-wasted')).toBe(0);
    expect(scene.world.state().problems).toEqual([]);
    expect(scene.world.state().notes?.engine).toBe('test');
  });

  it.each([
    ['the call is over', (scene: KnowledgeScene) => scene.world.desk.end('agent')],
    [
      'the article is refused',
      ({ world, shown }: KnowledgeScene) => {
        const [article] = shown();
        if (!article) throw new Error('An article is needed');
        return world.desk.append({ kind: 'article-judged', article, verdict: 'dismissed' });
      },
    ],
    [
      'another engine is chosen',
      async ({ world }: KnowledgeScene) =>
        world.desk.settings({ ...DEFAULT_SETTINGS, ...WITH_SERVICE, engine: 'local' }),
    ],
  ])('is dropped when %s', async (_, happens) => {
    const { scene: held_, asked, answer, part, coming } = held();
    const scene = await openKnowledgeScene({ library, settings: WITH_SERVICE, ...held_ });
    await hearsUntil(scene, () => asked() === 1);
    part('Hvis');
    await happens(scene);
    part('Hvis VPN-forbindelsen');
    answer('Hvis VPN-forbindelsen lukker efter få minutter, skyldes det en gammel udgave. [1]');
    await vi.waitFor(() => expect(countOf(scene, 'thinking-wasted')).toBe(1));
    expect(coming.map((one) => one.text).filter((text) => text !== '')).toEqual(['Hvis']);
    expect(countOf(scene, 'article-explained')).toBe(0);
  });

  it('never holds up the summary', async () => {
    const { scene: held_, asked } = held();
    const scene = await openKnowledgeScene({ library, settings: WITH_SERVICE, ...held_ });
    await hearsUntil(scene, () => asked() === 1);
    await scene.world.desk.end('agent');
    await vi.waitFor(() => expect(scene.world.state().notes?.final).toBe(true));
  });
});
