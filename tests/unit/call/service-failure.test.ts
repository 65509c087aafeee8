import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../utils/call/service-failure.ts';

const failure = (status: unknown, headers: Record<string, string> = {}) =>
  failureOf({ status, message: 'no', headers: new Headers(headers) });

describe('a service that failed', () => {
  it.each([
    [undefined, 'service-unreachable'],
    [400, 'speech-rejected'],
    [401, 'key-refused'],
    [403, 'key-refused'],
    [404, 'model-unknown'],
    [408, 'service-unreachable'],
    [413, 'speech-rejected'],
    [429, 'quota-used'],
    [503, 'service-unreachable'],
  ])('with status %s is told as %s', (status, code) => {
    expect(failure(status).code).toBe(code);
  });

  it('is asked again when it says so', () => {
    expect(failure(429, { 'retry-after': '7' }).retryAfterMs).toBe(7_000);
    expect(failure(429, { 'retry-after-ms': '250', 'retry-after': '7' }).retryAfterMs).toBe(250);
    expect(failure(429).retryAfterMs).toBeNull();
    expect(failureOf({ status: 429, message: '', headers: undefined }).retryAfterMs).toBeNull();
  });
});
