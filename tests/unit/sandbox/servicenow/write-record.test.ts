import { describe, expect, it } from 'vitest';
import { like } from './like.ts';
import { agentOn, openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const TABLE = '/api/now/table/incident';
const resultOf = (json: unknown): Record<string, string> =>
  (json as { result: Record<string, string> }).result;

/** Every test takes a case of its own. */
async function newIncident(values: object = {}): Promise<string> {
  const { json } = await agent.send('POST', TABLE, values);
  return resultOf(json)['sys_id'] ?? '';
}

describe('a new record', () => {
  it('answers 201 and where it is', async () => {
    const answer = await agent.send('POST', TABLE, {
      short_description: 'VPN',
      impact: 2,
      bogus: 'x',
    });
    const { sys_id, number } = resultOf(answer.json);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${agent.instance.url}${TABLE}/${sys_id}`);
    expect(number).toMatch(/^INC\d{7}$/);
    expect(resultOf(answer.json)).toMatchObject({
      impact: '2',
      priority: '4',
      category: 'inquiry',
      state: '1',
      sys_created_by: 'sara.holm',
    });
    expect(answer.json).not.toHaveProperty('result.bogus');
  });

  it('takes display values when asked to', async () => {
    const path = `${TABLE}?sysparm_input_display_value=true&sysparm_display_value=true&sysparm_exclude_reference_link=true`;
    const { json } = await agent.send('POST', path, {
      caller_id: 'Emily Carter',
      category: 'Løn',
      due_date: '24-12-2026 18:00:00',
    });
    expect(resultOf(json)).toMatchObject({
      caller_id: 'Emily Carter',
      category: 'Løn',
      due_date: '24-12-2026 18:00:00',
    });
    const stored = agent.instance.store.find('incident', resultOf(json)['sys_id'] ?? '');
    expect(stored).toMatchObject({ category: 'payroll', due_date: '2026-12-24 17:00:00' });
  });
});

describe('an update', () => {
  it('counts, signs and recomputes the priority', async () => {
    const id = await newIncident();
    const { status, json } = await agent.send('PATCH', `${TABLE}/${id}`, {
      impact: '1',
      urgency: '2',
    });
    expect(status).toBe(200);
    expect(resultOf(json)).toMatchObject({
      priority: '2',
      sys_mod_count: '1',
      sys_updated_by: 'sara.holm',
    });
  });

  it('leaves no trace when nothing changes', async () => {
    const id = await newIncident({ urgency: '2' });
    const { json } = await agent.send('PUT', `${TABLE}/${id}`, { urgency: '2' });
    expect(resultOf(json)['sys_mod_count']).toBe('0');
  });

  it('drops in silence what may not be written', async () => {
    const id = await newIncident();
    const { status, json } = await agent.send('PATCH', `${TABLE}/${id}`, {
      number: 'INC1',
      priority: '1',
      made_sla: 'false',
      no_such_field: 'x',
      short_description: 'Stays',
    });
    expect(status).toBe(200);
    expect(resultOf(json)).toMatchObject({
      priority: '5',
      made_sla: 'true',
      short_description: 'Stays',
    });
    expect(resultOf(json)['number']).not.toBe('INC1');
  });

  it('drops a field when the fault is on, once', async () => {
    const id = await newIncident();
    agent.instance.control.switchOn({ kind: 'drop-field', field: 'close_notes' });
    const first = await agent.send('PATCH', `${TABLE}/${id}`, {
      close_notes: 'a',
      close_code: 'Duplicate',
    });
    expect(resultOf(first.json)).toMatchObject({ close_notes: '', close_code: 'Duplicate' });
    const second = await agent.send('PATCH', `${TABLE}/${id}`, { close_notes: 'a' });
    expect(resultOf(second.json)['close_notes']).toBe('a');
  });

  it('wants a close code and close notes before the case is resolved', async () => {
    const id = await newIncident();
    const refused = await agent.send('PATCH', `${TABLE}/${id}`, { state: '6' });
    expect(refused.status).toBe(403);
    expect(refused.json).toMatchObject({
      error: { message: 'Operation Failed', detail: like(/Resolution code/) },
    });
    const { json } = await agent.send('PATCH', `${TABLE}/${id}`, {
      state: '6',
      close_code: 'Solution provided',
      close_notes: 'Ny klient',
    });
    expect(resultOf(json)).toMatchObject({ state: '6', resolved_at: '2026-11-20 09:30:00' });
  });

  it('is aborted by a business rule once the case is closed', async () => {
    const { status, json } = await agent.send(
      'PATCH',
      `${TABLE}/${sysIdOfIncident(agent, 'INC0012000')}`,
      {
        urgency: '1',
      },
    );
    expect(status).toBe(403);
    expect(json).toMatchObject({
      error: {
        message: 'Operation Failed',
        detail: like(
          /^Operation against file 'incident' was aborted by Business Rule '.+\^[0-9a-f]{32}'/,
        ),
      },
      status: 'failure',
    });
  });
});

describe('a delete', () => {
  it('is for administrators', async () => {
    const id = await newIncident();
    expect((await agent.ask(`${TABLE}/${id}`, { method: 'DELETE' })).status).toBe(403);
    const admin = agentOn(agent.instance, 'admin');
    expect((await admin.ask(`${TABLE}/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await agent.ask(`${TABLE}/${id}`)).status).toBe(404);
  });
});
