import { describe, expect, it } from 'vitest';
import { like } from './like.ts';
import { openInstance } from './open-instance.ts';

const agent = await openInstance();
const { store } = agent.instance;
const ITEMS = '/api/sn_sc/servicecatalog/items';

function itemNamed(name: string): string {
  return store.findBy('sc_cat_item', 'name', name)?.['sys_id'] ?? '';
}
const laptop = itemNamed('Bærbar pc');
const report = itemNamed('Meld en fejl');
const mette = store.findBy('sys_user', 'user_name', 'mette.kjaergaard')?.['sys_id'] ?? '';

describe('the catalog', () => {
  it('is searched by words, and an item says what it asks', async () => {
    const found = await agent.ask(`${ITEMS}?sysparm_text=${encodeURIComponent('bærbar')}`);
    expect(found.json).toMatchObject({ result: [{ sys_id: laptop, type: 'catalog_item' }] });
    const whole = await agent.ask(`${ITEMS}/${laptop}`);
    const { variables } = (whole.json as { result: { variables: { name: string }[] } }).result;
    const asked = (name: string) => variables.find((one) => one.name === name);
    expect(asked('requested_for')).toMatchObject({ mandatory: true, reference: 'sys_user' });
    expect(asked('size')).toMatchObject({ choices: [{ value: '13' }, { value: '14' }] });
  });

  it('takes an order, with every answer', async () => {
    const body = {
      sysparm_quantity: '2',
      sysparm_requested_for: mette,
      variables: { requested_for: mette, size: '13' },
    };
    const { status, json } = await agent.send('POST', `${ITEMS}/${laptop}/order_now`, body);
    expect(status).toBe(200);
    const { result } = json as { result: { sys_id: string; number: string; table: string } };
    expect(result).toMatchObject({ number: like(/^REQ\d{7}$/), table: 'sc_request' });
    const line = store.findBy('sc_req_item', 'request', result.sys_id);
    expect(line).toMatchObject({ quantity: '2', requested_for: mette, cat_item: laptop });
    const answers = store
      .rows('sc_item_option_mtom')
      .filter((row) => row['request_item'] === line?.['sys_id'])
      .map((row) => store.find('sc_item_option', row['sc_item_option'] ?? '')?.['value']);
    expect(answers).toContain('13');
  });

  it('takes none without what is mandatory, and none of what is only reported', async () => {
    const gap = await agent.send('POST', `${ITEMS}/${laptop}/order_now`, { variables: {} });
    expect(gap.status).toBe(400);
    const wrong = { variables: { short_description: 'x' } };
    expect((await agent.send('POST', `${ITEMS}/${report}/order_now`, wrong)).status).toBe(400);
    expect((await agent.ask(`${ITEMS}/nothing`)).status).toBe(400);
  });

  it('makes a record of a report', async () => {
    const variables = { short_description: 'Skærmen blinker', description: 'Siden i går' };
    const path = `${ITEMS}/${report}/submit_producer`;
    const { json } = await agent.send('POST', path, { variables });
    const { result } = json as { result: { sys_id: string; table: string } };
    expect(result.table).toBe('incident');
    expect(store.find('incident', result.sys_id)).toMatchObject(variables);
  });
});
