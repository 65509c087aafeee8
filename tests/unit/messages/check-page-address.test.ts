import { expect, it } from 'vitest';
import { checkPageAddress } from '../../../utils/messages/check-page-address.ts';

const page = {
  flavour: 'workspace',
  table: 'incident',
  sysId: 'a'.repeat(32),
  callerPhone: '+4533663366',
  callerName: '',
};

it('believes an address that could be one', () => {
  expect(checkPageAddress(page)).toEqual(page);
  const home = { ...page, flavour: null, table: '', sysId: '' };
  expect(checkPageAddress(home)).toEqual(home);
});

it.each([
  null,
  'https://example.service-now.com',
  { ...page, flavour: 'mobile' },
  { ...page, table: 'incident^active=true' },
  { ...page, sysId: 'INC0010001' },
  { ...page, callerName: 'x'.repeat(201) },
])('and no other: %j', (data) => {
  expect(checkPageAddress(data)).toBeNull();
});
