import { afterEach, describe, expect, it } from 'vitest';
import { openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const { control } = agent.instance;
const JSON_TYPE = [{ name: 'Content-Type', value: 'application/json' }];

interface Serviced {
  readonly id: string;
  readonly body: string;
  readonly status_code: number;
  readonly status_text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly execution_time: number;
}
interface Batch {
  readonly batch_request_id: string;
  readonly serviced_requests: readonly Serviced[];
  readonly unserviced_requests: readonly string[];
}

async function batch(items: readonly object[], headers: object = {}): Promise<Batch> {
  const answer = await agent.ask('/api/now/v1/batch', {
    method: 'POST',
    body: JSON.stringify({ batch_request_id: '7', rest_requests: items }),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  expect(answer.status).toBe(200);
  return answer.json as Batch;
}

function bodyOf(serviced: Serviced | undefined): unknown {
  return JSON.parse(Buffer.from(serviced?.body ?? '', 'base64').toString('utf8'));
}

afterEach(() => control.switchOffFaults());

describe('a batch', () => {
  it('reads and writes in order, as the one who sent it', async () => {
    const path = `/api/now/table/incident/${sysIdOfIncident(agent)}`;
    const change = Buffer.from(JSON.stringify({ short_description: 'Æblet ø' })).toString('base64');
    const { batch_request_id, serviced_requests, unserviced_requests } = await batch([
      { id: 'write', method: 'PATCH', url: path, headers: JSON_TYPE, body: change },
      { id: 'read', method: 'GET', url: `${path}?sysparm_fields=short_description,sys_updated_by` },
      { id: 'miss', method: 'GET', url: '/api/now/table/nothing', exclude_response_headers: true },
    ]);
    expect(batch_request_id).toBe('7');
    expect(unserviced_requests).toEqual([]);
    const [write, read, miss] = serviced_requests;
    expect([write?.status_code, read?.status_code, miss?.status_code]).toEqual([200, 200, 400]);
    expect(read?.status_text).toBe('OK');
    expect(bodyOf(read)).toEqual({
      result: { short_description: 'Æblet ø', sys_updated_by: 'sara.holm' },
    });
    expect(read?.headers).toContainEqual({
      name: 'Content-Type',
      value: 'application/json;charset=UTF-8',
    });
    expect(miss?.headers).toEqual([]);
  });

  it('meets the faults of each of its requests', async () => {
    control.switchOn({ kind: '403', path: '/api/sn_km_api' });
    const { serviced_requests } = await batch([
      { id: '1', method: 'GET', url: '/api/now/table/incident?sysparm_limit=1' },
      { id: '2', method: 'GET', url: '/api/sn_km_api/knowledge/articles?query=vpn' },
    ]);
    expect(serviced_requests.map((one) => one.status_code)).toEqual([200, 403]);
  });

  it('services nothing from the first too large answer on', async () => {
    const { serviced_requests, unserviced_requests } = await batch(
      [
        { id: 'small', method: 'GET', url: '/api/now/ui/user/current_user' },
        { id: 'large', method: 'GET', url: '/api/now/table/incident?sysparm_limit=20' },
        { id: 'after', method: 'GET', url: '/api/now/ui/user/current_user' },
      ],
      { 'X-BATCHREQUEST-MAX-OUTPUT-SIZE': '1000' },
    );
    expect(serviced_requests.map((one) => one.id)).toEqual(['small']);
    expect(unserviced_requests).toEqual(['large', 'after']);
  });

  it('is refused when it has no requests', async () => {
    expect((await agent.send('POST', '/api/now/batch', {})).status).toBe(400);
  });
});
