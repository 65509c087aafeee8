import { describe, expect, it } from 'vitest';
import { Control } from '../../../sandbox/servicenow/control/control.ts';
import { makeInstance } from '../../../sandbox/servicenow/make-instance.ts';
import { NOW_MS, openInstance } from './open-instance.ts';

const agent = await openInstance();
const { url, control, store } = agent.instance;
const json = async (path: string, init?: RequestInit): Promise<unknown> =>
  (await fetch(url + path, init)).json();

describe('the control', () => {
  it('changes a record behind the agent’s back, signed and counted', async () => {
    const changed = control.change('incident', 'INC0012408', {
      urgency: '1',
      impact: '1',
      work_notes: 'Jeg har set på den',
    });
    expect(changed.values).toMatchObject({
      urgency: '1',
      priority: '1',
      sys_mod_count: '1',
      sys_updated_by: 'nanna.friis',
      sys_updated_on: '2026-11-20 09:30:00',
    });
    expect(changed.journal[0]).toMatchObject({ author: 'nanna.friis' });
    const overHttp = await json('/sandbox/record?table=incident&number=INC0012408', {
      method: 'PATCH',
      body: JSON.stringify({ values: { made_sla: 'false' }, user: 'james.lee' }),
    });
    expect(overHttp).toMatchObject({
      values: { made_sla: 'false', sys_mod_count: '2', sys_updated_by: 'james.lee' },
    });
  });

  it('says when the instance would not take the change', () => {
    expect(() => control.change('incident', 'INC0012408', { state: '6' })).toThrow('mandatory');
    expect(() => control.change('incident', 'INC0012000', { urgency: '1' })).toThrow('aborted');
    expect(() => control.change('incident', 'INC9999999', {})).toThrow('No incident');
  });

  it('lists the rows of a query', async () => {
    const query = 'active=true^caller_idISEMPTY^ORDERBYDESCnumber';
    const rows = control.records('incident', query);
    expect(rows.map((row) => row['number'])).toEqual([
      'INC0012412',
      'INC0012411',
      'INC0012410',
      'INC0012409',
      'INC0012408',
    ]);
    const search = new URLSearchParams({ table: 'incident', query });
    expect(await json(`/sandbox/records?${search.toString()}`)).toEqual(rows);
    expect(control.records('sys_user')).toHaveLength(store.rows('sys_user').length);
  });

  it('says which workspace the pages are', async () => {
    const instance = makeInstance(() => NOW_MS);
    expect(instance.workspace()).toEqual({ variant: 'without-form-object' });
    new Control(instance).setWorkspace({ variant: 'rich-text-journal' });
    expect(instance.workspace()).toEqual({ variant: 'rich-text-journal' });
    const put = (variant: string): Promise<Response> =>
      fetch(`${url}/sandbox/workspace`, { method: 'PUT', body: JSON.stringify({ variant }) });
    expect((await put('with-form-object')).status).toBe(200);
    expect((await put('with-wings')).status).toBe(500);
  });
});
