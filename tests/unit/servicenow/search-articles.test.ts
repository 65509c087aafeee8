import { describe, expect, it } from 'vitest';
import { readBatch } from '../../../utils/servicenow/batch.ts';
import { decodeBase64 } from '../../../utils/servicenow/decode-base64.ts';
import {
  isNewQuestion,
  plainText,
  planSearch,
  planTableSearch,
  readSearch,
} from '../../../utils/servicenow/search-articles.ts';

describe('a question', () => {
  it.each([
    ['VPN falder ud hjemme', 'VPN falder ud', false],
    ['VPN falder ud', 'VPN-forbindelsen falder ud hele tiden', false],
    ['Feriepenge er ikke udbetalt', 'VPN falder ud', true],
    ['Kan ikke', '', false],
    ['PC starter ikke', 'Printer udskriver ikke', true],
  ])('%s after %s: %s', (query, before, isNew) => expect(isNewQuestion(query, before)).toBe(isNew));

  it('keeps words of a call inside it', () => {
    const [request] = planTableSearch('udskrift^ORworkflow_state=draft');
    expect(decodeURIComponent(request?.path ?? '')).not.toMatch(/\^ORworkflow/u);
    expect(planSearch('a&b=c#d').path).toContain('query=a%26b%3Dc%23d&');
  });
});

describe('what is shown of an article', () => {
  it.each([
    ['<p>Genstart <B>VPN</B>.</p><script>alert(1)</script>', 'Genstart VPN.'],
    ['Bl&aring;b&aelig;r &amp; fl&oslash;de &lt;b&gt;', 'Blåbær & fløde <b>'],
    ['&#229;ben &#xE6;ske&nbsp;her', 'åben æske her'],
    ['linje\n\n  to\u0000', 'linje to'],
    ['afbrudt <img src="x', 'afbrudt'],
  ])('%j is %j', (html, text) => expect(plainText(html)).toBe(text));

  it('comes from the search alone, with an id of its own shape', () => {
    const article = (id: string) => ({ id, number: 'KB1', title: 'T', snippet: null });
    const ids = [`kb_knowledge:${'a'.repeat(32)}`, 'kb_knowledge:1', 'javascript:alert(1)'];
    expect(readSearch({ result: { articles: ids.map(article) } })).toEqual([
      { sysId: 'a'.repeat(32), number: 'KB1', title: 'T', snippet: '' },
    ]);
    expect(readSearch({ result: 'no' })).toEqual([]);
  });
});

describe('a batch', () => {
  const answered = (json: unknown) => ({ kind: 'answered', status: 200, json }) as const;
  const body = Buffer.from(JSON.stringify({ result: [{ name: 'Rødgrød' }] })).toString('base64');

  it('gives each question its own answer, and says which got none', () => {
    const serviced = [
      { id: '2', status_code: 403, body: '' },
      { id: '0', status_code: 200, body, headers: [{ name: 'X-Total-Count', value: '7' }] },
    ];
    expect(readBatch(answered({ serviced_requests: serviced }), 3, 0)).toMatchObject([
      { kind: 'answered', total: 7, json: { result: [{ name: 'Rødgrød' }] } },
      null,
      { kind: 'failed', code: 'not-permitted' },
    ]);
  });

  it('is not there when the instance says so, or answers anything else', () => {
    const gone = {
      kind: 'failed',
      code: 'record-gone',
      detail: '',
      isDone: 'no',
      retryAfterMs: null,
    } as const;
    expect(readBatch(gone, 1, 0)).toBeNull();
    expect(readBatch(answered({ result: [] }), 1, 0)).toBeNull();
    expect(readBatch({ ...gone, code: 'session-expired' }, 2, 0)).toHaveLength(2);
  });

  it.each(['', 'a', 'æøå €𝄞', '{"a":"\\u0000"}'])('reads %j', (text) => {
    expect(decodeBase64(Buffer.from(text).toString('base64'))).toBe(text);
  });
  it.each(['%%%', '/w=='])('refuses %s', (text) => expect(decodeBase64(text)).toBeNull());
});
