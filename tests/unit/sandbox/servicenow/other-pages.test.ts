import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInstance, type StartedInstance } from '../../../sandbox/servicenow/start-instance.ts';

interface PageData {
  readonly fields: readonly { readonly name: string }[];
}

let instance: StartedInstance;
let headers: Record<string, string>;
beforeAll(async () => {
  instance = await startInstance({ softphoneUrl: 'http://127.0.0.1:7402' });
  const ticket = instance.control.openSession('sara.holm');
  headers = { cookie: `JSESSIONID=${ticket?.sessionId}`, 'X-UserToken': ticket?.token ?? '' };
});
afterAll(() => instance.close());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(instance.url + path, { redirect: 'manual', ...init, headers });
const dataOf = async (path: string): Promise<PageData> => {
  const page = await (await ask(path)).text();
  const [, json = '{}'] =
    /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json) as PageData;
};
const sysId = () => instance.control.readRecord('incident', 'INC0012408')?.sysId ?? '';

describe('Next Experience', () => {
  it('tells its scripts which classic page is asked for, decoded', async () => {
    const target = encodeURIComponent(`incident.do?sys_id=${sysId()}`);
    const data = await dataOf(`/now/nav/ui/classic/params/target/${target}`);
    expect(data).toMatchObject({ inner: `/incident.do?sys_id=${sysId()}` });
  });

  it('allows the softphone as a frame, and no other stranger', async () => {
    const page = await ask('/now/nav/ui/home');
    expect(page.headers.get('content-security-policy')).toContain(
      "frame-src 'self' http://127.0.0.1:7402;",
    );
  });
});

describe('a portal', () => {
  const formPath = () => `/sp?id=form&table=incident&sys_id=${sysId()}`;
  const save = (values: object) =>
    ask(formPath(), { method: 'POST', body: JSON.stringify(values) });

  it('shows dates as the user writes them', async () => {
    instance.control.change('incident', sysId(), { u_follow_up_on: '2026-12-24' });
    const { fields } = await dataOf(formPath());
    expect(fields.find(({ name }) => name === 'u_follow_up_on')).toMatchObject({
      type: 'glide_date',
      value: '24-12-2026',
    });
  });

  it('stores what stands in its boxes', async () => {
    const answer = await save({ due_date: '01-07-2027 14:30:00', u_estimated_cost: '1234.5' });
    expect(answer.status).toBe(200);
    expect(instance.control.readRecord('incident', sysId())?.values).toMatchObject({
      due_date: '2027-07-01 12:30:00',
      u_estimated_cost: '1234.5',
    });
  });

  it('takes nothing with another session’s token', async () => {
    const { cookie = '' } = headers;
    const answer = await fetch(instance.url + formPath(), {
      method: 'POST',
      body: '{"short_description":"fremmed"}',
      headers: { cookie, 'X-UserToken': 'x' },
    });
    expect(answer.status).toBe(401);
    expect(instance.control.readRecord('incident', sysId())?.values['short_description']).not.toBe(
      'fremmed',
    );
  });

  it('asks the questions of a catalog item', async () => {
    const item = instance.store.rows('sc_cat_item')[0]?.['sys_id'] ?? '';
    const asked = instance.store
      .rows('item_option_new')
      .filter((row) => row['cat_item'] === item)
      .map((row) => row['name'] ?? '');
    const data = await dataOf(`/esc?id=sc_cat_item&sys_id=${item}`);
    expect(data).toMatchObject({ kind: 'catalog-item', itemSysId: item });
    expect(data.fields.map(({ name }) => name).toSorted()).toEqual(asked.toSorted());
  });

  it('has no form for what does not exist', async () => {
    expect((await ask('/sp?id=form&table=incident&sys_id=nothing')).status).toBe(404);
  });
});

describe('the classic form of every kind of case', () => {
  it.each(['interaction', 'sn_customerservice_case', 'sn_hr_core_case', 'sc_req_item', 'sc_task'])(
    '%s',
    async (table) => {
      const { fields } = await dataOf(`/${table}.do?sys_id=-1`);
      const names = fields.map(({ name }) => name);
      expect(names).toContain('short_description');
      expect(names).toContain('work_notes');
    },
  );
});
