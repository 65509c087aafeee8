import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createBackgroundTurn, type BackgroundJob } from '../../../utils/desk/background-turn.ts';
import { TICKETS_A_PAGE } from '../../../utils/prediction/tickets.ts';
import { createGate } from '../../../utils/desk/service-gate.ts';
import { field, formOf } from '../support/call-events.ts';
import { freshDatabase } from './desk-world.ts';
import { openKnowledgeScene, toArticles } from './knowledge-scene.ts';
import { control, instance, PAGE } from './opening-scene.ts';

afterAll(() => instance.close());
beforeEach(async () => {
  control.forgetRequests();
  await freshDatabase();
});

const PLACE = { tabId: 1, frameId: 0, origin: instance.url };
const group = field('assignment_group', { kind: 'reference', reference: 'sys_user_group' });
const gate = createGate({
  about: 'instance',
  random: () => 0.5,
  after: () => undefined,
  raise: () => undefined,
  solve: () => undefined,
  opened: () => undefined,
});
const settle = () => new Promise((resolve) => setImmediate(resolve));
const toClosedCases = () =>
  control.requests().filter(({ search }) => search.includes(`sysparm_limit=${TICKETS_A_PAGE}`));

describe('what is done between calls', () => {
  it('asks an instance for one thing at a time, be it articles or closed cases', async () => {
    const { world, goOn, mostAsked } = await openKnowledgeScene();
    world.desk.page(instance.url, PAGE);
    await world.desk.form(PLACE, formOf([group]).form);
    await goOn(54_000);
    expect(toArticles().length).toBeGreaterThan(2);
    expect(toClosedCases().length).toBeGreaterThan(2);
    expect(mostAsked()).toBe(1);
  });

  it('leaves the turn to another instance while a call holds up what one has begun', async () => {
    const timers: (() => void)[] = [];
    const busy = new Set<string>();
    const done: string[] = [];
    const turn = createBackgroundTurn({
      ports: { now: () => 0, after: (_ms, callback) => void timers.push(callback) },
      gateOf: () => gate,
      busyMs: (origin) => (busy.has(origin) ? Infinity : 0),
    });
    const learning: BackgroundJob = {
      origin: 'a',
      notBeforeMs: 0,
      async step() {
        done.push('a begins');
        await turn.breathe('a');
        done.push('a ends');
        learning.notBeforeMs = Infinity;
      },
    };
    const asking: BackgroundJob = {
      origin: 'b',
      notBeforeMs: 0,
      async step() {
        done.push('b');
        asking.notBeforeMs = Infinity;
      },
    };
    turn.add(learning);
    turn.add(asking);
    turn.work();
    busy.add('a');
    for (const callback of timers.splice(0)) callback();
    await settle();
    turn.work();
    expect(done).toEqual(['a begins', 'b']);
    busy.clear();
    turn.work();
    await settle();
    turn.work();
    expect(done).toEqual(['a begins', 'b', 'a ends']);
  });
});
