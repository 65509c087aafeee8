import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetGap, readLearned } from '../../../utils/desk/knowledge-learned.ts';
import { createMemoryLibrary } from '../../../utils/storage/library.ts';
import { freshDatabase } from './desk-world.ts';
import { HOUR_MS, openKnowledgeScene, toArticles } from './knowledge-scene.ts';
import { control, instance, PAGE } from './opening-scene.ts';
import { openCallLog } from '../../../utils/storage/browser/call-log.ts';
import type { CallEvent } from '../../../utils/call/call-event.ts';

afterAll(() => instance.close());
beforeEach(async () => {
  control.switchOffFaults();
  control.forgetRequests();
  await freshDatabase();
});

const VPN = { headline: 'VPN falder ud, når hun arbejder hjemme' };
const numbersOf = (all: readonly { readonly number: string }[]) => all.map(({ number }) => number);
const published = () => control.records('kb_knowledge', 'workflow_state=published');
const byOwnInterface = (path: string) => path.includes('sn_km_api');

/** The log as it was. */
async function restore(events: readonly CallEvent[]): Promise<void> {
  const log = await openCallLog(() => Date.now());
  for (const { callId, seq, at: _, ...fact } of events) await log.append(callId, seq, fact);
}

describe('the sync', () => {
  it('fetches what is published, one request after the other, and no more than once an hour', async () => {
    const { world, goOn, syncs, library } = await openKnowledgeScene();
    await syncs();
    const first = toArticles();
    // The list, and texts twenty at a time.
    expect(first).toHaveLength(1 + Math.ceil(published().length / 20));
    for (const row of published())
      expect(
        await library.read(`knowledge ${instance.url} article ${row['sys_id'] ?? ''}`),
      ).toMatchObject({ number: row['number'], title: row['short_description'] });
    world.desk.page(instance.url, PAGE);
    await goOn(HOUR_MS / 2);
    world.desk.page(instance.url, PAGE);
    await goOn(60_000);
    expect(toArticles()).toEqual(first);
    // Nor does the next start of the browser begin anew.
    const next = await openKnowledgeScene({ library });
    await next.syncs();
    expect(toArticles()).toEqual(first);
    await goOn(HOUR_MS);
    world.desk.page(instance.url, PAGE);
    await goOn(60_000);
    expect(toArticles().length).toBeGreaterThan(first.length);
  });

  it('asks nothing while a call is on, nor while its note is written, and goes on after', async () => {
    const { world, goOn, hears, syncs } = await openKnowledgeScene();
    world.desk.page(instance.url, PAGE);
    await hears(VPN);
    await goOn(HOUR_MS);
    world.desk.page(instance.url, PAGE);
    await goOn(HOUR_MS);
    expect(toArticles().filter((path) => !byOwnInterface(path))).toEqual([]);
    await world.desk.end('agent');
    await goOn(30_000);
    await world.desk.append({ kind: 'headline-edited', text: 'VPN falder ud hjemme' });
    await goOn(40_000);
    expect(toArticles().filter((path) => !byOwnInterface(path))).toEqual([]);
    await world.desk.clear();
    await syncs();
    expect(toArticles().filter((path) => !byOwnInterface(path)).length).toBeGreaterThan(2);
  });

  it('waits where the instance is away, and begins again where it stopped', async () => {
    const { world, goOn, syncs } = await openKnowledgeScene();
    control.switchOn({ kind: '429', path: '/api/now/table/kb_knowledge', retryAfterS: 300 });
    await syncs();
    expect(toArticles()).toHaveLength(1);
    world.desk.page(instance.url, PAGE);
    await goOn(100_000);
    expect(toArticles()).toHaveLength(1);
    await goOn(200_000);
    expect(toArticles()).toHaveLength(2 + Math.ceil(published().length / 20));
  });

  it('keeps the articles of one agent from the next', async () => {
    const { syncs, library } = await openKnowledgeScene();
    await syncs();
    const [row] = published();
    const name = `knowledge ${instance.url} article ${row?.['sys_id'] ?? ''}`;
    const next = await openKnowledgeScene({ library, userName: 'nanna.friis' });
    control.switchOn({ kind: '403', path: '/api/now/table/kb_knowledge', requests: 99 });
    await next.goOn(HOUR_MS);
    await next.syncs();
    expect(await library.read(name)).toBeNull();
  });

  it('finds no longer what was withdrawn, after the round of the next day', async () => {
    const { goOn, hears, syncs, shown, world } = await openKnowledgeScene();
    await syncs();
    control.switchOn({ kind: '403', path: '/api/sn_km_api', requests: 999 });
    await hears(VPN);
    const [first] = shown();
    expect(first).toBeDefined();
    await world.desk.end('agent');
    await world.desk.clear();
    control.change('kb_knowledge', first?.sysId ?? '', { workflow_state: 'retired' });
    try {
      await goOn(25 * HOUR_MS);
      await syncs();
      await hears(VPN);
      expect(shown().length).toBeGreaterThan(0);
      expect(numbersOf(shown())).not.toContain(first?.number);
    } finally {
      control.change('kb_knowledge', first?.sysId ?? '', { workflow_state: 'published' });
    }
  });
});

