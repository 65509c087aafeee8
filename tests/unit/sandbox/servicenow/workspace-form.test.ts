import { describe, expect, it } from 'vitest';
import type { WorkspaceForm } from '../../../sandbox/servicenow/pages/workspace/workspace-form.ts';
import { openInstance, sysIdOfIncident } from './open-instance.ts';

const FIFTEEN = [
  'short_description',
  'description',
  'category',
  'subcategory',
  'caller_id',
  'watch_list',
  'u_on_site',
  'u_affected_users',
  'u_estimated_cost',
  'u_follow_up_on',
  'due_date',
  'u_contact_email',
  'u_contact_phone',
  'u_link',
];

describe('what a workspace is told of a record', () => {
  it.each([
    'incident',
    'interaction',
    'sn_customerservice_case',
    'sn_hr_core_case',
    'sc_req_item',
    'sc_task',
  ])('lays out every column that is on the form of %s', async (table) => {
    const agent = await openInstance();
    const sysId = agent.instance.store.rows(table)[0]?.['sys_id'] ?? '-1';
    const { json } = await agent.ask(`/now/sandbox/form/${table}/${sysId}`);
    const form = json as WorkspaceForm;
    const known = form.fields.map(({ name }) => name);
    const shown = form.sections.flatMap(({ columns }) => columns.flat());
    expect(shown).toContain('number');
    expect(shown.filter((name) => !known.includes(name))).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('has all fifteen field types on the incident, the journals beside it', async () => {
    const agent = await openInstance();
    const { json } = await agent.ask(`/now/sandbox/form/incident/${sysIdOfIncident(agent)}`);
    const form = json as WorkspaceForm;
    const shown = form.sections.flatMap(({ columns }) => columns.flat());
    expect(FIFTEEN.filter((name) => !shown.includes(name))).toEqual([]);
    expect(form.journals.map(({ name }) => name)).toContain('work_notes');
  });

  it('offers only what fits the field that another depends on', async () => {
    const agent = await openInstance();
    const { json } = await agent.ask(
      '/now/sandbox/choices/incident/subcategory?dependent=hardware',
    );
    expect(json).toEqual({
      choices: [
        { value: 'pc', label: 'PC' },
        { value: 'printer', label: 'Printer' },
      ],
    });
  });

  it('is another version after every write', async () => {
    const agent = await openInstance();
    const path = `/now/sandbox/version/incident/${sysIdOfIncident(agent)}`;
    const before = (await agent.ask(path)).json;
    await agent.send('PATCH', `/api/now/table/incident/${sysIdOfIncident(agent)}`, {
      work_notes: 'Ringet',
    });
    expect((await agent.ask(path)).json).not.toEqual(before);
  });

  it('is nothing for somebody who is not logged in', async () => {
    const agent = await openInstance();
    const path = `/now/sow/record/incident/${sysIdOfIncident(agent)}`;
    const answer = await fetch(agent.instance.url + path, { redirect: 'manual' });
    expect(answer.status).toBe(302);
  });
});
