import { afterEach, describe, expect, it } from 'vitest';
import { fileNote, refreshForm } from '../../../utils/servicenow/file-note.ts';
import type { FilingOutcome, FilingPlan } from '../../../utils/servicenow/filing.ts';
import type { FormField, PlacedForm } from '../../../utils/servicenow/form.ts';
import { addBelow } from '../../../utils/servicenow/note-text.ts';
import { planFiling } from '../../../utils/servicenow/plan-filing.ts';
import { tableFacts } from '../../../utils/servicenow/tables.ts';
import { agentOn, openInstance } from '../sandbox/servicenow/open-instance.ts';
import { field } from '../support/call-events.ts';
import { askAs } from './ask-instance.ts';
import { endedCall, GO_ON, SOLVED, WORDS } from './closing-call.ts';
import { Form } from './made-form.ts';

const { instance } = await openInstance();
const { control } = instance;
/** Logged in anew, as after a session that ended. */
const sara = () => agentOn(instance, 'sara.holm');
const CLOSING = ['state', 'close_code', 'close_notes', 'assignment_group'];
const RECORD_PATH = '/api/now/table/incident/';

afterEach(() => {
  control.switchOffFaults();
  control.forgetRequests();
});

async function freshIncident(values: Record<string, string> = {}): Promise<string> {
  const { json } = await sara().send('POST', '/api/now/table/incident', {
    short_description: 'VPN afvises',
    state: '2',
    ...values,
  });
  control.forgetRequests();
  return (json as { result: { sys_id: string } }).result.sys_id;
}

/** What the open form of the record shows. */
function shownForm(sysId: string, typed: readonly FormField[] = []): PlacedForm {
  const reading = control.readRecord('incident', sysId);
  const fields = CLOSING.map(
    (name) =>
      typed.find((one) => one.name === name) ??
      field(name, {
        value: reading?.values[name] ?? '',
        displayValue: reading?.display[name] ?? '',
      }),
  );
  return {
    place: { tabId: 1, frameId: 0, origin: instance.url },
    form: { table: 'incident', sysId, number: '', flavour: 'classic', means: ['copy'], fields },
    facts: tableFacts('incident'),
  };
}

function plan(sysId: string, choice = SOLVED, typed: readonly FormField[] = []): FilingPlan {
  const planned = planFiling(endedCall(shownForm(sysId, typed)), WORDS, choice);
  if (!planned) throw new Error('there should be a plan');
  return planned;
}

async function file(planned: FilingPlan, form = new Form()): Promise<FilingOutcome> {
  const outcome = await fileNote(planned, { ask: askAs(sara()), fill: form.fill, now: () => 1000 });
  await refreshForm(planned, outcome, form.fill);
  return outcome;
}

function methods(): string[] {
  return control.requests().map(({ method }) => method);
}

function notesOn(sysId: string): number {
  const entries = control.readRecord('incident', sysId)?.journal ?? [];
  return entries.filter((entry) => entry.text.includes('VPN afvises')).length;
}

