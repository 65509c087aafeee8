import { describe, expect, it } from 'vitest';
import { like } from './like.ts';
import { agentOn, openInstance } from './open-instance.ts';

const agent = await openInstance();
const network = agentOn(agent.instance, 'oliver.brandt');
const { store } = agent.instance;
const resultOf = (json: unknown): Record<string, string> =>
  (json as { result: Record<string, string> }).result;

describe('the tables', () => {
  it.each([
    ['incident', 'INC0012501'],
    ['interaction', 'IMS0010001'],
    ['sn_customerservice_case', 'CS0010001'],
    ['sn_hr_core_case', 'HRC0010001'],
    ['sc_request', 'REQ0010001'],
    ['sc_req_item', 'RITM0010001'],
    ['sc_task', 'SCTASK0010001'],
  ])('%s numbers what is made: %s', async (table, number) => {
    const values = { short_description: 'Ny', correlation_id: 'sidemand:1', work_notes: 'Hej' };
    const made = await agent.send('POST', `/api/now/table/${table}`, values);
    expect(made.status).toBe(201);
    expect(resultOf(made.json)).toMatchObject({ number, correlation_id: 'sidemand:1' });
    const query = `correlation_id=sidemand:1&sysparm_fields=number`;
    const found = await agent.ask(`/api/now/table/${table}?${query}`);
    expect(found.json).toEqual({ result: [{ number }] });
    expect(agent.instance.control.readRecord(table, number)?.journal[0]?.text).toBe('Hej');
  });

  it('tell the person of a catalog task through its item', async () => {
    const fields = 'request_item.requested_for,request_item.requested_for.name';
    const { json } = await agent.ask(
      `/api/now/table/sc_task?number=SCTASK0009001&sysparm_fields=${fields}&sysparm_exclude_reference_link=true`,
    );
    const mette = store.findBy('sys_user', 'user_name', 'mette.kjaergaard')?.['sys_id'];
    expect(json).toEqual({
      result: [
        {
          'request_item.requested_for': mette,
          'request_item.requested_for.name': 'Mette Kjærgaard',
        },
      ],
    });
  });

  it('read an incident as the task it is, and write it', async () => {
    const row = store.findBy('incident', 'number', 'INC0012409');
    const path = `/api/now/table/task/${row?.['sys_id'] ?? ''}`;
    expect(resultOf((await agent.ask(path)).json)).toMatchObject({
      number: 'INC0012409',
      sys_class_name: 'incident',
    });
    await agent.send('PATCH', path, { short_description: 'Låst konto' });
    expect(store.findBy('incident', 'number', 'INC0012409')).toMatchObject({
      short_description: 'Låst konto',
      sys_mod_count: '1',
    });
  });

  it('attach an article to a task of whatever kind', async () => {
    const task = store.findBy('sn_hr_core_case', 'number', 'HRC0009001')?.['sys_id'];
    const kb_knowledge = store.rows('kb_knowledge')[0]?.['sys_id'];
    const made = await agent.send(
      'POST',
      '/api/now/table/m2m_kb_task?sysparm_display_value=true&sysparm_exclude_reference_link=true',
      { task, kb_knowledge },
    );
    expect(made.status).toBe(201);
    expect(resultOf(made.json)).toMatchObject({ task: 'HRC0009001', kb_knowledge: like(/\w/) });
  });

  it('relate a seeded call to the incident that it was about', async () => {
    const { json } = await agent.ask(
      '/api/now/table/interaction_related_record?sysparm_query=task.active=true&sysparm_limit=1&sysparm_fields=interaction.opened_for,task.number,document_table&sysparm_exclude_reference_link=true',
    );
    const [related] = (json as { result: Record<string, string>[] }).result;
    const incident = store.findBy('incident', 'number', related?.['task.number'] ?? '');
    expect(related).toMatchObject({
      'interaction.opened_for': incident?.['caller_id'],
      document_table: 'incident',
    });
  });

  it('of people’s and customers’ cases are for those with a role for them', async () => {
    for (const table of ['sn_hr_core_case', 'sn_customerservice_case']) {
      expect((await agent.ask(`/api/now/table/${table}?sysparm_limit=1`)).status).toBe(200);
      const refused = await network.ask(`/api/now/table/${table}?sysparm_limit=1`);
      expect(refused.status).toBe(403);
      expect((await network.send('POST', `/api/now/table/${table}`, {})).status).toBe(403);
    }
  });

  it('hold nobody’s civil registration number', () => {
    for (const table of store.schemas.keys()) {
      expect(JSON.stringify(store.rows(table))).not.toMatch(/\b\d{6}-\d{4}\b/);
    }
  });
});
