import { afterEach, describe, expect, it } from 'vitest';
import { agentOn, openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const { control } = agent.instance;
const INCIDENTS = '/api/now/table/incident?sysparm_limit=1';

describe('refusals', () => {
  it.each([
    [
      '/api/now/table/sys_nonexistent',
      400,
      { message: 'Invalid table sys_nonexistent', detail: 'Table sys_nonexistent does not exist' },
    ],
    [
      '/api/now/table/sys_choice',
      403,
      { message: 'Insufficient rights to query records', detail: null },
    ],
    [
      '/api/now/table/incident/0123456789abcdef0123456789abcdef',
      404,
      {
        message: 'No Record found',
        detail: "Record doesn't exist or ACL restricts the record retrieval",
      },
    ],
    [
      '/api/now/nowhere',
      400,
      { message: 'Requested URI does not represent any resource', detail: '/api/now/nowhere' },
    ],
  ])('%s → %i', async (path, status, error) => {
    const answer = await agent.ask(path);
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({ error, status: 'failure' });
  });

  it('a table that agents only read', async () => {
    const { status, json } = await agent.send('POST', '/api/now/table/sys_user', { name: 'X' });
    expect(status).toBe(403);
    expect(json).toMatchObject({
      error: { detail: 'ACL Exception Insert Failed due to security constraints' },
    });
  });

  it('what is not JSON', async () => {
    const path = `/api/now/table/incident/${sysIdOfIncident(agent)}`;
    const text = { method: 'PATCH', body: 'x', headers: { 'Content-Type': 'text/plain' } };
    const broken = { ...text, headers: { 'Content-Type': 'application/json' } };
    expect((await agent.ask(path, text)).status).toBe(415);
    expect((await agent.ask(path, broken)).status).toBe(400);
    expect((await agent.ask(path, { headers: { Accept: 'text/csv' } })).status).toBe(406);
  });
});

describe('faults that are switched on', () => {
  afterEach(() => control.switchOffFaults());

  it('last for as many requests as they were told', async () => {
    control.switchOn({ kind: '500', requests: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await agent.ask(INCIDENTS)).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  it('strike only where they were told', async () => {
    control.switchOn({ kind: '403', path: '/api/sn_km_api' });
    expect((await agent.ask(INCIDENTS)).status).toBe(200);
    expect((await agent.ask('/api/sn_km_api/knowledge/articles?query=vpn')).status).toBe(403);
  });

  it('too many requests', async () => {
    control.switchOn({ kind: '429', retryAfterS: 7 });
    const answer = await agent.ask(INCIDENTS);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.json).toMatchObject({ error: { message: 'Rate limit exceeded' } });
  });

  it('a login page in place of an answer', async () => {
    control.switchOn({ kind: 'html-login-200' });
    const answer = await agent.ask(INCIDENTS);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  it('a business rule, which waits for a write', async () => {
    control.switchOn({ kind: 'business-rule' });
    expect((await agent.ask(INCIDENTS)).status).toBe(200);
    const path = `/api/now/table/incident/${sysIdOfIncident(agent)}`;
    expect((await agent.send('PATCH', path, { urgency: '1' })).status).toBe(403);
  });

  it('a session that ends in the middle', async () => {
    const other = agentOn(agent.instance, 'james.lee');
    control.switchOn({ kind: 'session-expired' });
    const answer = await other.ask(INCIDENTS);
    expect(answer.headers.get('x-is-logged-in')).toBe('false');
  });

  it('are switched over HTTP too, and the requests can be looked up there', async () => {
    const { url } = agent.instance;
    const body = JSON.stringify({ kind: '500' });
    await fetch(`${url}/sandbox/faults`, { method: 'POST', body });
    expect((await agent.ask(INCIDENTS)).status).toBe(500);
    const requests: unknown = await (await fetch(`${url}/sandbox/requests`)).json();
    expect((requests as unknown[]).at(-1)).toMatchObject({
      method: 'GET',
      path: '/api/now/table/incident',
      status: 500,
    });
    const record: unknown = await (
      await fetch(`${url}/sandbox/record?table=incident&number=INC0012408`)
    ).json();
    expect(record).toMatchObject({ values: { number: 'INC0012408' }, journal: [] });
  });
});
