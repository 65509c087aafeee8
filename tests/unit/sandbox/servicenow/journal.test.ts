import { describe, expect, it } from 'vitest';
import { startInstance } from '../../../sandbox/servicenow/start-instance.ts';
import { agentOn, NOW_MS, sysIdOfIncident } from './open-instance.ts';

let nowMs = NOW_MS;
const instance = await startInstance({ nowMs: () => nowMs });
const agent = agentOn(instance, 'sara.holm');
const sysId = sysIdOfIncident(agent);
const PATH = `/api/now/table/incident/${sysId}`;

async function read(search: string, who = agent): Promise<Record<string, unknown>> {
  const { json } = await who.ask(`${PATH}?${search}`);
  return (json as { result: Record<string, unknown> }).result;
}

describe('journals', () => {
  it('take every write, and give nothing back raw', async () => {
    const first = await agent.send('PATCH', PATH, { work_notes: 'Ringet op' });
    expect(first.json).toMatchObject({ result: { work_notes: '', sys_mod_count: '1' } });
    nowMs += 60_000;
    await agent.send('PATCH', PATH, { work_notes: 'Løst', comments: 'Hilsen' });
    expect(await read('sysparm_fields=work_notes,comments,comments_and_work_notes')).toEqual({
      work_notes: '',
      comments: '',
      comments_and_work_notes: '',
    });
  });

  it('read newest first, headed in the language and format of the reader', async () => {
    const search = 'sysparm_fields=work_notes&sysparm_display_value=true';
    expect(await read(search)).toEqual({
      work_notes:
        '20-11-2026 10:31:00 - Sara Holm (Arbejdsnoter)\nLøst\n\n20-11-2026 10:30:00 - Sara Holm (Arbejdsnoter)\nRinget op\n\n',
    });
    expect(await read(search, agentOn(instance, 'james.lee'))).toEqual({
      work_notes:
        '2026-11-20 10:31:00 - Sara Holm (Work notes)\nLøst\n\n2026-11-20 10:30:00 - Sara Holm (Work notes)\nRinget op\n\n',
    });
  });

  it('read together in the list of both', async () => {
    const { comments_and_work_notes: both } = await read(
      'sysparm_fields=comments_and_work_notes&sysparm_display_value=true',
    );
    expect(both).toContain('(Yderligere kommentarer)\nHilsen');
    expect(both).toContain('(Arbejdsnoter)\nRinget op');
  });

  it('are rows of their own table', async () => {
    const query = encodeURIComponent(
      `element_id=${sysId}^element=work_notes^ORDERBYsys_created_on`,
    );
    const { json } = await agent.ask(`/api/now/table/sys_journal_field?sysparm_query=${query}`);
    expect(json).toMatchObject({
      result: [
        {
          element: 'work_notes',
          element_id: sysId,
          name: 'incident',
          sys_created_by: 'sara.holm',
          sys_created_on: '2026-11-20 09:30:00',
          value: 'Ringet op',
        },
        { value: 'Løst' },
      ],
    });
  });

  it('do not grow by blanks', async () => {
    const before = instance.store.rows('sys_journal_field').length;
    await agent.send('PATCH', PATH, { work_notes: '  ' });
    expect(instance.store.rows('sys_journal_field')).toHaveLength(before);
    await instance.close();
  });
});
