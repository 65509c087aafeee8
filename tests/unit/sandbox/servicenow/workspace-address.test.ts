import { describe, expect, it } from 'vitest';
import {
  readAddress,
  writeAddress,
} from '../../../sandbox/servicenow/pages/workspace/scripts/address.ts';

const ID = '62826bf03710200044e0bfc8bcbe5df1';
const OTHER = '46d44a23a9fe19810012d100cca80666';

describe('the addresses of a workspace', () => {
  it.each([
    ['/now/sow/home', { workspace: '/now/sow', main: 'home', sub: undefined }],
    ['/now/sow/list/params/list-id/x', { workspace: '/now/sow', main: 'home', sub: undefined }],
    [
      `/now/cwf/agent/record/sn_customerservice_case/${ID}`,
      {
        workspace: '/now/cwf/agent',
        main: { table: 'sn_customerservice_case', sysId: ID, query: '' },
        sub: undefined,
      },
    ],
    [
      `/now/sow/record/interaction/${ID}/sub/record/incident/${OTHER}`,
      {
        workspace: '/now/sow',
        main: { table: 'interaction', sysId: ID, query: '' },
        sub: { table: 'incident', sysId: OTHER, query: '' },
      },
    ],
    [
      '/now/sow/record/incident/-1_uid_1/params/query/short_description%3DA%2FB%5Ecategory%3Dnetwork',
      {
        workspace: '/now/sow',
        main: {
          table: 'incident',
          sysId: '-1_uid_1',
          query: 'short_description=A/B^category=network',
        },
        sub: undefined,
      },
    ],
  ])('%s', (path, address) => {
    expect(readAddress(path)).toEqual(address);
  });

  it.each([
    '/now/sow/home',
    `/now/sow/record/incident/${ID}/sub/record/sys_user/${OTHER}`,
    '/now/sow/record/incident/-1_uid_2/params/query/short_description%3DA%2FB',
  ])('are written as they were read: %s', (path) => {
    expect(writeAddress(readAddress(path))).toBe(path);
  });

  it('takes what follows the last sub', () => {
    const path = `/now/sow/record/incident/${ID}/sub/record/sys_user/${ID}/sub/record/sys_user/${OTHER}`;
    expect(readAddress(path).sub).toMatchObject({ sysId: OTHER });
  });
});
