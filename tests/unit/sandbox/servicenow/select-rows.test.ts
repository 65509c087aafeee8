import { describe, expect, it } from 'vitest';
import { makeInstance } from '../../../sandbox/servicenow/make-instance.ts';
import { selectRows } from '../../../sandbox/servicenow/query/select-rows.ts';
import { findViewerByUserName } from '../../../sandbox/servicenow/session/viewer.ts';
import { NOW_MS } from './open-instance.ts';

const { store } = makeInstance(() => NOW_MS);
const viewer = findViewerByUserName(store, 'sara.holm');
if (!viewer) throw new Error('The agent is missing');

function select(table: string, query: string): string[] {
  const world = { viewer: viewer as NonNullable<typeof viewer>, nowMs: NOW_MS };
  return selectRows(store, table, query, world).map((row) => row['name'] ?? row['number'] ?? '');
}
const people = (query: string): string[] => select('sys_user', query);
const incidents = (query: string): string[] => select('incident', query);
/** The five that the calls are about are as empty as agents leave them; all others say something. */
const ALL = 5000;
const NEW = 5;
const everybody = people('').length;

describe('conditions', () => {
  it.each([
    ['name=mette kjærgaard', ['Mette Kjærgaard']],
    ['nameLIKEKJÆRGAARD^ORDERBYname', ['Mette Kjærgaard', 'Morten Kjærgaard']],
    ['nameCONTAINSlindq^ORDERBYDESCname', ['Søren Lindqvist', 'Sofie Lindqvist']],
    ['nameSTARTSWITHMette^ORDERBYname', ['Mette Dalgaard', 'Mette Kjærgaard']],
    ['user_nameENDSWITH.rahimi', ['Fatima Rahimi']],
    ['user_nameINsara.holm,james.lee^ORDERBYname', ['James Lee', 'Sara Holm']],
    ['first_name=Mette^last_name!=Dalgaard', ['Mette Kjærgaard']],
    ['nameLIKEmette^nameNOTLIKEdal', ['Mette Kjærgaard']],
    ['nameLIKEmette^nameDOES NOT CONTAINkjær', ['Mette Dalgaard']],
    ['sys_id=javascript:gs.getUserID()', ['Sara Holm']],
    ['user_name=javascript:gs.getUserName()', ['Sara Holm']],
    ['sys_idDYNAMIC90d1921e5f510100a9ad2572f2b477fe', ['Sara Holm']],
  ])('%s', (query, names) => {
    expect(people(query)).toEqual(names);
  });

  it('asks a reference by sys_id with =, and by name with LIKE', () => {
    expect(people('departmentLIKEUngdom^location.nameSTARTSWITHRådhuset')).toContain(
      'Mette Kjærgaard',
    );
    expect(people('department=Børne- og Ungdomsforvaltningen')).toEqual([]);
  });

  it('follows dots as far as they go', () => {
    expect(select('cmdb_ci', 'assigned_to.department.nameLIKEMiljø^name=KK-PC-6120')).toEqual([
      'KK-PC-6120',
    ]);
    expect(select('cmdb_ci', 'assigned_to.user_name=mette.kjaergaard^install_status!=7')).toEqual([
      'KK-PC-4471',
    ]);
  });

  it('tells empty from not empty', () => {
    const empty = incidents('caller_idISEMPTY^ORDERBYnumber');
    expect(empty).toEqual(['INC0012408', 'INC0012409', 'INC0012410', 'INC0012411', 'INC0012412']);
    expect(incidents('caller_idISNOTEMPTY')).toHaveLength(ALL - NEW);
    expect(incidents('short_descriptionEMPTYSTRING')).toHaveLength(NEW);
    expect(incidents('short_descriptionANYTHING')).toHaveLength(ALL);
  });

  it('counts an empty field among those that differ', () => {
    expect(incidents('category=inquiry^close_code!=User error')).toHaveLength(5);
    expect(incidents('category=inquiry^close_codeNOT INUser error,Duplicate')).toHaveLength(5);
  });

  it('compares numbers by size and times by clock', () => {
    const closed = incidents('state=7').length;
    expect(incidents('state>=7')).toHaveLength(closed);
    expect(incidents('state<7')).toHaveLength(ALL - closed);
    expect(incidents('stateBETWEEN1@6')).toHaveLength(ALL - closed);
    expect(incidents('u_affected_users>9^u_affected_users<11').length).toBe(
      incidents('u_affected_users=10').length,
    );
    expect(incidents('opened_at>javascript:gs.daysAgo(1)')).toHaveLength(NEW);
    expect(
      incidents(
        'opened_atONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()^ORDERBYnumber',
      ),
    ).toHaveLength(NEW);
    expect(incidents('resolved_at<javascript:gs.nowDateTime()')).toHaveLength(closed);
  });

  it('compares one field with another', () => {
    const same = incidents('assigned_toSAMEASopened_by');
    const other = incidents('assigned_toNSAMEASopened_by');
    expect(same).toContain('INC0012408');
    expect(other).toEqual(incidents('opened_bySAMEAScaller_id'));
    expect(same.length + other.length).toBe(ALL);
  });

  it('finds a person in a list of several by sys_id', () => {
    const me = store.findBy('sys_user', 'user_name', 'sara.holm')?.['sys_id'] ?? '';
    const row = store.findBy('incident', 'number', 'INC0012300');
    store.put('incident', { ...row, watch_list: `x@example.dk,${me}` });
    expect(incidents(`watch_listLIKE${me}`)).toEqual(['INC0012300']);
    expect(incidents('active=true^watch_listISNOTEMPTY')).toEqual(['INC0012300']);
  });

  it('finds every kind of task among the tasks', () => {
    const kinds = ['incident', 'sn_hr_core_case', 'sn_customerservice_case', 'sc_req_item'];
    const open = (table: string): number => select(table, 'active=true').length;
    const others = open('sc_request') + open('sc_task');
    expect(open('task')).toBe(kinds.map(open).reduce((a, b) => a + b, others));
    expect(select('task', 'number=HRC0009001')).toEqual(['HRC0009001']);
  });

  it('searches the text for the beginnings of all words', () => {
    const found = select('kb_knowledge', '123TEXTQUERY321=feriepenge udbetal');
    expect(found).toContain('KB0010230');
    expect(select('kb_knowledge', '123TEXTQUERY321=feriepenge zzz')).toEqual([]);
  });
});

describe('joining', () => {
  it('binds OR to the condition before it, so that the rest still holds', () => {
    expect(people('first_name=Mette^last_name=Dalgaard^ORlast_name=Kjærgaard')).toHaveLength(2);
    expect(people('last_name=Dalgaard^ORlast_name=Kjærgaard^first_name=Morten')).toEqual([
      'Morten Kjærgaard',
    ]);
  });

  it('lets either side of NQ match', () => {
    const either = people('first_name=Fatima^title=Pædagog^NQuser_name=james.lee^ORDERBYname');
    expect(either).toEqual(['Fatima Rahimi', 'James Lee']);
  });

  it('drops what it does not know, and answers as if it were not there', () => {
    expect(people('no_such_field=1')).toHaveLength(everybody);
    expect(people('nonsense')).toHaveLength(everybody);
    expect(people('user_name=sara.holm^no_such_field=1')).toEqual(['Sara Holm']);
    expect(people('user_name=sara.holm^ORno_such_field=1')).toEqual(['Sara Holm']);
  });
});
