import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_CALL, type CallState } from '../../../utils/call/call-state.ts';
import { fileNote, refreshForm } from '../../../utils/servicenow/file-note.ts';
import {
  pickMatch,
  planLookup,
  planReferenceList,
  readReferenceList,
} from '../../../utils/servicenow/look-up.ts';
import { planFiling } from '../../../utils/servicenow/plan-filing.ts';
import type { FillOrder } from '../../../utils/messages/protocol.ts';
import type { RestAnswer, RestRequest } from '../../../utils/servicenow/rest.ts';
import { tableFacts } from '../../../utils/servicenow/tables.ts';
import { AGENTS, CALLERS } from '../../sandbox/cast.ts';
import { openHandsWorld, until, type HandsWorld, type OpenCase } from './hands-world.ts';
import { summaryOf } from '../../unit/support/assist-parts.ts';

let world: HandsWorld;
let open: OpenCase;
beforeAll(async () => {
  world = await openHandsWorld();
  open = await world.open('gsft_main');
});
afterAll(() => world.close());
beforeEach(() => world.instance.control.switchOffFaults());

const TOP_FRAME = 0;
const ask = (request: RestRequest): Promise<RestAnswer> =>
  open.order('hands.ask-instance', request, TOP_FRAME);
const get = (path: string) => ask({ method: 'GET', path });

describe('a request', () => {
  it('goes out as the agent, with token and session', async () => {
    const answer = await get(
      '/api/now/table/sys_user?sysparm_query=sys_id=javascript:gs.getUserID()',
    );
    expect(answer).toMatchObject({
      kind: 'answered',
      json: { result: [{ user_name: AGENTS.da.userName }] },
    });
  });

  it.each(['/login.do', '/api/now/../../logout.do', '//evil.example/api/now/x'])(
    'never goes to %s',
    async (path) => {
      expect(await get(path)).toMatchObject({ kind: 'failed', code: 'not-permitted' });
    },
  );

  it('renews a stale token once', async () => {
    const main = world.page.mainFrame();
    const token = await main.evaluate(() => {
      const page = window as unknown as { g_ck: string };
      const real = page.g_ck;
      page.g_ck = 'stale-stale-stale-stale';
      return real;
    });
    world.instance.control.forgetRequests();
    expect(await get('/api/now/table/cmn_location?sysparm_limit=1')).toMatchObject({
      kind: 'answered',
    });
    const statuses = world.instance.control.requests().map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(1);
    await main.evaluate((real) => Object.assign(window, { g_ck: real }), token);
  });

  it.each([
    ['html-login-200', 'session-expired'],
    ['403', 'not-permitted'],
    ['429', 'instance-busy'],
    ['500', 'instance-unreachable'],
  ] as const)('met with %s is %s', async (kind, code) => {
    world.instance.control.switchOn({ kind });
    expect(await get('/api/now/table/cmn_location?sysparm_limit=1')).toMatchObject({
      kind: 'failed',
      code,
    });
  });
});

describe('a name', () => {
  async function lookUp(table: string, text: string) {
    for (const request of planLookup(table, text)) {
      const answer = await ask(request);
      if (answer.kind === 'failed') throw new Error(answer.code);
      const match = pickMatch(answer.json, text);
      if (match.kind !== 'none') return match;
    }
    return { kind: 'none' } as const;
  }

  it.each([
    ['sys_user', 'mette kjærgård', CALLERS.mette.name],
    ['sys_user', 'Søren Lindkvist', CALLERS.soeren.name],
    ['sys_user', 'Fatima Rahimi', CALLERS.fatima.name],
    ['cmdb_ci', 'KK PC 4471', CALLERS.mette.device],
    ['cmn_location', 'Borups Alle 177', CALLERS.soeren.location],
    ['sys_user_group', 'Fjernadgang', 'Netværk og Fjernadgang'],
  ])('in %s: %s is %s', async (table, text, displayValue) => {
    expect(await lookUp(table, text)).toMatchObject({ kind: 'match', displayValue });
  });

  it.each([
    ['sys_user', 'Mette'],
    ['cmdb_ci', 'KK PC 9999'],
    ['sys_user', 'Nobody^ORactive=true'],
  ])('in %s: %s is nobody', async (table, text) => {
    expect(await lookUp(table, text)).toEqual({ kind: 'none' });
  });

  it('may be chosen from a short table, never from a long one', async () => {
    const groups = readReferenceList(await ask(planReferenceList('sys_user_group')));
    expect(groups?.map(({ label }) => label)).toContain('Netværk og Fjernadgang');
    expect(readReferenceList(await ask(planReferenceList('sys_user')))).toBeNull();
  });
});

