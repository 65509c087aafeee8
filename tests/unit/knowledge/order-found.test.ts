import { expect, it } from 'vitest';
import { orderFound } from '../../../utils/knowledge/order-found.ts';
import { queryOf } from '../../../utils/knowledge/query.ts';

const found = (sysId: string, title: string, text = '') => ({ sysId, number: sysId, title, text });
const FOUND = [
  found('home', 'VPN falder ud, når du arbejder hjemme', 'Et ustabilt trådløst net derhjemme.'),
  found('bikes', 'Cykelparkering'),
  found('first', 'VPN: log på første gang'),
  found('password', 'VPN afviser dig efter skift af adgangskode', 'Slet den gamle profil.'),
  found('printers', 'Printere på 3. sal'),
];
const ids = (headline: string, facts: readonly string[]) =>
  orderFound(FOUND, queryOf({ headline, problem: [], facts, category: '' })).map(
    ({ sysId }) => sysId,
  );

it('puts first what answers most of what was said since', () => {
  const facts = ['Hun skiftede sin adgangskode i går.', 'Forbindelsen blev afvist.'];
  expect(ids('Kan ikke komme på VPN', facts)[0]).toBe('password');
  expect(ids('Kan ikke komme på VPN', ['Hun arbejder hjemme på trådløst net.'])[0]).toBe('home');
});

it('leaves what answers nothing below, in the order it came', () => {
  expect(ids('Kan ikke komme på VPN', []).slice(3)).toEqual(['bikes', 'printers']);
  expect(ids('Kaffemaskinen er i stykker', [])).toEqual(FOUND.map(({ sysId }) => sysId));
});
