import { describe, expect, it } from 'vitest';
import {
  isWrapper,
  prefillAddress,
  readPageAddress,
  recordAddress,
} from '../../../utils/servicenow/page-address.ts';

const ORIGIN = 'https://example.service-now.com';
const ID = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const target = encodeURIComponent;
const CLASSIC = `incident.do?sys_id=${ID}&sysparm_view=ess`;

describe('an address names', () => {
  it.each([
    ['/incident.do?sys_id=ID', 'classic', 'incident', ID],
    ['/incident.do?sys_id=-1&sysparm_query=a=b', 'classic', 'incident', '-1'],
    [`/nav_to.do?uri=${target(CLASSIC)}`, 'classic', 'incident', ID],
    [`/nav_to.do?uri=${target(`/nav_to.do?uri=${target(CLASSIC)}`)}`, 'classic', 'incident', ID],
    [`/now/nav/ui/classic/params/target/${target(CLASSIC)}`, 'classic', 'incident', ID],
    [
      `/now/nav/ui/classic/params/target/${target(`nav_to.do?uri=${target(CLASSIC)}`)}`,
      'classic',
      'incident',
      ID,
    ],
    ['/now/sow/record/incident/ID', 'workspace', 'incident', ID],
    ['/now/sow/record/interaction/OTHER/sub/record/incident/ID', 'workspace', 'incident', ID],
    [
      '/now/sow/record/interaction/OTHER/sub/record/incident/OTHER/sub/record/problem/ID',
      'workspace',
      'problem',
      ID,
    ],
    ['/now/sow/record/incident/-1_uid_1', 'workspace', 'incident', '-1'],
    [
      '/now/sow/record/incident/-1_uid_1/params/query/category%3Dnetwork',
      'workspace',
      'incident',
      '-1',
    ],
    [
      '/now/cwf/agent/record/sn_customerservice_case/ID',
      'workspace',
      'sn_customerservice_case',
      ID,
    ],
    ['/now/workspace/agent/record/incident/ID', 'legacy-workspace', 'incident', ID],
    ['/sp?id=form&table=incident&sys_id=ID', 'portal', 'incident', ID],
    ['/esc?id=sc_cat_item&sys_id=ID', 'portal', 'sc_cat_item', ID],
  ])('%s', (path, flavour, table, sysId) => {
    const address = ORIGIN + path.replaceAll('OTHER', OTHER).replaceAll('ID', ID);
    expect(readPageAddress(address)).toMatchObject({ flavour, table, sysId });
  });

  it.each([
    '/',
    '/now/sow/home',
    '/now/sow/list/params/list-id/abc',
    '/now/nav/ui/home',
    '/incident_list.do?sysparm_query=active=true',
    '/nav_to.do',
    '/now/sow/record/incident/INC0010001',
    '/incident.do?sys_id=PRB0001',
    '/now/nav/ui/classic/params/target/%E0%A4%A',
    '/sp?id=landing',
  ])('no record: %s', (path) => {
    expect(readPageAddress(ORIGIN + path)).toMatchObject({ flavour: null, table: '', sysId: '' });
  });

  it('who calls, however deep the telephone system wrote it', () => {
    const cti = 'cti.do?sysparm_caller_phone=%2B4533663366&sysparm_caller_name=Mette%20K';
    for (const path of [cti, `nav_to.do?uri=${target(cti)}`]) {
      expect(readPageAddress(`${ORIGIN}/${path}`)).toMatchObject({
        flavour: null,
        callerPhone: '+4533663366',
        callerName: 'Mette K',
      });
    }
  });
});

it('a page around a frame is no page of a record itself', () => {
  expect(isWrapper(`${ORIGIN}/nav_to.do?uri=${target(CLASSIC)}`)).toBe(true);
  expect(isWrapper(`${ORIGIN}/now/nav/ui/home`)).toBe(true);
  expect(isWrapper(`${ORIGIN}/${CLASSIC}`)).toBe(false);
  expect(isWrapper(`${ORIGIN}/now/sow/record/incident/${ID}`)).toBe(false);
});

describe('a record is shown at', () => {
  it.each([
    ['/problem.do?sys_id=-1', '/incident.do?sys_id=ID'],
    ['/', '/incident.do?sys_id=ID'],
    ['/nav_to.do?uri=home.do', '/nav_to.do?uri=incident.do%3Fsys_id%3DID'],
    ['/now/nav/ui/home', '/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3DID'],
    ['/now/sow/home', '/now/sow/record/incident/ID'],
    ['/now/sow', '/now/sow/record/incident/ID'],
    ['/now/sow/record/interaction/OTHER/sub/record/problem/OTHER', '/now/sow/record/incident/ID'],
    ['/now/cwf/agent/home', '/now/cwf/agent/record/incident/ID'],
    ['/now/cwf/agent/record/interaction/OTHER', '/now/cwf/agent/record/incident/ID'],
    ['/now/hr/agent/workspace/home', '/now/hr/agent/workspace/record/incident/ID'],
    ['/now/workspace/agent/home', '/now/workspace/agent/record/incident/ID'],
    ['/sp?id=landing', '/sp?id=form&table=incident&sys_id=ID'],
  ])('from %s: %s', (from, to) => {
    const current = ORIGIN + from.replaceAll('OTHER', OTHER);
    const address = recordAddress(current, 'incident', ID);
    expect(address).toBe(to.replaceAll('ID', ID));
    expect(readPageAddress(ORIGIN + address)).toMatchObject({ table: 'incident', sysId: ID });
  });
});

describe('a new record is prefilled at', () => {
  const values = { short_description: 'Ingen VPN^ORactive=true', description: 'Et\nTo' };

  it.each([
    ['/now/sow/record/interaction/OTHER', '/now/sow/record/incident/-1_uid_1/params/query/'],
    ['/incident_list.do', '/incident.do?sys_id=-1&sysparm_query='],
    ['/nav_to.do?uri=home.do', '/nav_to.do?uri=incident.do%3Fsys_id%3D-1%26sysparm_query%3D'],
  ])('from %s: %s…', (from, to) => {
    const address = prefillAddress(ORIGIN + from.replaceAll('OTHER', OTHER), 'incident', values);
    expect(address.startsWith(to)).toBe(true);
    expect(readPageAddress(ORIGIN + address)).toMatchObject({ table: 'incident', sysId: '-1' });
    let query = address.slice(to.length);
    while (query.includes('%')) query = decodeURIComponent(query);
    expect(query).toBe('short_description=Ingen VPN ORactive=true^description=Et\nTo');
  });
});
