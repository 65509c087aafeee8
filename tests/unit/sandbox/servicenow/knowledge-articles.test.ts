import { afterEach, describe, expect, it } from 'vitest';
import { openInstance } from './open-instance.ts';

const agent = await openInstance();
const { control } = agent.instance;
const ARTICLES = '/api/sn_km_api/knowledge/articles';
afterEach(() => control.switchOffFaults());

interface Listed {
  readonly result: {
    readonly meta: { readonly count: number };
    readonly articles: readonly { readonly id: string; readonly score: number }[];
  };
}

describe('knowledge articles', () => {
  it('one of them whole, by id or by number', async () => {
    const found = (await agent.ask(`${ARTICLES}?query=vpn&limit=1`)).json as Listed;
    const sysId = found.result.articles[0]?.id.replace('kb_knowledge:', '');
    const byId = await agent.ask(`${ARTICLES}/${sysId}`);
    const byNumber = await agent.ask(`${ARTICLES}/KB0010201?fields=topic`);
    expect(byId.json).toMatchObject({ result: { number: 'KB0010201', sys_id: sysId } });
    expect(byNumber.json).toMatchObject({
      result: { sys_id: sysId, template: false, attachments: [], fields: { topic: {} } },
    });
    expect((await agent.ask(`${ARTICLES}/KB9999999`)).status).toBe(404);
  });

  it('the featured and the most read, the most read first', async () => {
    const read = (await agent.ask(`${ARTICLES}/most_viewed?limit=5`)).json as Listed;
    const scores = read.result.articles.map(({ score }) => score);
    expect(scores).toHaveLength(5);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const featured = (await agent.ask(`${ARTICLES}/featured?limit=5`)).json as Listed;
    expect(featured.result.articles.map(({ id }) => id)).toEqual(
      read.result.articles.map(({ id }) => id),
    );
  });

  it('are found in the table when the API is not there', async () => {
    control.switchOn({ kind: 'no-knowledge-api' });
    expect((await agent.ask(`${ARTICLES}?query=vpn`)).status).toBe(400);
    control.switchOn({ kind: '403', path: '/api/sn_km_api' });
    const words = encodeURIComponent('123TEXTQUERY321=vpn falder');
    const query = `workflow_state=published^valid_to>=javascript:gs.nowDateTime()^${words}`;
    const { json } = await agent.ask(
      `/api/now/table/kb_knowledge?sysparm_query=${query}&sysparm_fields=number`,
    );
    expect((json as { result: unknown }).result).toContainEqual({ number: 'KB0010201' });
  });
});
