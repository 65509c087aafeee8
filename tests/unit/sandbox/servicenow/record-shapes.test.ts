import { describe, expect, it } from 'vitest';
import { openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const sysId = sysIdOfIncident(agent);
const PATH = `/api/now/table/incident/${sysId}`;
const FIELDS = 'sysparm_fields=number,state,active,opened_at,assigned_to,caller_id';

async function shape(search: string): Promise<Record<string, unknown>> {
  const { json } = await agent.ask(`${PATH}?${search}`);
  return (json as { result: Record<string, unknown> }).result;
}
const me = agent.instance.store.findBy('sys_user', 'user_name', 'sara.holm')?.['sys_id'] ?? '';
const link = `${agent.instance.url}/api/now/table/sys_user/${me}`;

describe('the five shapes of a field', () => {
  it('stored values, references with a link', async () => {
    expect(await shape(FIELDS)).toEqual({
      number: 'INC0012408',
      state: '1',
      active: 'true',
      opened_at: '2026-11-20 09:30:00',
      assigned_to: { link, value: me },
      caller_id: '',
    });
  });

  it('shown values in the user’s language, time zone and format', async () => {
    expect(await shape(`${FIELDS}&sysparm_display_value=true`)).toEqual({
      number: 'INC0012408',
      state: 'Ny',
      active: 'true',
      opened_at: '20-11-2026 10:30:00',
      assigned_to: { display_value: 'Sara Holm', link },
      caller_id: '',
    });
  });

  it('both, for every field', async () => {
    expect(await shape(`${FIELDS}&sysparm_display_value=all`)).toEqual({
      number: { display_value: 'INC0012408', value: 'INC0012408' },
      state: { display_value: 'Ny', value: '1' },
      active: { display_value: 'true', value: 'true' },
      opened_at: { display_value: '20-11-2026 10:30:00', value: '2026-11-20 09:30:00' },
      assigned_to: { display_value: 'Sara Holm', link, value: me },
      caller_id: { display_value: '', value: '' },
    });
  });

  it('without links', async () => {
    const bare = 'sysparm_fields=assigned_to&sysparm_exclude_reference_link=true';
    expect(await shape(bare)).toEqual({ assigned_to: me });
    expect(await shape(`${bare}&sysparm_display_value=true`)).toEqual({ assigned_to: 'Sara Holm' });
    expect(await shape(`${bare}&sysparm_display_value=all`)).toEqual({
      assigned_to: { display_value: 'Sara Holm', value: me },
    });
  });

  it('dotted paths as flat keys, unknown fields left out', async () => {
    const fields = 'assigned_to.email,assigned_to.location.name,caller_id.email,bogus,number.x';
    expect(await shape(`sysparm_fields=${fields}`)).toEqual({
      'assigned_to.email': 'sara.holm@example.dk',
      'assigned_to.location.name': 'Borups Allé 177',
      'caller_id.email': '',
    });
  });
});

describe('a whole record', () => {
  it('has every field that a recorded incident had, and nothing but strings and references', async () => {
    const record = await shape('');
    const recorded =
      'active activity_due additional_assignee_list approval assigned_to assignment_group business_duration business_service calendar_duration caller_id category caused_by child_incidents close_code close_notes closed_at closed_by cmdb_ci comments comments_and_work_notes company contact_type correlation_id delivery_plan description due_date escalation expected_start follow_up group_list hold_reason impact incident_state knowledge location made_sla notify number opened_at opened_by order parent parent_incident priority problem_id reassignment_count reopen_count resolved_at resolved_by rfc severity short_description sla_due state subcategory sys_class_name sys_created_by sys_created_on sys_domain sys_domain_path sys_id sys_mod_count sys_tags sys_updated_by sys_updated_on time_worked upon_approval upon_reject urgency user_input watch_list work_end work_notes work_notes_list work_start';
    expect(Object.keys(record)).toEqual(expect.arrayContaining(recorded.split(' ')));
    for (const value of Object.values(record)) {
      const isReference =
        typeof value === 'object' && Object.keys(value ?? {}).join() === 'link,value';
      expect(typeof value === 'string' || isReference).toBe(true);
    }
    expect(record).toMatchObject({ impact: '3', urgency: '3', priority: '5', sys_mod_count: '0' });
  });
});
