import { describe, expect, it } from 'vitest';
import { restFailure } from '../../../utils/servicenow/classify-answer.ts';
import { encodeQuery, is, safeValue } from '../../../utils/servicenow/encode-query.ts';
import { isInstancePath, tablePath } from '../../../utils/servicenow/instance-path.ts';
import {
  pickMatch,
  planLookup,
  planReferenceList,
  readReferenceList,
} from '../../../utils/servicenow/look-up.ts';
import { likenessOf } from '../../../utils/servicenow/name-likeness.ts';

const rows = (...names: string[]) => ({
  result: names.map((name, index) => ({ sys_id: `id-${index}`, name })),
});
const people = (...names: string[]) => ({
  result: names.map((name, index) => ({ sys_id: `id-${index}`, name, user_name: name })),
});

function queriesOf(table: string, text: string): (string | null)[] {
  return planLookup(table, text).map(({ path }) =>
    new URL(path, 'https://example.service-now.com').searchParams.get('sysparm_query'),
  );
}

describe('planLookup', () => {
  it('asks for the name first, as it may be spelt, and then for what sounds like it', () => {
    expect(queriesOf('sys_user', 'Mette Kjærgård')).toEqual([
      'active=true^name=Mette Kjærgård^ORname=Mette Kjærgaard^ORDERBYname',
      'active=true^first_nameSTARTSWITHMet^last_nameSTARTSWITHK^ORDERBYname',
    ]);
  });

  it('never widens a search for a person of one name', () => {
    expect(queriesOf('sys_user', 'Mette')).toHaveLength(1);
  });

  it('finds a device by its number', () => {
    expect(queriesOf('cmdb_ci', 'KK PC 4471')).toEqual([
      'name=KK PC 4471^ORDERBYname',
      'nameENDSWITH4471^ORDERBYname',
    ]);
  });

  it('knows a case by its number', () => {
    expect(queriesOf('incident', 'INC0012391')[0]).toBe('number=INC0012391^ORDERBYnumber');
  });

  it('lets no words of a call become part of the question', () => {
    expect(queriesOf('cmn_location', 'Rådhuset^ORactive=false')[0]).toBe(
      'name=Rådhuset ORactive=false^ORname=Raadhuset ORactive=false^ORDERBYname',
    );
    expect(planLookup('sys_user', ' ^ ')).toEqual([]);
  });

  it('makes addresses that the transport will send', () => {
    for (const { path } of planLookup('sys_user', 'Søren & Co #1 //..')) {
      expect(isInstancePath(path)).toBe(true);
    }
  });
});

describe('pickMatch', () => {
  it.each([
    ['Mette Kjærgård', people('Mette Kjeldsen', 'Mette Kjærgaard', 'Mette Krag')],
    ['mette kærgaard', people('Mette Kjeldsen', 'Mette Kjærgaard')],
    ['Mette Kjærgaard', people('Mette Louise Kjærgaard', 'Mette Krogh')],
    ['KK PC 4471', rows('KK-PC-4471', 'KK-PAD-4471')],
    ['KK PC 44 71', rows('KK-PC-4471')],
    ['Borups alle 177', rows('Borups Allé 177', 'Borups Allé 179')],
    ['Fjernadgang', rows('Netværk og Fjernadgang', 'Servicedesk')],
    ['Søren Lindkvist', people('Søren Lindqvist')],
  ])('%s is one of them', (text, json) => {
    expect(pickMatch(json, text)).toMatchObject({ kind: 'match' });
  });

  it('takes the better fit, not the first', () => {
    expect(pickMatch(people('Mette Kjærgard', 'Mette Kjærgaard'), 'Mette Kjærgård')).toMatchObject({
      displayValue: 'Mette Kjærgaard',
    });
  });

  it.each([
    ['two of the same name', 'Anne Jensen', people('Anne Jensen', 'Anne Jensen')],
    ['two that sound the same', 'Mette Kjærgård', people('Mette Kjærgaard', 'Mette Kjærgård')],
    ['two that are as close', 'Anne Jansen', people('Anne Jensen', 'Anne Hansen')],
    ['two groups of that word', 'Adgang', rows('Identitet og Adgang', 'Fysisk Adgang')],
  ])('never guesses between %s', (_, text, json) => {
    expect(pickMatch(json, text)).toMatchObject({ kind: 'ambiguous' });
  });

  it.each([
    ['half a name of a person', 'Kjærgaard', people('Mette Kjærgaard')],
    ['another number', 'KK PC 4472', rows('KK-PC-4471')],
    ['somebody else', 'Mette Holm', people('Mette Kjærgaard')],
    ['an answer of another shape', 'Mette', { result: 'no' }],
    ['rows without names', 'Mette', { result: [{ sys_id: '1' }] }],
  ])('finds nothing in %s', (_, text, json) => {
    expect(pickMatch(json, text)).toEqual({ kind: 'none' });
  });

  it('does not trust a near hit on a full page', () => {
    const full = Array.from({ length: 99 }, (_, index) => `Group ${'abcdefghij'[index % 10]}`);
    expect(pickMatch(rows('Servicedesken', ...full), 'Servicedesk')).toEqual({ kind: 'none' });
  });
});