describe('during a call', () => {
  it('the own index answers at once, with the sentence that says it, and without the instance', async () => {
    const { syncs, hears, shown, world } = await openKnowledgeScene();
    await syncs();
    control.switchOn({ kind: '500', path: '/api', requests: 999 });
    await hears(VPN);
    expect(shown()[0]).toMatchObject({ title: 'VPN falder ud, når du arbejder hjemme' });
    const [first] = shown();
    const { text } = control.readRecord('kb_knowledge', first?.sysId ?? '')?.values ?? {};
    expect(text).toContain(first?.snippet);
    expect(first?.snippet).toContain('forbindelse');
    const finds = world.desk.read().filter(({ kind }) => kind === 'articles-found');
    expect(finds[0]).toMatchObject({ via: 'own' });
  });
});

describe('with the instance’s own search', () => {
  it('is merged, each article once, and the list is told only when it changes', async () => {
    const { syncs, hears, shown, world } = await openKnowledgeScene();
    await syncs();
    control.forgetRequests();
    for (const headline of [VPN.headline, VPN.headline, 'VPN falder ud, når hun er hjemme'])
      await hears({ headline });
    const finds = world.desk.read().flatMap((one) => (one.kind === 'articles-found' ? [one] : []));
    expect(finds.map(({ via }) => via)).toContain('merged');
    for (const [at, { articles }] of finds.entries()) {
      expect(numbersOf(articles)).toEqual([...new Set(numbersOf(articles))]);
      expect(numbersOf(articles)).not.toEqual(numbersOf(finds[at - 1]?.articles ?? []));
    }
    expect(shown().length).toBeGreaterThan(1);
    // A headline in other words is no new question.
    expect(toArticles().filter(byOwnInterface)).toHaveLength(1);
  });

  it('says nothing of whom it is about', async () => {
    const { syncs, hears, world } = await openKnowledgeScene();
    await syncs();
    await hears({ headline: 'Ring til 20 30 40 50 om VPN, der falder ud' });
    const queries = world.desk
      .read()
      .flatMap((one) => (one.kind === 'articles-found' && one.via === 'own' ? [one.query] : []));
    expect(queries.join()).toContain('VPN');
    expect(queries.join()).not.toContain('20 30 40 50');
  });
});

describe('what became of the articles', () => {
  it('moves them in the next call about the same, also after the browser was closed', async () => {
    const library = createMemoryLibrary();
    const one = await openKnowledgeScene({ library });
    await one.syncs();
    control.switchOn({ kind: '403', path: '/api/sn_km_api', requests: 999 });
    await one.hears(VPN);
    const [, first, second] = one.shown();
    if (!first || !second) throw new Error('Three articles are needed');
    await one.world.desk.append({ kind: 'article-tried', article: first, worked: false });
    await one.world.desk.append({ kind: 'article-tried', article: second, worked: true });
    await one.world.desk.end('agent');
    await one.world.desk.clear();
    const learned = await readLearned(library);
    expect(learned.feedback.map(({ verdict }) => verdict)).toEqual(['did-not-work', 'worked']);

    const next = await openKnowledgeScene({ library });
    await next.hears(VPN);
    const [, ...others] = numbersOf(next.shown());
    expect(others.slice(0, 2)).toEqual([second.number, first.number]);
  });

  it('counts once for each call, whatever crashed in between', async () => {
    const library = createMemoryLibrary();
    const { syncs, hears, shown, world } = await openKnowledgeScene({ library });
    await syncs();
    await hears(VPN);
    const [first] = shown();
    if (!first) throw new Error('An article is needed');
    await world.desk.append({ kind: 'article-judged', article: first, verdict: 'attached' });
    await world.desk.end('agent');
    // The lesson is stored, and the browser dies before the call is closed.
    const log = await world.stored();
    await world.desk.clear();
    const lesson = await readLearned(library);
    expect(lesson.feedback).toHaveLength(1);
    await freshDatabase();
    await restore(log);
    const again = await openKnowledgeScene({ library });
    expect(again.world.desk.read().length).toBeGreaterThan(0);
    await again.world.desk.clear();
    expect(again.world.desk.read()).toEqual([]);
    expect(await readLearned(library)).toEqual(lesson);
  });
});

describe('questions without an answer', () => {
  const UNKNOWN = { headline: 'Kaffemaskinen i kantinen skummer ikke mælken' };

  it('are listed once, counted, without names, and can be taken off', async () => {
    const library = createMemoryLibrary();
    for (const headline of [UNKNOWN.headline, 'Kaffemaskine i kantinen vil ikke skumme mælk']) {
      const { syncs, hears, world } = await openKnowledgeScene({ library });
      await syncs();
      await hears({ headline });
      await world.desk.end('agent');
      await world.desk.clear();
    }
    const { gaps } = await readLearned(library);
    const [gap, ...others] = gaps;
    expect(gap?.question).toContain('skumme mælk');
    expect([gap?.count, others]).toEqual([2, []]);
    if (gap) await forgetGap(library, gap);
    expect((await readLearned(library)).gaps).toEqual([]);
  });

  it('are those, too, whose articles were all refused; and not one that was answered', async () => {
    const library = createMemoryLibrary();
    for (const verdict of ['attached', 'dismissed'] as const) {
      const { syncs, hears, shown, world } = await openKnowledgeScene({ library });
      await syncs();
      await hears(VPN);
      for (const article of shown())
        await world.desk.append({ kind: 'article-judged', article, verdict });
      for (const article of shown())
        await world.desk.append({ kind: 'article-judged', article, verdict });
      await world.desk.end('agent');
      await world.desk.clear();
      const { gaps } = await readLearned(library);
      expect(gaps).toHaveLength(verdict === 'attached' ? 0 : 1);
    }
  });
});
