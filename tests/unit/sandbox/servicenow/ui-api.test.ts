import { afterEach, describe, expect, it } from 'vitest';
import { openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const { control } = agent.instance;
afterEach(() => control.switchOffFaults());

describe('what the pages know of a table', () => {
  it('columns with labels, references and choices in the user’s language', async () => {
    const { json } = await agent.ask('/api/now/ui/meta/incident');
    expect(json).toMatchObject({
      result: {
        columns: {
          caller_id: { type: 'reference', reference: 'sys_user', reference_display_field: 'name' },
          state: { label: 'Tilstand', choices: [{ value: '1', label: 'Ny' }, {}, {}, {}, {}, {}] },
          number: { read_only: true },
        },
      },
    });
  });

  it('a form’s fields with their values, also of a record still to be made', async () => {
    const sysId = sysIdOfIncident(agent);
    const saved = await agent.ask(`/api/now/ui/form/incident/${sysId}?sysparm_view=sow`);
    expect(saved.json).toMatchObject({
      result: {
        sys_id: sysId,
        view: 'sow',
        fields: { number: { value: 'INC0012408' }, state: { value: '1', display_value: 'Ny' } },
      },
    });
    const fresh = await agent.ask('/api/now/ui/form/incident/-1');
    expect(fresh.json).toMatchObject({ result: { fields: { category: { value: 'inquiry' } } } });
  });

  it('may be missing altogether', async () => {
    control.switchOn({ kind: 'no-ui-meta' });
    control.switchOn({ kind: 'no-ui-form' });
    expect((await agent.ask('/api/now/ui/meta/incident')).status).toBe(404);
    expect((await agent.ask('/api/now/ui/form/incident/-1')).status).toBe(404);
  });

  it('knows no table that there is not', async () => {
    expect((await agent.ask('/api/now/ui/meta/nothing')).status).toBe(400);
    expect((await agent.ask('/api/now/ui/form/incident/nobody')).status).toBe(404);
  });
});