describe('reference lists', () => {
  it('asks for one more than can be offered', () => {
    expect(planReferenceList('sys_user_group').path).toContain('sysparm_limit=61');
    expect(planReferenceList('sys_user_group').path).toContain('active%3Dtrue');
  });

  it('is all of the table or nothing', () => {
    const answered = (json: unknown, total: number) =>
      ({ kind: 'answered', status: 200, total, json }) as const;
    expect(readReferenceList(answered(rows('A', 'B'), 2))).toEqual([
      { value: 'id-0', label: 'A' },
      { value: 'id-1', label: 'B' },
    ]);
    expect(readReferenceList(answered(rows('A'), 61))).toBeNull();
    expect(readReferenceList(answered(rows(), 0))).toBeNull();
    expect(readReferenceList(restFailure('not-permitted', ''))).toBeNull();
  });
});

describe('encoded queries', () => {
  it('joins groups with ^ and what is inside them with ^OR', () => {
    expect(encodeQuery([[is('a', '=', '1')], [is('b', '=', '2'), is('c', 'LIKE', '3')]], 'd')).toBe(
      'a=1^b=2^ORcLIKE3^ORDERBYd',
    );
  });

  it.each([
    ['a^ORactive=false', 'a ORactive=false'],
    ['javascript:gs.getUserID()', 'gs.getUserID()'],
    ['JavaScript : javascript:x', 'x'],
    ['one\n\ttwo\u0000', 'one two'],
  ])('makes %j harmless', (text, safe) => {
    expect(safeValue(text)).toBe(safe);
  });
});

describe('paths', () => {
  it.each([
    '/api/now/table/incident/1?sysparm_fields=a//b',
    tablePath('incident', null, { a: '..' }),
    '/api/sn_km_api/knowledge/articles?query=vpn',
    '/api/sn_cti_core/cti_api/call_analysis/1',
  ])('sends %s', (path) => expect(isInstancePath(path)).toBe(true));

  it.each([
    '/api/nowhere',
    '/api/now/../../login.do',
    '/api/now/%2e%2e/x',
    '/api/now//evil.example/x',
    '//evil.example/api/now/x',
    'https://evil.example/api/now/x',
    '/api/now/table\\x',
    '/api/now/a%2fb',
    '/api/now/a b',
    '/sys_script.do',
    '/api/Now/x',
    '/api//x',
  ])('refuses %s', (path) => expect(isInstancePath(path)).toBe(false));
});

it('hears the same name in both spellings', () => {
  expect(likenessOf('Kjærgård', 'Kjærgaard')).toBe('same');
  expect(likenessOf('', 'Kjærgaard')).toBe('unlike');
});
