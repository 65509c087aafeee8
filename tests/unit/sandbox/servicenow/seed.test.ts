import { describe, expect, it } from 'vitest';
import { AGENTS, CALLERS, GROUPS, SCENARIO_INCIDENTS } from '../../../sandbox/cast.ts';
import { makeInstance } from '../../../sandbox/servicenow/make-instance.ts';
import { plainText } from '../../../sandbox/servicenow/query/match-words.ts';
import { NOW_MS } from './open-instance.ts';

const { store } = makeInstance(() => NOW_MS);
const name = (table: string, sysId: string | undefined): string => store.nameOf(table, sysId ?? '');

describe('the seed', () => {
  it('is the same at every start', () => {
    const again = makeInstance(() => NOW_MS).store;
    for (const table of store.schemas.keys()) expect(again.rows(table)).toEqual(store.rows(table));
  });

  it('has enough of everything', () => {
    const count = (table: string): number => store.rows(table).length;
    expect(count('sys_user')).toBeGreaterThanOrEqual(60);
    expect(count('cmn_department')).toBe(12);
    expect(count('cmn_location')).toBe(20);
    expect(count('cmdb_ci')).toBeGreaterThanOrEqual(70);
    expect(count('incident')).toBe(5000);
    expect(store.findAllBy('incident', 'active', 'true')).toHaveLength(113);
    expect(count('sn_hr_core_case')).toBe(24);
    expect(count('sn_customerservice_case')).toBe(10);
    expect(count('sc_task')).toBe(8);
    expect(count('interaction')).toBeGreaterThan(30);
    expect(count('kb_knowledge')).toBe(40);
    expect(store.rows('sys_user_group').map((row) => row['name'])).toEqual([...GROUPS]);
  });

  it.each(Object.values(CALLERS))('has $name, with everything the cast says', (caller) => {
    const row = store.findBy('sys_user', 'user_name', caller.userName);
    expect(row).toMatchObject({ name: caller.name, title: caller.title });
    expect(name('cmn_department', row?.['department'])).toBe(caller.department);
    expect(name('cmn_location', row?.['location'])).toBe(caller.location);
    expect(name('sys_user', row?.['manager'])).not.toBe('');
    const device = store.findBy('cmdb_ci', 'name', caller.device);
    expect(device?.['assigned_to']).toBe(row?.['sys_id']);
  });

  it.each(Object.values(SCENARIO_INCIDENTS))('has $number, new and nearly empty', (scenario) => {
    const row = store.findBy('incident', 'number', scenario.number);
    expect(name('sys_user', row?.['assigned_to'])).toBe(AGENTS[scenario.agent].name);
    expect(row).toMatchObject({
      state: '1',
      caller_id: '',
      category: 'inquiry',
      short_description: '',
      description: '',
    });
  });

  it('spreads the incidents over people, places and categories', () => {
    const spread = (column: string): number =>
      new Set(store.rows('incident').map((row) => row[column])).size;
    expect(spread('caller_id')).toBeGreaterThan(60);
    expect(spread('location')).toBeGreaterThanOrEqual(19);
    expect(spread('category')).toBe(8);
    const open = store.findAllBy('incident', 'active', 'true');
    expect(new Set(open.map((row) => row['state']))).toEqual(new Set(['1', '2', '3', '6']));
  });

  it.each([
    ['Rådhuset', /VPN/, 3],
    ['Borups Allé 177', /Kvantum/, 3],
    ['Børnehuset Solsikken', /Wi-Fi/, 2],
    ['Islands Brygge 37', /print/i, 4],
  ])('has several open incidents alike at %s', (place, headline, least) => {
    const alike = store
      .findAllBy('incident', 'active', 'true')
      .filter((row) => name('cmn_location', row['location']) === place)
      .filter((row) => headline.test(row['short_description'] ?? ''));
    expect(alike.length).toBeGreaterThanOrEqual(least);
    expect(new Set(alike.map((row) => row['caller_id'])).size).toBeGreaterThanOrEqual(least);
  });

  it('has no reference that leads nowhere', () => {
    for (const [table, schema] of store.schemas) {
      for (const field of schema.fields.values()) {
        const { reference } = field;
        // The domain of all records is called global, and no record stands for it on an instance either.
        if (!reference || field.name === 'sys_domain') continue;
        const values = store.rows(table).map((row) => row[field.name] ?? '');
        const dangling = values.filter((value) => value !== '' && !store.find(reference, value));
        expect(dangling, `${table}.${field.name}`).toEqual([]);
      }
    }
  });

  it('has nobody’s telephone number', () => {
    const phones = store.rows('sys_user').flatMap((row) => [row['phone'], row['mobile_phone']]);
    const digits = phones.filter(Boolean).map((phone) => phone?.replace(/^\+45|\s/g, ''));
    // No Danish subscriber's number begins with 0 or 1.
    for (const number of digits) expect(number).toMatch(/^1\d{7}$/);
    expect(new Set(digits).size).toBe(digits.length);
  });

  it('has articles of a length that one reads', () => {
    for (const row of store.rows('kb_knowledge')) {
      const words = plainText(row['text'] ?? '').split(' ').length;
      expect(words).toBeGreaterThanOrEqual(80);
      expect(words).toBeLessThanOrEqual(150);
    }
  });
});
