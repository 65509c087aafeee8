import { describe, expect, it } from 'vitest';
import { openInstance } from './open-instance.ts';

const agent = await openInstance();
interface Found {
  readonly result: {
    readonly meta: Readonly<Record<string, unknown>>;
    readonly articles: readonly { readonly number: string; readonly score: number }[];
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
    expect(result.articles[0]).toEqual({
      link: expect.stringContaining('kb_article_view'),
      rank: 1,
      id: expect.stringMatching(/^kb_knowledge:[0-9a-f]{32}$/),
      title: expect.stringContaining('VPN'),
      snippet: expect.stringContaining('<B>VPN'),
      score: expect.any(Number),
      number: expect.stringMatching(/^KB\d{7}$/),
      fields: {
        short_description: {
          display_value: expect.any(String),
          name: 'short_description',
          label: 'Kort beskrivelse',
          type: 'string',
          value: expect.any(String),
        },
        sys_class_name: expect.objectContaining({ value: 'kb_knowledge' }),
      },
    });
  });

  it('finds nothing for words that nobody wrote', async () => {
    expect((await search('xylofon')).result.articles).toEqual([]);
  });
});
