import { describe, expect, it } from 'vitest';
import { openInstance } from './open-instance.ts';

const agent = await openInstance();
const { store } = agent.instance;
const idOf = (table: string, column: string, value: string): string =>
  store.findBy(table, column, value)?.['sys_id'] ?? '';
const user = (userName: string): string => idOf('sys_user', 'user_name', userName);
const place = (name: string): string => idOf('cmn_location', 'name', name);
const group = (name: string): string => idOf('sys_user_group', 'name', name);
const BARE = 'sysparm_exclude_reference_link=true';

async function send(method: string, path: string, values: object): Promise<Record<string, string>> {
  const { json } = await agent.send(method, `/api/now/table/${path}?${BARE}`, values);
  return (json as { result: Record<string, string> }).result;
}
const insert = (table: string, values: object): ReturnType<typeof send> =>
  send('POST', table, values);
const update = (table: string, { sys_id = '' }: Record<string, string>, values: object) =>
  send('PATCH', `${table}/${sys_id}`, values);

describe('a caller', () => {
  it('brings the own location along, at first and when changed', async () => {
    const row = await insert('incident', { caller_id: user('mette.kjaergaard') });
    expect(row['location']).toBe(place('Rådhuset'));
    const changed = await update('incident', row, { caller_id: user('emily.carter') });
    expect(changed['location']).toBe(place('Islands Brygge 37'));
  });

  it('does not, where the write says where', async () => {
    const values = { caller_id: user('mette.kjaergaard'), location: place('Nyropsgade 7') };
    const row = await insert('incident', values);
    expect(row['location']).toBe(place('Nyropsgade 7'));
    const later = await update('incident', row, { caller_id: values.caller_id, urgency: '2' });
    expect(later['location']).toBe(place('Nyropsgade 7'));
  });

  it('of an HR case is also the one it is about', async () => {
    const row = await insert('sn_hr_core_case', { opened_for: user('fatima.rahimi') });
    expect(row).toMatchObject({
      subject_person: user('fatima.rahimi'),
      location: place('Børnehuset Solsikken'),
    });
  });
});

describe('another group', () => {
  it('takes the case from whom it was assigned to, unless a member', async () => {
    const row = await insert('incident', {
      assignment_group: group('Servicedesk'),
      assigned_to: user('nanna.friis'),
    });
    const kept = await update('incident', row, { assignment_group: group('Identitet og Adgang') });
    expect(kept).toMatchObject({ assigned_to: user('nanna.friis'), reassignment_count: '1' });
    const away = await update('incident', row, {
      assignment_group: group('Netværk og Fjernadgang'),
    });
    expect(away).toMatchObject({ assigned_to: '', reassignment_count: '2' });
  });

  it('comes with whom the same write names', async () => {
    const row = await insert('incident', { assigned_to: user('nanna.friis') });
    const both = {
      assignment_group: group('Netværk og Fjernadgang'),
      assigned_to: user('oliver.brandt'),
    };
    expect(await update('incident', row, both)).toMatchObject(both);
  });
});

describe('the end of a case', () => {
  const closed = { closed_at: '2026-11-20 09:30:00', active: 'false' };

  it.each([
    ['sn_customerservice_case', { state: '6' }, ['Resolution code', 'Close notes']],
    ['sn_hr_core_case', { state: '3' }, ['Close notes']],
    ['sc_req_item', { state: '4' }, ['Close notes']],
    ['sc_task', { state: '4' }, ['Close notes']],
    ['interaction', { state: 'closed_complete' }, ['Opened for', 'Short description']],
  ])('of %s as %j wants %j first', async (table, values, labels) => {
    const row = await insert(table, {});
    const { status, json } = await agent.send(
      'PATCH',
      `/api/now/table/${table}/${row['sys_id'] ?? ''}`,
      values,
    );
    expect(status).toBe(403);
    expect(json).toMatchObject({
      error: {
        detail: `Data Policy Exception: The following fields are mandatory: ${labels.join(', ')}`,
      },
    });
  });

  it.each([
    ['sn_hr_core_case', { state: '3', close_notes: 'Besvaret' }],
    ['sc_task', { state: '3' }],
  ])('of %s is dated and signed', async (table, values) => {
    const row = await insert(table, {});
    const signed = { ...closed, closed_by: user('sara.holm') };
    expect(await update(table, row, values)).toMatchObject(signed);
    expect(await update(table, row, { state: '1' })).toMatchObject({
      active: 'true',
      closed_at: '',
    });
  });

  it('of a customer case is resolved before it is closed', async () => {
    const row = await insert('sn_customerservice_case', {});
    const solved = { state: '6', resolution_code: '1', close_notes: 'Vejledt' };
    expect(await update('sn_customerservice_case', row, solved)).toMatchObject({
      resolved_at: '2026-11-20 09:30:00',
      active: 'true',
    });
    expect(await update('sn_customerservice_case', row, { state: '3' })).toMatchObject(closed);
  });

  it('of an interaction says when', async () => {
    const row = await insert('interaction', {
      opened_for: user('mette.kjaergaard'),
      short_description: 'VPN',
    });
    expect(row).toMatchObject({ number: 'IMS0010002', state: 'new', type: 'phone' });
    const ended = await update('interaction', row, { state: 'closed_complete' });
    expect(ended).toMatchObject(closed);
  });
});
