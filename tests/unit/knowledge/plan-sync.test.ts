import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexedArticle } from '../../../utils/knowledge/indexed-article.ts';
import {
  knownAfter,
  nextRequest,
  planSync,
  readSync,
  type KnownArticles,
} from '../../../utils/knowledge/plan-sync.ts';
import { restFailure } from '../../../utils/servicenow/classify-answer.ts';
import type { Ask, RestAnswer } from '../../../utils/servicenow/rest.ts';
import { startInstance, type StartedInstance } from '../../sandbox/servicenow/start-instance.ts';
import { askOverHttp } from '../support/ask-over-http.ts';

const HOUR_MS = 3_600_000;
const nowMs = Date.UTC(2026, 10, 21, 9);
const id = (at: number) => at.toString(16).padStart(32, '0');

/** A whole round, as the desk goes through it. */
async function sync(known: KnownArticles, lastFullMs: number | null, ask: Ask) {
  let round = planSync(known, { nowMs, lastFullMs });
  const put: IndexedArticle[] = [];
  const remove: string[] = [];
  const paths: string[] = [];
  let after = known;
  for (let request = nextRequest(round); request; request = nextRequest(round)) {
    paths.push(decodeURIComponent(request.path));
    // oxlint-disable-next-line no-await-in-loop -- Each request follows from the answer before.
    const step = readSync(round, await ask(request));
    put.push(...step.put);
    remove.push(...step.remove);
    after = knownAfter(after, step);
    round = step.round;
  }
  return { put, remove, paths, known: after };
}

describe('with an instance', () => {
  let instance: StartedInstance;
  beforeAll(async () => void (instance = await startInstance({ nowMs: () => nowMs })));
  afterAll(() => instance.close());

  const published = () => instance.store.findAllBy('kb_knowledge', 'workflow_state', 'published');
  const change = (at: number, values: Readonly<Record<string, string>>) => {
    const row = published()[at];
    if (!row) throw new Error(`No article ${at}`);
    instance.store.put('kb_knowledge', { ...row, ...values });
    return row['sys_id'] ?? '';
  };

  it('reads everything once, then what changed, then what is gone', async () => {
    const { ask } = askOverHttp(instance);
    const first = await sync({}, null, ask);
    expect(first.put).toHaveLength(published().length);
    expect(first.put.length).toBeGreaterThan(20);
    expect(first.put.every(({ body }) => body.length > 50 && !body.includes('<'))).toBe(true);

    const again = await sync(first.known, nowMs, ask);
    expect(again).toMatchObject({ put: [], remove: [] });
    expect(again.paths).toHaveLength(1);

    const changed = change(3, {
      short_description: 'Helt ny titel',
      sys_updated_on: '2026-11-21 08:59:00',
    });
    const second = await sync(first.known, nowMs, ask);
    expect(second.put.map(({ sysId, title }) => [sysId, title])).toEqual([
      [changed, 'Helt ny titel'],
    ]);

    const retired = change(5, { workflow_state: 'retired' });
    const deleted = published()[7]?.['sys_id'] ?? '';
    instance.store.remove('kb_knowledge', deleted);
    const third = await sync(second.known, nowMs - 25 * HOUR_MS, ask);
    expect(third.remove.toSorted()).toEqual([retired, deleted].toSorted());
    expect(Object.keys(third.known)).toHaveLength(published().length);
  });
});

describe('the rounds', () => {
  const answered = (rows: readonly object[], total?: number): RestAnswer => ({
    kind: 'answered',
    status: 200,
    json: { result: rows },
    ...(total !== undefined && { total }),
  });
  const row = (at: number) => ({
    sys_id: id(at),
    sys_updated_on: '2026-11-20 08:00:00',
    workflow_state: 'published',
    short_description: 'T',
    text: '<p>B</p>',
  });

  it('begins a day before the newest change, whatever zone the date is read in', () => {
    const known = { [id(1)]: '2026-11-20 12:00:00', [id(2)]: '2026-11-19 12:00:00' };
    const request = nextRequest(planSync(known, { nowMs, lastFullMs: nowMs - HOUR_MS }));
    expect(decodeURIComponent(request?.path ?? '')).toContain(
      'sys_updated_on>=2026-11-19 09:36:00',
    );
    const full = nextRequest(planSync(known, { nowMs, lastFullMs: nowMs - 24 * HOUR_MS }));
    expect(full?.path).not.toContain('sys_updated_on%3E');
  });

  it('goes on behind a page that is short because this agent may not read all of it', async () => {
    const offset = (path: string) => Number(/sysparm_offset=(\d+)/.exec(path)?.[1]);
    const { put } = await sync({}, null, async ({ path }) => {
      if (path.includes('sys_idIN')) return answered([row(1), row(2)]);
      return offset(path) === 0 ? answered([row(1)], 1_500) : answered([row(2)], 1_500);
    });
    expect(put.map(({ sysId }) => sysId)).toEqual([id(1), id(2)]);
  });

  it('takes nothing as gone because a page slipped: it asks for the article itself', async () => {
    const known = { [id(1)]: '2026-11-20 08:00:00', [id(2)]: '2026-11-20 08:00:00' };
    const { remove } = await sync(known, null, async ({ path }) =>
      path.includes('sys_idIN') ? answered([row(2)]) : answered([row(1)], 1),
    );
    expect(remove).toEqual([]);
  });

  it('asks again after a failure, and takes nothing that it did not ask for', () => {
    const round = planSync({}, { nowMs, lastFullMs: null });
    const failed = readSync(round, restFailure('instance-busy', ''));
    expect(nextRequest(failed.round)).toEqual(nextRequest(round));
    const listed = readSync(round, answered([row(1)], 1)).round;
    const draft = { ...row(1), workflow_state: 'draft' };
    expect(readSync(listed, answered([row(9), draft])).put).toEqual([]);
  });
});
