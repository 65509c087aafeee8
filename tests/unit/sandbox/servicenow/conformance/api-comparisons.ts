import type { Answer } from '../open-instance.ts';
import { compareShapes } from './compare-answer.ts';
import type { JsonObject } from './find-fixtures.ts';
import { type Comparison, compareResponse, resultOf, textOf, type World } from './world.ts';

const ARTICLES = '/api/sn_km_api/knowledge/articles';
const CATALOG = '/api/sn_sc/servicecatalog/items';

/** Compares what is asked with the fixture of that name. */
function comparing(name: string, ask: (world: World) => Promise<Answer>): [string, Comparison] {
  return [name, async (world) => compareResponse(world, name, await ask(world))];
}

function incidentId({ idOf }: World): string {
  return idOf('incident', 'number', 'INC0012410');
}

function attach(world: World, text: string): Promise<Answer> {
  const search = new URLSearchParams({
    table_name: 'incident',
    table_sys_id: incidentId(world),
    file_name: 'Issue_screenshot',
  });
  return world.agent.ask(`/api/now/attachment/file?${search}`, {
    method: 'POST',
    body: text,
    headers: { 'Content-Type': 'image/jpeg' },
  });
}

function itemOf(world: World, className: string): string {
  return world.idOf('sc_cat_item', 'sys_class_name', className);
}

/** Every question answered, with the first choice where there are some. */
async function answersTo(world: World, item: string): Promise<Record<string, string>> {
  const answer = await world.agent.ask(`${CATALOG}/${item}`);
  const variables = resultOf(answer)['variables'] as unknown as readonly JsonObject[];
  return Object.fromEntries(variables.map((one) => [textOf(one['name']), 'x']));
}

async function order(world: World, item: string, action: string): Promise<Answer> {
  const variables = await answersTo(world, item);
  const body = { sysparm_quantity: '1', variables };
  return world.agent.send('POST', `${CATALOG}/${item}/${action}`, body);
}

async function upload(world: World): Promise<readonly string[]> {
  const form = new FormData();
  form.set('table_name', 'incident');
  form.set('table_sys_id', incidentId(world));
  form.set('uploadFile', new Blob(['x'.repeat(99)], { type: 'text/plain' }), 'test_file');
  const answer = await world.agent.ask('/api/now/attachment/upload', {
    method: 'POST',
    body: form,
  });
  const expected = world.fixtures.at('34-attachment-upload', 'body', 'result');
  return compareShapes(expected, resultOf(answer), '.result');
}

async function activities(world: World): Promise<Answer> {
  const [row] = world.agent.instance.store.rows('sn_customerservice_case');
  const path = `case/${row?.['sys_id'] ?? ''}`;
  const comment = { comments: 'Hi, Alex.' };
  await world.agent.send('PUT', `/api/sn_customerservice/${path}`, comment);
  return world.agent.ask(`/api/sn_customerservice/${path}/activities`);
}

function firstOf(world: World, table: string): string {
  return world.agent.instance.store.rows(table)[0]?.['sys_id'] ?? '';
}

export const API_COMPARISONS: Readonly<Record<string, Comparison>> = Object.fromEntries([
  comparing('05-knowledge-articles', ({ agent }) =>
    agent.ask(`${ARTICLES}?fields=short_description,sys_class_name&limit=2&query=vpn`),
  ),
  comparing('06-knowledge-featured', ({ agent }) =>
    agent.ask(`${ARTICLES}/featured?fields=short_description&limit=3`),
  ),
  comparing('07-email-post', (world) =>
    world.agent.send('POST', '/api/now/v1/email', {
      to: ['Mette <mette@example.dk>'],
      subject: 'x',
      text: 'x',
      table_name: 'incident',
      table_record_id: incidentId(world),
    }),
  ),
  comparing('08-stats', ({ agent }) =>
    agent.ask(
      '/api/now/stats/incident?sysparm_avg_fields=business_stc,reassignment_count&sysparm_group_by=assignment_group',
    ),
  ),
  comparing('09-attachment-post-file', (world) => attach(world, 'x')),
  ['34-attachment-upload', upload],
  comparing('10-catalog-items', ({ agent }) =>
    agent.ask(`${CATALOG}?sysparm_text=fejl&sysparm_limit=1`),
  ),
  comparing('11-catalog-order-now', (world) =>
    order(world, itemOf(world, 'sc_cat_item'), 'order_now'),
  ),
  comparing('12-catalog-submit-producer', (world) =>
    order(world, itemOf(world, 'sc_cat_item_producer'), 'submit_producer'),
  ),
  comparing('19-csm-case-get', (world) =>
    world.agent.ask(`/api/sn_customerservice/case/${firstOf(world, 'sn_customerservice_case')}`),
  ),
  comparing('20-csm-case-activities', activities),
  comparing('21-csm-contact-get', (world) =>
    world.agent.ask(`/api/now/contact/${firstOf(world, 'customer_contact')}`),
  ),
]);