describe('the note', () => {
  const WORDS = {
    articles: 'Artikler',
    consent: { accepted: 'Ja', declined: 'Nej' },
  };
  const SOLVED = {
    isSolved: true,
    closeCode: { value: 'Solution provided', displayValue: '' },
    assignmentGroup: null,
  };
  const said = (text: string) => [{ text, segmentIds: ['s'] }];
  const control = () => world.instance.control;
  const record = () => control().readRecord('incident', open.sysId)!;

  /** The form tells of what was filed a little later. */
  const formIsFresh = async () => {
    const closeNotes = (await open.form()).fields.find(({ name }) => name === 'close_notes');
    return closeNotes?.value.startsWith(record().values['close_notes'] ?? '');
  };

  async function file(result: string) {
    await until(formIsFresh);
    const place = { tabId: 0, frameId: open.frameId, origin: world.instance.url };
    const state: CallState = {
      ...NO_CALL,
      headline: { text: 'VPN afvises', by: 'machine' },
      summary: {
        by: 'machine',
        value: summaryOf({ problem: said('Ingen VPN.'), result: said(result) }),
      },
      placed: { place, form: await open.form(), facts: tableFacts('incident') },
    };
    const plan = planFiling(state, WORDS, SOLVED);
    if (!plan) throw new Error('no plan');
    const fill = (order: FillOrder) => open.order('hands.fill', order);
    const outcome = await fileNote(plan, { ask, fill, now: () => 1 });
    await refreshForm(plan, outcome, fill);
    return outcome;
  }

  it("stands on the record once, below the agent's own text, and in the form", async () => {
    const frame = world.page.frames().find((one) => one.url().includes('/incident.do'))!;
    await frame.locator('[id="incident.close_notes"]').pressSequentially('Mit eget.');
    await until(async () => (await open.form()).fields.some(({ value }) => value === 'Mit eget.'));
    expect(await file('VPN virker.')).toMatchObject({ kind: 'filed', number: 'INC0012408' });
    expect(await file('VPN virker.')).toMatchObject({ kind: 'filed' });
    expect(record().values['close_notes']).toBe('Mit eget.\n\nVPN virker.');
    const notes = record().journal.filter(({ field }) => field === 'work_notes');
    expect(notes.map(({ text }) => text)).toEqual([
      'VPN afvises\n\nProblem\nIngen VPN.\n\nResultat\nVPN virker.',
    ]);
    expect(await frame.inputValue('[id="incident.close_notes"]')).toBe('Mit eget.\n\nVPN virker.');
  });

  it('names the field that an access rule dropped', async () => {
    control().switchOn({ kind: 'drop-field', field: 'work_notes', method: 'PATCH' });
    expect(await file('VPN virker nu.')).toMatchObject({
      kind: 'partly-filed',
      dropped: ['work_notes'],
    });
  });

  it('says when a rule of the instance stops it', async () => {
    control().switchOn({ kind: 'business-rule', method: 'PATCH' });
    expect(await file('Endnu en gang.')).toMatchObject({ kind: 'failed', code: 'aborted-by-rule' });
  });

  it('waits for the agent to log in again when the session is over', async () => {
    control().expireSessions(AGENTS.da.userName);
    expect(await file('Efter pausen.')).toMatchObject({ kind: 'failed', code: 'session-expired' });
  });
});
