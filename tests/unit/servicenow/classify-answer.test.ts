import { describe, expect, it } from 'vitest';
import {
  classifyAnswer,
  wantsNewToken,
  type WireAnswer,
} from '../../../utils/servicenow/classify-answer.ts';

const NOW_MS = Date.UTC(2026, 10, 21, 9, 0, 0);
const JSON_TYPE = 'application/json;charset=UTF-8';

function wire(change: Partial<WireAnswer>): WireAnswer {
  return {
    status: 200,
    redirected: false,
    contentType: JSON_TYPE,
    isLoggedIn: 'true',
    totalCount: null,
    retryAfter: null,
    body: '{"result":[]}',
    ...change,
  };
}

function refusal(message: string, detail: string | null): string {
  return JSON.stringify({ error: { message, detail }, status: 'failure' });
}

/** [what the instance did, its answer, what that means] */
const CASES: readonly [string, Partial<WireAnswer>, string][] = [
  [
    'nobody is logged in',
    {
      status: 401,
      isLoggedIn: 'false',
      body: refusal('User Not Authenticated', 'Required to provide Auth information'),
    },
    'session-expired',
  ],
  ['the token stays wrong', { status: 401, body: '' }, 'session-expired'],
  ['sent to a login page', { status: 0, redirected: true, body: '' }, 'session-expired'],
  [
    'a login page in place of data',
    {
      contentType: 'text/html',
      body: '<form action="login.do"><input id="user_password" type="password"></form>',
    },
    'session-expired',
  ],
  [
    'hibernating',
    {
      contentType: 'text/html;charset=UTF-8',
      body: '<html><head><title>Instance Hibernating page</title></head></html>',
    },
    'instance-not-json',
  ],
  ['JSON by name only', { body: '<html>' }, 'instance-not-json'],
  [
    'no right to query',
    { status: 403, body: refusal('Insufficient rights to query records', null) },
    'not-permitted',
  ],
  [
    'no right to the interface',
    { status: 403, body: refusal('User Not Authorized', 'Failed API level ACL Validation') },
    'not-permitted',
  ],
  [
    'stopped by a business rule',
    {
      status: 403,
      body: refusal(
        'Operation Failed',
        "Operation against file 'incident' was aborted by Business Rule 'No late notes^1'. Business Rule Stack:No late notes",
      ),
    },
    'aborted-by-rule',
  ],
  [
    'stopped by a data policy',
    {
      status: 403,
      body: refusal(
        'Operation Failed',
        'Data Policy Exception: The following fields are mandatory: Resolution code',
      ),
    },
    'fields-missing',
  ],
  [
    'stopped by a data policy, in Danish',
    { status: 403, body: refusal('Handlingen mislykkedes', 'Feltet Løsning er påkrævet') },
    'fields-missing',
  ],
  [
    'no such record',
    {
      status: 404,
      body: refusal(
        'No Record found',
        "Record doesn't exist or ACL restricts the record retrieval",
      ),
    },
    'record-gone',
  ],
  [
    'no such table',
    { status: 400, body: refusal('Invalid table x', 'Table x does not exist') },
    'not-permitted',
  ],
  ['too many requests', { status: 429, body: refusal('Rate limit exceeded', '') }, 'instance-busy'],
  ['out of order', { status: 503, contentType: 'text/html', body: '' }, 'instance-unreachable'],
];

describe('classifyAnswer', () => {
  it.each(CASES)('%s', (_, answer, code) => {
    expect(classifyAnswer(wire(answer), NOW_MS)).toMatchObject({ kind: 'failed', code });
  });

  it('passes data on, with the total where there is one', () => {
    expect(classifyAnswer(wire({ totalCount: '42' }), NOW_MS)).toEqual({
      kind: 'answered',
      status: 200,
      total: 42,
      json: { result: [] },
    });
    expect(classifyAnswer(wire({ status: 201 }), NOW_MS)).not.toHaveProperty('total');
    expect(classifyAnswer(wire({ status: 204, body: '' }), NOW_MS)).toMatchObject({ json: null });
  });

  it("keeps the instance's own words, shortened", () => {
    const body = refusal('Operation Failed', 'x'.repeat(500));
    const answer = classifyAnswer(wire({ status: 403, body }), NOW_MS);
    expect(answer).toMatchObject({ detail: `Operation Failed: ${'x'.repeat(182)}` });
  });
});

describe('of a failure', () => {
  const failure = (change: Partial<WireAnswer>) => classifyAnswer(wire(change), NOW_MS);

  it('says when to come back, in seconds or by the clock', () => {
    const busy = { status: 429, body: '' };
    expect(failure({ ...busy, retryAfter: '30' })).toMatchObject({ retryAfterMs: 30_000 });
    const date = new Date(NOW_MS + 90_000).toUTCString();
    expect(failure({ ...busy, retryAfter: date })).toMatchObject({ retryAfterMs: 90_000 });
    expect(failure({ ...busy, retryAfter: 'soon' })).toMatchObject({ retryAfterMs: null });
    expect(failure(busy)).toMatchObject({ retryAfterMs: null });
  });

  it('says whether it may have been done all the same', () => {
    for (const status of [401, 403, 404, 429])
      expect(failure({ status, body: '' })).toMatchObject({ isDone: 'no' });
    const html = { contentType: 'text/html', body: '<html><title>Log in</title>' };
    expect(failure(html)).toMatchObject({ isDone: 'no' });
    expect(failure({ ...html, body: '<html>' })).toMatchObject({ isDone: 'unknown' });
    expect(failure({ body: '{"result":' })).toMatchObject({ isDone: 'unknown' });
    expect(failure({ status: 502, body: '' })).toMatchObject({ isDone: 'unknown' });
  });
});

it('asks again only when a token was given for it', () => {
  const stale = wire({ status: 401, isLoggedIn: 'true' });
  expect(wantsNewToken(stale, 'fresh-token')).toBe(true);
  expect(wantsNewToken(stale, null)).toBe(false);
  expect(wantsNewToken({ ...stale, isLoggedIn: 'false' }, 'fresh-token')).toBe(false);
  expect(wantsNewToken({ ...stale, status: 403 }, 'fresh-token')).toBe(false);
});