describe('fileNote', () => {
  it('closes the case with one PATCH, proves it, and tells the form', async () => {
    const sysId = await freshIncident();
    const form = new Form({ close_notes: '', state: '', close_code: '' });
    const outcome = await file(plan(sysId), form);
    const { values } = control.readRecord('incident', sysId)!;
    expect(outcome).toEqual({ kind: 'filed', at: 1000, number: values['number'] });
    // The answer shows what it did, journals too, so nobody has to look again.
    expect(methods()).toEqual(['GET', 'PATCH']);
    expect(values).toMatchObject({
      state: '6',
      close_code: 'Solution provided',
      close_notes: 'Virker.\nSlettet.',
    });
    expect(notesOn(sysId)).toBe(1);
    expect(form.values).toEqual({
      close_notes: 'Virker.\nSlettet.',
      state: '6',
      close_code: 'Solution provided',
    });
  });

  it('looks again where the answer to the PATCH leaves journals empty', async () => {
    const sysId = await freshIncident();
    const ask = askAs(sara());
    const asked: string[] = [];
    const outcome = await fileNote(plan(sysId), {
      ask: async (request) => {
        asked.push(request.method);
        const answer = await ask(request);
        if (request.method !== 'PATCH' || answer.kind === 'failed') return answer;
        const { result } = answer.json as { result: object };
        const empty = { value: '', display_value: '' };
        return { ...answer, json: { result: { ...result, work_notes: empty } } };
      },
      fill: new Form().fill,
      now: () => 1000,
    });
    expect(outcome).toMatchObject({ kind: 'filed' });
    expect(asked).toEqual(['GET', 'PATCH', 'GET']);
  });

  it('hands the case on to another group without solving it', async () => {
    const [group] = control.records('sys_user_group');
    const sysId = await freshIncident();
    const assignmentGroup = { value: group?.['sys_id'] ?? '', displayValue: '' };
    expect(await file(plan(sysId, { ...GO_ON, assignmentGroup }))).toMatchObject({ kind: 'filed' });
    expect(control.readRecord('incident', sysId)?.values).toMatchObject({
      state: '2',
      close_notes: '',
      assignment_group: assignmentGroup.value,
    });
  });

  it('writes nothing the second time', async () => {
    const sysId = await freshIncident();
    const planned = plan(sysId);
    await file(planned);
    expect(await file(planned)).toMatchObject({ kind: 'filed' });
    expect(methods().filter((method) => method === 'PATCH')).toHaveLength(1);
  });

  it('does not repeat a note whose answer was lost', async () => {
    const sysId = await freshIncident();
    const planned = plan(sysId);
    control.switchOn({ kind: 'lost-answer', method: 'PATCH' });
    expect(await file(planned)).toMatchObject({ kind: 'failed', code: 'instance-unreachable' });
    expect(await file(planned)).toMatchObject({ kind: 'filed' });
    expect(notesOn(sysId)).toBe(1);
  });

  it('attaches articles once, and says which it could not', async () => {
    const [first, second] = control.records('kb_knowledge').map((row) => ({
      sysId: row['sys_id'] ?? '',
      number: row['number'] ?? '',
      title: '',
      snippet: '',
    }));
    const sysId = await freshIncident();
    const planned = { ...plan(sysId), articles: [first!] };
    await file(planned);
    await file({ ...planned, articles: [first!, second!] });
    const attached = control.records('m2m_kb_task', `task=${sysId}`);
    expect(attached.map((row) => row['kb_knowledge'])).toEqual([first!.sysId, second!.sysId]);

    control.switchOn({ kind: '403', path: '/api/now/table/m2m_kb_task', method: 'POST' });
    const other = await freshIncident();
    expect(await file({ ...plan(other), articles: [first!] })).toEqual({
      kind: 'partly-filed',
      at: 1000,
      dropped: [],
      articles: [first!.number],
    });
  });

  it('says which fields the instance dropped, and does not show them in the form', async () => {
    const sysId = await freshIncident();
    const form = new Form({ close_notes: '', state: '' });
    control.switchOn({ kind: 'drop-field', field: 'assignment_group' });
    const assignmentGroup = { value: 'c'.repeat(32), displayValue: 'Netværk' };
    const outcome = await file(plan(sysId, { ...SOLVED, assignmentGroup }), form);
    expect(outcome).toMatchObject({ kind: 'partly-filed', dropped: ['assignment_group'] });
    expect(form.orders.map((order) => order.field)).not.toContain('assignment_group');
  });

  it.each([
    ['close_notes', 'Kollegas tekst', 'Kollegas tekst'],
    ['state', '3', 'Afventer'],
  ])('overwrites nothing that somebody wrote meanwhile: %s', async (name, value, theirs) => {
    const sysId = await freshIncident();
    const planned = plan(sysId);
    control.change('incident', sysId, { [name]: value });
    expect(await file(planned)).toEqual({ kind: 'conflict', field: name, theirs });
    expect(methods()).toEqual(['GET']);
  });

  it('takes no conflict from what changed elsewhere on the record', async () => {
    const sysId = await freshIncident();
    const planned = plan(sysId);
    control.change('incident', sysId, { description: 'mere', work_notes: 'Kollegas note' });
    expect(await file(planned)).toMatchObject({ kind: 'filed' });
  });

  it("takes the agent's unsaved words and choices with it", async () => {
    const sysId = await freshIncident();
    const typed = [
      field('close_notes', { value: 'Ringet op.', touched: true }),
      field('close_code', { value: 'Duplicate', touched: true }),
    ];
    expect(await file(plan(sysId, SOLVED, typed))).toMatchObject({ kind: 'filed' });
    expect(control.readRecord('incident', sysId)?.values).toMatchObject({
      close_code: 'Duplicate',
      close_notes: 'Ringet op.\n\nVirker.\nSlettet.',
    });
  });

  it('says that the record wants more before it is solved', async () => {
    const sysId = await freshIncident();
    const outcome = await file(plan(sysId, { ...SOLVED, closeCode: null }));
    expect(outcome).toMatchObject({ kind: 'failed', code: 'fields-missing' });
    expect(notesOn(sysId)).toBe(0);
  });

  it.each([
    ['session-expired', 'session-expired'],
    ['html-login-200', 'session-expired'],
    ['sso-redirect', 'session-expired'],
    ['403', 'not-permitted'],
    ['429', 'instance-busy'],
    ['500', 'instance-unreachable'],
    ['lost-request', 'instance-unreachable'],
  ] as const)(
    'passes %s on, at either request, and nothing is written twice',
    async (kind, code) => {
      for (const method of ['GET', 'PATCH']) {
        const sysId = await freshIncident();
        const planned = plan(sysId);
        control.switchOn({ kind, method, path: RECORD_PATH });
        expect(await file(planned)).toMatchObject({ kind: 'failed', code });
        expect(notesOn(sysId)).toBe(0);
        expect(await file(planned)).toMatchObject({ kind: 'filed' });
        expect(notesOn(sysId)).toBe(1);
      }
    },
  );

  it('knows a business rule by its words', async () => {
    const sysId = await freshIncident();
    control.switchOn({ kind: 'business-rule' });
    const outcome = await file(plan(sysId));
    expect(outcome).toMatchObject({ kind: 'failed', code: 'aborted-by-rule' });
  });

  it('renews a stale token by itself', async () => {
    const sysId = await freshIncident();
    control.switchOn({ kind: 'stale-token', method: 'PATCH' });
    expect(await file(plan(sysId))).toMatchObject({ kind: 'filed' });
  });

  it('says that the record is gone', async () => {
    const planned = { ...plan(await freshIncident()), sysId: 'd'.repeat(32) };
    expect(await file(planned)).toMatchObject({ kind: 'failed', code: 'record-gone' });
  });
});

