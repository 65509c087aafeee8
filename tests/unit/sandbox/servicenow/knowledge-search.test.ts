import { describe, expect, it } from 'vitest';
import { like } from './like.ts';
import { openInstance } from './open-instance.ts';

const agent = await openInstance();
interface Found {
  readonly result: {
    readonly meta: Readonly<Record<string, unknown>>;
    readonly articles: readonly {
      readonly number: string;
      readonly score: number;
      readonly fields: Readonly<Record<string, unknown>>;
    }[];
  };
}

async function search(query: string, more = ''): Promise<Found> {
  const path = `/api/sn_km_api/knowledge/articles?query=${encodeURIComponent(query)}${more}`;
  return (await agent.ask(path)).json as Found;
}

describe('knowledge search', () => {
  it.each([
    ['vpn falder ud hjemme', 'KB0010201'],
    ['kontoen er låst', 'KB0010206'],
    ['har glemt adgangskode', 'KB0010205'],
    ['feriepenge udbetalt', 'KB0010230'],
    ['kontrakt ændret arbejdstid', 'KB0010233'],
    ['udskrift kommer ikke SmartPrint', 'KB0010217'],
  ])('%s → %s', async (query, number) => {
    const { result } = await search(query);
    expect(result.articles[0]?.number).toBe(number);
  });

  it('answers in the documented shape', async () => {
    const { result } = await search('vpn', '&limit=2&fields=short_description,sys_class_name');
    expect(result.meta).toMatchObject({ start: 0, end: 2, query: 'vpn', status: { code: 200 } });
    expect(result.articles).toHaveLength(2);
    expect(result.articles[0]?.score).toBeGreaterThan(0);
    expect(result.articles[0]?.fields).toHaveProperty('sys_class_name.value', 'kb_knowledge');
    expect(result.articles[0]).toEqual({
      link: like(/kb_article_view/),
      rank: 1,
      id: like(/^kb_knowledge:[0-9a-f]{32}$/),
      title: like(/VPN/),
      snippet: like(/<B>VPN/),
      score: result.articles[0]?.score,
      number: like(/^KB\d{7}$/),
      fields: {
        short_description: {
          display_value: like(/./),
          name: 'short_description',
          label: 'Kort beskrivelse',
          type: 'string',
          value: like(/./),
        },
        sys_class_name: result.articles[0]?.fields['sys_class_name'],
      },
    });
  });

  it('finds nothing for words that nobody wrote', async () => {
    expect((await search('xylofon')).result.articles).toEqual([]);
  });
});
