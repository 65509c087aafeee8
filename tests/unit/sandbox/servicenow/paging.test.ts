import { describe, expect, it } from 'vitest';
import { openInstance } from './open-instance.ts';

const agent = await openInstance();
const LIST = '/api/now/table/incident?sysparm_query=ORDERBYnumber&sysparm_fields=number';

const numbers = (json: unknown): string[] =>
  (json as { result: { number: string }[] }).result.map(({ number }) => number);

describe('a list', () => {
  it('comes in pages that know each other', async () => {
    const { json, headers } = await agent.ask(`${LIST}&sysparm_limit=100&sysparm_offset=200`);
    expect(numbers(json)).toHaveLength(100);
    expect(numbers(json)[0]).toBe('INC0007613');
    expect(headers.get('x-total-count')).toBe('5000');
    const links = [...(headers.get('link') ?? '').matchAll(/<([^>]+)>;rel="(\w+)"/g)];
    const offsets = links.map(([, url = '', rel]) => [
      rel,
      new URL(url).searchParams.get('sysparm_offset'),
    ]);
    expect(offsets).toEqual([
      ['first', '0'],
      ['prev', '100'],
      ['next', '300'],
      ['last', '4900'],
    ]);
  });

  it('can be walked by its links without losing or repeating a record', async () => {
    const seen: string[] = [];
    let path: string | undefined = `${LIST}&sysparm_limit=777`;
    while (path !== undefined) {
      const { json, headers } = await agent.ask(path);
      seen.push(...numbers(json));
      const next = /<([^>]+)>;rel="next"/.exec(headers.get('link') ?? '')?.[1];
      path = next?.slice(agent.instance.url.length);
    }
    expect(new Set(seen).size).toBe(5000);
    expect(seen).toHaveLength(5000);
  });

  it('says less when asked to', async () => {
    const { headers } = await agent.ask(`${LIST}&sysparm_limit=1&sysparm_no_count=true`);
    expect(headers.get('x-total-count')).toBeNull();
    const quiet = await agent.ask(`${LIST}&sysparm_suppress_pagination_header=true`);
    expect(quiet.headers.get('link')).toBeNull();
  });

  it('with nothing in it is empty, and was "not found" in version 1', async () => {
    const none = 'table/incident?sysparm_query=number%3Dnone';
    expect((await agent.ask(`/api/now/${none}`)).json).toEqual({ result: [] });
    expect((await agent.ask(`/api/now/v2/${none}`)).status).toBe(200);
    expect((await agent.ask(`/api/now/v1/${none}`)).status).toBe(404);
  });

  it('can be filtered by name=value', async () => {
    const { json } = await agent.ask('/api/now/table/incident?number=INC0012408&state=1');
    expect(numbers(json)).toEqual(['INC0012408']);
  });
});
