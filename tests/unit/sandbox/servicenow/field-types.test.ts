import { describe, expect, it } from 'vitest';
import { agentOn, openInstance } from './open-instance.ts';

const agent = await openInstance();
const english = agentOn(agent.instance, 'james.lee');
const { store } = agent.instance;
const TABLE = '/api/now/table/incident';
const idOf = (userName: string): string =>
  store.findBy('sys_user', 'user_name', userName)?.['sys_id'] ?? '';
const [sara, mette] = [idOf('sara.holm'), idOf('mette.kjaergaard')];

async function written(values: object, search = ''): Promise<Record<string, unknown>> {
  const { json } = await agent.send('POST', `${TABLE}?${search}`, values);
  return (json as { result: Record<string, unknown> }).result;
}

describe('what a column keeps', () => {
  it.each([
    ['u_on_site', 'true', 'true'],
    ['u_on_site', '1', 'true'],
    ['u_on_site', true, 'true'],
    ['u_on_site', 'ja', 'false'],
    ['u_on_site', '', 'false'],
    ['u_affected_users', '12', '12'],
    ['u_affected_users', 12, '12'],
    ['u_affected_users', '12.9', '12'],
    ['u_affected_users', '-3', '-3'],
    ['u_affected_users', 'mange', ''],
    ['u_estimated_cost', '1250.5', '1250.5'],
    ['u_estimated_cost', '1250.567', '1250.57'],
    ['u_estimated_cost', '1.250,50', ''],
    ['u_follow_up_on', '2026-12-24', '2026-12-24'],
    ['u_follow_up_on', '2026-12-24 10:00:00', '2026-12-24'],
    ['u_follow_up_on', '24-12-2026', ''],
    ['u_follow_up_on', '2026-02-30', ''],
    ['due_date', '2026-12-24 10:00:00', '2026-12-24 10:00:00'],
    ['due_date', '2026-12-24', '2026-12-24 00:00:00'],
    ['due_date', '2026-12-24 25:00:00', ''],
    ['due_date', 'i morgen', ''],
    ['u_contact_email', ' mette@example.dk ', 'mette@example.dk'],
    ['u_contact_phone', '+45 10 00 10 37', '+4510001037'],
    ['u_contact_phone', '10 00 10 37', '+4510001037'],
    ['u_contact_phone', '0045 10001037', '+4510001037'],
    ['u_contact_phone', 'lokal 12', 'lokal 12'],
    ['u_link', ' https://example.dk/a?b=c ', 'https://example.dk/a?b=c'],
    ['watch_list', `${sara}, ${mette},,${sara}`, `${sara},${mette}`],
    ['watch_list', `${sara},ude@example.dk`, `${sara},ude@example.dk`],
    ['short_description', 'x'.repeat(161), 'x'.repeat(160)],
    ['description', 'To\nlinjer ', 'To\nlinjer '],
  ])('%s given %j holds %j', async (name, given, kept) => {
    expect(await written({ [name]: given })).toMatchObject({ [name]: kept });
  });
});

describe('what a reader sees', () => {
  const VALUES = {
    u_on_site: 'true',
    u_affected_users: '1200',
    u_estimated_cost: '12500.5',
    u_follow_up_on: '2026-12-24',
    due_date: '2026-12-24 17:00:00',
    u_contact_phone: '+4510001037',
    watch_list: `${sara},${mette},ude@example.dk`,
  };
  const NAMES = Object.keys(VALUES).join(',');
  const SEEN = {
    da: {
      u_on_site: 'true',
      u_affected_users: '1.200',
      u_estimated_cost: '12.500,5',
      u_follow_up_on: '24-12-2026',
      due_date: '24-12-2026 18:00:00',
      u_contact_phone: '+45 10 00 10 37',
      watch_list: 'Sara Holm, Mette Kjærgaard, ude@example.dk',
    },
    en: {
      u_on_site: 'true',
      u_affected_users: '1,200',
      u_estimated_cost: '12,500.5',
      u_follow_up_on: '2026-12-24',
      due_date: '2026-12-24 18:00:00',
      u_contact_phone: '+45 10 00 10 37',
      watch_list: 'Sara Holm, Mette Kjærgaard, ude@example.dk',
    },
  };

  it('is in the own language and formats', async () => {
    const { sys_id } = await written(VALUES);
    const path = `${TABLE}/${String(sys_id)}?sysparm_display_value=true&sysparm_fields=${NAMES}`;
    expect((await agent.ask(path)).json).toEqual({ result: SEEN.da });
    expect((await english.ask(path)).json).toEqual({ result: SEEN.en });
    const raw = await agent.ask(path.replace('=true', '=false'));
    expect(raw.json).toEqual({ result: VALUES });
  });

  it('can be written as it is seen', async () => {
    const input = `sysparm_input_display_value=true&sysparm_fields=${NAMES}`;
    expect(await written(SEEN.da, input)).toEqual(VALUES);
    const { json } = await english.send('POST', `${TABLE}?${input}`, SEEN.en);
    expect(json).toEqual({ result: VALUES });
  });
});
