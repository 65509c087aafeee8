import { describe, expect, it } from 'vitest';
import { agentOn, openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const { store } = agent.instance;
const incident = sysIdOfIncident(agent);

interface Made {
  readonly result: { readonly id: string };
}

describe('mail to the caller', () => {
  const MAIL = {
    to: ['Mette <mette.kjaergaard@example.dk>'],
    subject: 'Din VPN',
    html: '<p>Æ</p>',
    table_name: 'incident',
    table_record_id: incident,
  };

  it('waits in the outbox, on the record it belongs to', async () => {
    const { status, json } = await agent.send('POST', '/api/now/email', MAIL);
    expect(status).toBe(200);
    const { id } = (json as Made).result;
    expect(store.find('sys_email', id)).toMatchObject({
      type: 'send-ready',
      recipients: 'Mette <mette.kjaergaard@example.dk>',
      target_table: 'incident',
      instance: incident,
      body: '<p>Æ</p>',
    });
    const shown = await agent.ask(`/api/now/email/${id}?sysparm_fields=id,type,state`);
    expect(shown.json).toEqual({ result: { id, type: 'send-ready', state: 'ready' } });
  });

  it.each([
    ['without a recipient', { to: [] }, 400],
    ['to what is no address', { to: ['mette'] }, 400],
    ['with a table and no record', { table_record_id: '' }, 400],
    ['for a record that there is not', { table_record_id: 'nobody' }, 404],
  ])('is refused %s', async (_, change, status) => {
    const before = store.rows('sys_email').length;
    const answer = await agent.send('POST', '/api/now/v1/email', { ...MAIL, ...change });
    expect(answer.status).toBe(status);
    expect(store.rows('sys_email')).toHaveLength(before);
  });

  it('needs a role of its own', async () => {
    const other = store
      .rows('sys_user')
      .find((row) => row['roles'] === 'itil' && row['active'] === 'true');
    const colleague = agentOn(agent.instance, other?.['user_name'] ?? '');
    expect((await colleague.send('POST', '/api/now/email', MAIL)).status).toBe(403);
  });
});

describe('the customer’s endpoint for text messages', () => {
  const TEXT = { to: '+4521100110', text: 'Prøv igen nu.', table: 'incident', record: incident };

  it('keeps what was sent, to whom and for which record', async () => {
    const { status, json } = await agent.send('POST', '/api/x_sidemand/sms', TEXT);
    expect(status).toBe(201);
    expect(store.find('notify_message', (json as Made).result.id)).toMatchObject({
      phone_number: '+4521100110',
      body: 'Prøv igen nu.',
      source_table: 'incident',
      source: incident,
    });
  });

  it('refuses what is no number, and nothing to say', async () => {
    const send = (change: object) =>
      agent.send('POST', '/api/x_sidemand/sms', { ...TEXT, ...change });
    expect((await send({ to: '21 10 01 10' })).status).toBe(400);
    expect((await send({ text: '' })).status).toBe(400);
    expect((await send({ record: 'nobody' })).status).toBe(404);
  });
});