describe('fileNote of a new record', () => {
  const NEW = '-1';

  it("goes into the form, below the agent's own text, unsaved", async () => {
    const form = new Form({ work_notes: 'Mit', close_notes: '', close_code: '', state: '' });
    const planned = plan(NEW);
    expect(await file(planned, form)).toEqual({ kind: 'placed-in-form', at: 1000 });
    expect(form.values['work_notes']).toBe(`Mit\n\n${planned.changes[0]?.after.value}`);
    expect(form.values['close_code']).toBe('Solution provided');
    expect(methods()).toEqual([]);
  });

  it('says what the form has no room for', async () => {
    const form = new Form();
    expect(await file(plan(NEW), form)).toMatchObject({ kind: 'failed', code: 'form-incomplete' });
    form.values['work_notes'] = '';
    form.values['state'] = '';
    expect(await file(plan(NEW), form)).toMatchObject({ dropped: ['close_notes', 'close_code'] });
  });

  it('says that the form is gone', async () => {
    const fill = async () => null;
    const outcome = fileNote(plan(NEW), { ask: askAs(sara()), fill, now: () => 1000 });
    expect(await outcome).toMatchObject({ kind: 'failed', code: 'form-unreachable' });
  });
});

it('adds a text once, however its lines are broken', () => {
  expect(addBelow('A\r\nB  C', 'B C')).toBe('A\r\nB  C');
});
