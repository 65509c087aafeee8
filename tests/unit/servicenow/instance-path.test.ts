import { expect, it } from 'vitest';
import { mayAsk } from '../../../utils/servicenow/instance-path.ts';

const batch = (rest_requests: unknown, path = '/api/now/v1/batch') =>
  mayAsk({ method: 'POST', path, body: { batch_request_id: '1', rest_requests } });
const get = { id: '1', method: 'GET', url: '/api/now/table/incident?sysparm_limit=1', headers: [] };

it('lets a batch read from the data interface', () => {
  expect(batch([get, { ...get, id: '2', url: '/api/sn_km_api/knowledge/articles' }])).toBe(true);
  expect(batch([get], '/api/now/batch')).toBe(true);
});

it.each([
  [[{ ...get, method: 'POST' }]],
  [[{ ...get, method: 'DELETE' }, get]],
  [[{ ...get, url: '/sys_script.do' }]],
  [[{ ...get, url: 'https://evil.example/api/now/x' }]],
  [[{ ...get, url: '/api/now/v1/batch' }]],
  [[{ ...get, url: '/api/now/../logout.do' }]],
  [undefined],
  ['GET'],
  [[null]],
])('keeps a batch from more than that: %j', (requests) => {
  expect(batch(requests)).toBe(false);
});

it('writes one thing at a time, in the open', () => {
  expect(mayAsk({ method: 'PATCH', path: '/api/now/table/incident/1', body: { a: 'b' } })).toBe(
    true,
  );
  expect(mayAsk({ method: 'POST', path: '/api/now/batch' })).toBe(false);
});
