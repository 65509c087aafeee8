import { describe, expect, it } from 'vitest';
import { judgeFind, planFind, pointsTo } from '../../../utils/servicenow/find-caller.ts';
import {
  keyOf,
  leadsOfForm,
  leadsOfPage,
  type Lead,
} from '../../../utils/servicenow/find-leads.ts';
import { isInstancePath } from '../../../utils/servicenow/instance-path.ts';
import { tableFacts } from '../../../utils/servicenow/tables.ts';
import { field, formOf } from '../support/call-events.ts';
import { person } from '../support/person.ts';

const lead = (by: 'phone' | 'e-mail' | 'employee-number' | 'name', text: string): Lead => ({
  clue: { kind: by, text },
  by,
  text,
});
const rows = (...people: readonly Readonly<Record<string, string>>[]) => ({
  result: people.map((one, index) => ({ sys_id: `id-${index}`, name: `Person ${index}`, ...one })),
});
const queryOf = (one: Lead) =>
  planFind(one).map(
    ({ path }) => new URL(path, 'https://x.example').searchParams.get('sysparm_query') ?? '',
  );

describe('a telephone number', () => {
  it.each([
    '23 45 67 89',
    '+4523456789',
    '+45 23 45 67 89',
    '23-45-67-89',
    '2345.6789',
    '0045 23456789',
  ])('is known when it stands there as %s', (phone) => {
    const [query = ''] = queryOf(lead('phone', '23456789'));
    const ends = [...query.matchAll(/mobile_phoneENDSWITH([^^]+)/gu)].map(([, end]) => end ?? '');
    expect(ends.some((end) => phone.endsWith(end))).toBe(true);
    expect(
      judgeFind(lead('phone', '+45 23 45 67 89'), rows({ mobile_phone: phone })),
    ).toMatchObject({
      kind: 'sure',
    });
  });

  it('that only ends alike is another', () => {
    expect(
      judgeFind(lead('phone', '23456789'), rows({ phone: '11116789' }, { phone: '6789' })),
    ).toMatchObject({
      kind: 'none',
    });
  });

  it('that two share is settled by the agent', () => {
    const shared = rows({ phone: '23456789' }, { phone: '23 45 67 89' });
    expect(judgeFind(lead('phone', '23456789'), shared)).toMatchObject({ kind: 'shortlist' });
  });

  it('too short to be one asks nothing', () => {
    expect(planFind(lead('phone', '1037'))).toEqual([]);
    expect(pointsTo(lead('phone', '1037'), person('a'))).toBe(false);
  });
});

describe('what an instance answers', () => {
  const everybody = rows(
    ...Array.from({ length: 100 }, (_, at) => ({ phone: `1000${1000 + at}` })),
  );

  it.each([
    lead('phone', '23456789'),
    lead('e-mail', 'nobody@example.dk'),
    lead('employee-number', '999999'),
    lead('name', 'Xenia Quist'),
    {
      clue: { kind: 'record', text: 'INC1' },
      by: 'record',
      table: 'sys_user',
      sysId: 'x',
      path: '',
    },
  ] satisfies Lead[])('is no find when it ignored the question: $by', (one) => {
    expect(judgeFind(one, everybody)).toMatchObject({ kind: 'none' });
  });

  it('is not sure on a full page, which may hide another', () => {
    expect(judgeFind(lead('phone', '10001007'), everybody)).toMatchObject({ kind: 'shortlist' });
  });

  it('leaves out who is not active', () => {
    const gone = rows({ phone: '23456789', active: 'false' });
    expect(judgeFind(lead('phone', '23456789'), gone)).toMatchObject({ kind: 'none' });
  });

  it('is a list to choose from for half a name, and nothing for half a common one', () => {
    const two = rows({ name: 'Mette Kjærgaard' }, { name: 'Morten Kjærgaard' });
    expect(judgeFind(lead('name', 'Kjærgård'), two)).toMatchObject({ kind: 'shortlist' });
    expect(judgeFind(lead('name', 'Kjærgård'), rows({ name: 'Mette Kjærgaard' }))).toMatchObject({
      kind: 'shortlist',
    });
    const many = rows(
      ...Array.from({ length: 20 }, (_, at) => ({
        name: `Mette Holm${'abcdefghijklmnopqrst'[at]}`,
      })),
    );
    expect(judgeFind(lead('name', 'Mette'), many)).toMatchObject({ kind: 'none' });
  });
});

it('keeps words of a call inside their condition', () => {
  for (const text of ['a^ORactive=false', 'javascript:gs.x()']) {
    const one = lead('e-mail', text);
    expect(queryOf(one)[0]).not.toMatch(/\^OR(?!email|DERBY)|=javascript:/u);
    for (const { path } of planFind(one)) expect(isInstancePath(path)).toBe(true);
  }
});

it('asks once, however a thing was said', () => {
  expect(keyOf(lead('phone', '23 45 67 89'))).toBe(keyOf(lead('phone', '23456789')));
  expect(keyOf(lead('name', 'Mette Holm'))).toBe(keyOf(lead('name', 'mette holm')));
});

it('takes nobody for the caller because they opened a record', () => {
  const placed = formOf([field('opened_by', { value: 'a'.repeat(32) })], { table: 'u_thing' });
  expect(leadsOfForm(placed)).toEqual([]);
  const page = {
    flavour: null,
    table: 'u_thing',
    sysId: 'a'.repeat(32),
    callerPhone: '',
    callerName: '',
  };
  expect(leadsOfPage(page, tableFacts('u_thing'))).toEqual([]);
});
