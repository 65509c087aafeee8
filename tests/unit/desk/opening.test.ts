import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALLERS } from '../../sandbox/cast.ts';
import { freshDatabase, LISTEN } from './desk-world.ts';
import {
  control,
  found,
  idOf,
  incidentOf,
  instance,
  openScene,
  PAGE,
  user,
} from './opening-scene.ts';

afterAll(() => instance.close());
beforeEach(async () => {
  control.switchOffFaults();
  await freshDatabase();
});

const mette = user(CALLERS.mette.userName);

describe('the card', () => {
  it('shows devices, cases and neighbours, all for one request', async () => {
    const world = await openScene();
    const { place, form } = incidentOf(idOf(CALLERS.mette.userName));
    await world.desk.form(place, form);
    await vi.waitFor(() => expect(world.state().caller.card).not.toBeNull());
    const card = world.state().caller.card!;
    expect(card.devices.map(({ name }) => name)).toEqual([CALLERS.mette.device]);
    expect(card.unread).toEqual([]);
    const isOpen = card.cases.map((one) => one.isOpen);
    expect(isOpen).toEqual(isOpen.toSorted((a, b) => Number(b) - Number(a)));
    expect(isOpen.filter((open) => !open).length).toBeLessThanOrEqual(10);
    for (const { table, sysId } of card.cases) {
      const { values } = control.readRecord(table, sysId)!;
      expect(Object.values(values)).toContain(mette['sys_id']);
    }
    for (const { sysId } of card.nearby) {
      const { values } = control.readRecord('incident', sysId)!;
      expect(values).toMatchObject({ location: mette['location'], active: 'true' });
      expect(values['caller_id']).not.toBe(mette['sys_id']);
    }
    expect(card.nearby.length).toBeGreaterThan(0);
    console.log(`opening_rest_calls: ${control.requests().length} (finding and card)`);
    // The list that the form's own reference wants, the person, and all of the card.
    expect(control.requests()).toHaveLength(3);
  });

  it('ranks the neighbours again by what the call is about, without asking again', async () => {
    const world = await openScene();
    const { place, form } = incidentOf(idOf(CALLERS.mette.userName));
    await world.desk.form(place, form);
    await vi.waitFor(() => expect(world.state().caller.card).not.toBeNull());
    const [one] = control
      .records('incident', `location=${mette['location'] ?? ''}^active=true^stateNOT IN6,7,8`)
      .filter((each) => each['caller_id'] !== mette['sys_id']);
    const tables = () =>
      control.requests().filter(({ path }) => !path.includes('sn_km_api')).length;
    const asked = tables();
    const text = one?.['short_description'] ?? '';
    await world.desk.append({ kind: 'headline-edited', text });
    await vi.waitFor(() => expect(world.state().caller.card?.nearby[0]?.headline).toBe(text));
    expect(tables()).toBe(asked);
  });

  it('is read without batches, and names what could not be read once', async () => {
    control.switchOn({ kind: '403', path: '/api/now/batch', requests: 99 });
    control.switchOn({ kind: '403', path: '/api/now/table/sc_req_item', requests: 99 });
    const world = await openScene();
    for (const { userName } of [CALLERS.mette, CALLERS.soeren]) {
      const sysId = idOf(userName);
      const { place, form } = incidentOf(sysId, {}, sysId);
      await world.desk.form(place, form);
      await vi.waitFor(() => expect(found(world)).toMatchObject({ person: { sysId } }));
      await vi.waitFor(() => expect(world.state().caller.card?.person.sysId).toBe(sysId));
      expect(world.state().caller.card?.unread).toEqual(['sc_req_item']);
      await world.desk.end('agent');
      await world.desk.clear();
      await world.desk.listen(LISTEN);
    }
    const to = (path: string) => control.requests().filter((one) => one.path.endsWith(path)).length;
    expect([to('/batch'), to('/sc_req_item')]).toEqual([1, 1]);
  });

  it('comes on an instance that is slow, too', async () => {
    control.switchOn({ kind: 'latency', ms: 200, requests: 99 });
    const world = await openScene();
    const start = performance.now();
    world.desk.page(instance.url, { ...PAGE, callerPhone: mette['phone'] ?? '' });
    await vi.waitFor(() => expect(world.state().caller.card).not.toBeNull(), { timeout: 10_000 });
    console.log(`caller_card_ms: ${Math.round(performance.now() - start)} with 200 ms delay`);
  });
});

describe('the case', () => {
  const automatic = { opening: { automatic: true, records: 'both' } } as const;

  it('is opened by itself when it is certain who calls, and once', async () => {
    const world = await openScene({ settings: automatic });
    world.desk.page(instance.url, { ...PAGE, callerPhone: mette['phone'] ?? '' });
    await vi.waitFor(() => expect(world.state().made?.outcome?.kind).toBe('made'));
    await delay(20);
    expect(world.desk.read().filter(({ kind }) => kind === 'case-ordered')).toHaveLength(1);
    const records = world.state().made?.outcome?.records ?? [];
    expect(records.map(({ table }) => table)).toEqual(['interaction', 'incident']);
    console.log(
      `opening_rest_calls: ${control.requests().length} (found, card, both records related)`,
    );
  });

  it('is not opened beside one that is open already, nor by itself for somebody uncertain', async () => {
    const world = await openScene({ settings: automatic });
    const { place, form } = incidentOf(idOf(CALLERS.mette.userName));
    await world.desk.form(place, form);
    await vi.waitFor(() => expect(world.state().caller.card).not.toBeNull());
    expect(world.state().made).toBeNull();
  });
});

describe('articles', () => {
  it('are searched for when the headline says something new, and are plain text', async () => {
    const world = await openScene();
    world.desk.page(instance.url, PAGE);
    for (const text of ['VPN falder ud hjemme', 'VPN falder ud', 'Feriepenge er ikke udbetalt'])
      await world.desk.append({ kind: 'headline-edited', text });
    await vi.waitFor(() =>
      expect(world.state().articles.map(({ article }) => article.number)).toContain('KB0010230'),
    );
    const finds = world.desk.read().flatMap((one) => (one.kind === 'articles-found' ? [one] : []));
    expect(finds.at(-1)?.via).toBe('knowledge-api');
    expect(finds.length).toBeLessThanOrEqual(2);
    for (const { article } of world.state().articles) {
      expect(article.snippet).not.toMatch(/[<>]/u);
      expect(control.readRecord('kb_knowledge', article.sysId)?.values['number']).toBe(
        article.number,
      );
    }
  });

  it('are found in the table where the interface is off, which is found out once', async () => {
    control.switchOn({ kind: 'no-knowledge-api' });
    const world = await openScene();
    world.desk.page(instance.url, PAGE);
    for (const text of ['VPN falder ud hjemme', 'Feriepenge er ikke udbetalt']) {
      const finds = world.state().articles.length;
      await world.desk.append({ kind: 'headline-edited', text });
      await vi.waitFor(() => expect(world.state().articles).not.toHaveLength(finds === 0 ? 0 : -1));
      await vi.waitFor(() =>
        expect(world.desk.read().at(-1)).toMatchObject({
          kind: 'articles-found',
          query: text,
          via: 'table',
        }),
      );
    }
    expect(world.state().articles[0]?.article.number).toBe('KB0010230');
    expect(control.requests().filter(({ path }) => path.includes('sn_km_api'))).toHaveLength(1);
  });
});
