import { describe, expect, it } from 'vitest';
import { agentOn, openInstance } from './open-instance.ts';

const agent = await openInstance();
const admin = agentOn(agent.instance, 'admin');
const { store, url } = agent.instance;
const row = store
  .rows('incident')
  .filter((one) => one['state'] === '2')
  .find((one) => store.find('sys_user', one['caller_id'] ?? '')?.['location']);
const PATH = `/api/now/table/incident/${row?.['sys_id'] ?? ''}`;
const caller = store.find('sys_user', row?.['caller_id'] ?? '');
const place = store.find('cmn_location', caller?.['location'] ?? '');

async function shown(search: string): Promise<unknown> {
  const { json } = await admin.ask(`${PATH}?${search}`);
  return (json as { result: unknown }).result;
}

describe('dotted paths', () => {
  const FIELDS = 'sysparm_fields=caller_id.email,caller_id.location,caller_id.location.name';
  const link = `${url}/api/now/table/cmn_location/${place?.['sys_id'] ?? ''}`;
  const email = caller?.['email'];
  const name = place?.['name'];
  const value = place?.['sys_id'];

  it.each([
    ['', { 'caller_id.location': { link, value }, 'caller_id.location.name': name }],
    [
      'sysparm_display_value=true',
      { 'caller_id.location': { display_value: name, link }, 'caller_id.location.name': name },
    ],
    ['sysparm_exclude_reference_link=true', { 'caller_id.location': value }],
    [
      'sysparm_display_value=true&sysparm_exclude_reference_link=true',
      { 'caller_id.location': name },
    ],
  ])('are keys of the answer, shaped as asked: %s', async (mode, wanted) => {
    expect(await shown(`${FIELDS}&${mode}`)).toMatchObject({ 'caller_id.email': email, ...wanted });
  });

  it('have both values when both are asked for', async () => {
    expect(await shown(`${FIELDS}&sysparm_display_value=all`)).toEqual({
      'caller_id.email': { display_value: email, value: email },
      'caller_id.location': { display_value: name, link, value },
      'caller_id.location.name': { display_value: name, value: name },
    });
  });
});

describe('other parameters of the Table API', () => {
  it('a method in a header, for clients that only know POST', async () => {
    const { status } = await agent.ask(PATH, {
      method: 'POST',
      body: JSON.stringify({ u_link: 'https://example.dk/x' }),
      headers: { 'Content-Type': 'application/json', 'X-HTTP-Method-Override': 'PATCH' },
    });
    expect(status).toBe(200);
    expect(store.find('incident', row?.['sys_id'] ?? '')?.['u_link']).toBe('https://example.dk/x');
  });

  it('a view that nobody made leaves all fields', async () => {
    expect(Object.keys((await shown('sysparm_view=nobody')) as object)).toContain('caller_id');
  });

  it('no answer’s body, if none is wanted', async () => {
    const answer = await agent.ask(PATH, {
      method: 'PATCH',
      body: JSON.stringify({ urgency: '2' }),
      headers: { 'Content-Type': 'application/json', 'X-no-response-body': 'true' },
    });
    expect(answer.text).toBe('');
  });
});

describe('customer service', () => {
  it('shows its cases bare, takes changes, and tells what was written on them', async () => {
    const sysId = store.rows('sn_customerservice_case')[0]?.['sys_id'] ?? '';
    const path = `/api/sn_customerservice/case/${sysId}`;
    await agent.send('PUT', path, { comments: 'Vi ringer.', misspelt: 'x' });
    const { json } = await agent.ask(path);
    const values = Object.values((json as { result: object }).result);
    expect(values.every((value) => typeof value === 'string')).toBe(true);
    expect((await agent.ask(`${path}/activities`)).json).toMatchObject({
      result: { sys_id: sysId, entries: [{ element: 'comments', value: 'Vi ringer.' }] },
    });
  });

  it('is for those who have the role', async () => {
    const network = agentOn(agent.instance, 'oliver.brandt');
    expect((await network.ask('/api/sn_customerservice/case')).status).toBe(403);
  });
});
