import { describe, expect, it } from 'vitest';
import { openInstance } from './open-instance.ts';

const agent = await openInstance();
const { store } = agent.instance;

interface Group {
  readonly stats: { readonly count?: string; readonly avg?: Readonly<Record<string, string>> };
  readonly groupby_fields: readonly Readonly<Record<string, string>>[];
}

async function stats(search: string): Promise<unknown> {
  const { json } = await agent.ask(`/api/now/stats/incident?${search}`);
  return (json as { result: unknown }).result;
}

describe('statistics of a table', () => {
  it('count what a query finds, as text', async () => {
    const active = store.rows('incident').filter((row) => row['active'] === 'true');
    expect(await stats('sysparm_count=true&sysparm_query=active=true')).toEqual({
      stats: { count: String(active.length) },
    });
    expect(await stats('sysparm_count=true&active=true')).toEqual({
      stats: { count: String(active.length) },
    });
  });

  it('group, and the groups add up', async () => {
    const groups = (await stats('sysparm_count=true&sysparm_group_by=state')) as Group[];
    const sum = groups.reduce((total, { stats: { count } }) => total + Number(count), 0);
    expect(sum).toBe(store.rows('incident').length);
    const states = groups.map((group) => group.groupby_fields[0]?.['value']);
    expect(states).toEqual(states.toSorted((a, b) => Number(a) - Number(b)));
    expect(groups[0]?.groupby_fields).toEqual([{ value: '1', field: 'state' }]);
  });

  it('average, least, most and sum', async () => {
    const priorities = store.rows('incident').map((row) => Number(row['priority']));
    const sum = priorities.reduce((total, one) => total + one, 0);
    const of = 'avg min max sum'.split(' ').map((one) => `sysparm_${one}_fields=priority`);
    expect(await stats(of.join('&'))).toEqual({
      stats: {
        avg: { priority: (sum / priorities.length).toFixed(4) },
        min: { priority: String(Math.min(...priorities)) },
        max: { priority: String(Math.max(...priorities)) },
        sum: { priority: String(sum) },
      },
    });
  });

  it('keep and order groups as asked', async () => {
    const all = (await stats('sysparm_count=true&sysparm_group_by=category')) as Group[];
    const counts = all.map((group) => Number(group.stats.count));
    const limit = Math.min(...counts);
    const found = (await stats(
      `sysparm_count=true&sysparm_group_by=category&sysparm_having=count^category^>^${limit}&sysparm_order_by=COUNT^DESC`,
    )) as Group[];
    expect(found.map((group) => Number(group.stats.count))).toEqual(
      counts.filter((count) => count > limit).toSorted((a, b) => b - a),
    );
  });

  it('show names where asked', async () => {
    const search = 'sysparm_count=true&sysparm_group_by=state&sysparm_display_value=all';
    const groups = (await stats(search)) as Group[];
    expect(groups[0]?.groupby_fields).toEqual([
      { display_value: 'Ny', value: '1', field: 'state' },
    ]);
  });

  it('are refused without an aggregate, a table or the right', async () => {
    const { status, json } = await agent.ask('/api/now/stats/incident');
    expect(status).toBe(400);
    expect(json).toEqual({
      error: {
        message: 'No request parameter for aggregate operation specified',
        detail: null,
      },
      status: 'failure',
    });
    expect((await agent.ask('/api/now/stats/nothing?sysparm_count=true')).status).toBe(400);
    expect((await agent.ask('/api/now/stats/sys_choice?sysparm_count=true')).status).toBe(403);
  });
});
