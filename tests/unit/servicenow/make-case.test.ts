import { beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '../support/call-events.ts';
import { askOverHttp } from '../support/ask-over-http.ts';
import { openInstance } from '../sandbox/servicenow/open-instance.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import type { CasePlan } from '../../../utils/servicenow/case-plan.ts';
import { makeCase, type CaseKnowledge } from '../../../utils/servicenow/make-case.ts';
import { planCase } from '../../../utils/servicenow/plan-case.ts';
import { person } from '../support/person.ts';

const agent = await openInstance();
const { control } = agent.instance;
const { ask } = askOverHttp(agent.instance, { timeoutMs: 300 });
const mette = person(
  control.records('sys_user', 'user_name=mette.kjaergaard')[0]?.['sys_id'] ?? '',
);
const wait = async () => undefined;

let calls = 0;
function planned(records: 'interaction' | 'incident' | 'both'): CasePlan {
  const state = readCall(
    eventsOf([{ kind: 'call-started', language: 'da', source: 'tab' }]).map((event) => ({
      ...event,
      callId: `call-${(calls += 1)}`,
    })),
  );
  const plan = planCase(state, { origin: agent.instance.url, caller: mette, records, tables: [] });
  if (!plan) throw new Error('there should be a plan');
  return plan;
}

const fresh = (plan: CasePlan): CaseKnowledge =>
  new Map(plan.records.map(({ correlationId }) => [correlationId, 'not-sent']));
const made = (plan: CasePlan) =>
  plan.records.map(
    ({ table, correlationId }) => control.records(table, `correlation_id=${correlationId}`).length,
  );

beforeEach(() => {
  control.switchOffFaults();
  control.forgetRequests();
});

describe('a case', () => {
  it('is made as it was planned, and related to its interaction', async () => {
    const plan = planned('both');
    const outcome = await makeCase(plan, { ask, known: fresh(plan), wait });
    expect(outcome).toMatchObject({ kind: 'made', dropped: [] });
    const [interaction, incident] = outcome.records;
    expect(control.readRecord('interaction', interaction?.sysId ?? '')?.values).toMatchObject({
      opened_for: mette.sysId,
      type: 'phone',
      state: 'work_in_progress',
      assigned_to: control.records('sys_user', 'user_name=sara.holm')[0]?.['sys_id'],
      short_description: `Opkald fra ${mette.name}`,
    });
    expect(control.readRecord('incident', incident?.sysId ?? '')?.values).toMatchObject({
      caller_id: mette.sysId,
      contact_type: 'phone',
      number: incident?.number,
    });
    expect(
      control.records('interaction_related_record', `interaction=${interaction?.sysId ?? ''}`),
    ).toMatchObject([{ document_table: 'incident', document_id: incident?.sysId }]);
  });

  it('that nothing was sent for yet costs one request', async () => {
    const plan = planned('incident');
    await makeCase(plan, { ask, known: fresh(plan), wait });
    expect(control.requests()).toHaveLength(1);
  });

  it('is found again by whoever does not know whether it was made', async () => {
    const plan = planned('both');
    const first = await makeCase(plan, { ask, known: fresh(plan), wait });
    const second = await makeCase(plan, { ask, known: new Map(), wait });
    expect(second.records).toEqual(first.records);
    expect(made(plan)).toEqual([1, 1]);
    const [interaction] = first.records;
    const related = `interaction=${interaction?.sysId ?? ''}`;
    expect(control.records('interaction_related_record', related)).toHaveLength(1);
  });

  it('is not made a second time when a rule took our id off it', async () => {
    const plan = planned('incident');
    control.switchOn({ kind: 'drop-field', field: 'correlation_id' });
    control.switchOn({ kind: 'lost-answer', method: 'POST' });
    const known = fresh(plan);
    expect(await makeCase(plan, { ask, known, wait })).toMatchObject({
      kind: 'failed',
      code: 'instance-unreachable',
    });
    expect(await makeCase(plan, { ask, known, wait })).toMatchObject({
      kind: 'uncertain',
      code: 'answer-lost',
    });
    expect(made(plan)).toEqual([0]);
  });

  it('is not made a second time in a table that has no column for our id', async () => {
    const [record] = planned('incident').records;
    if (!record) throw new Error('there should be a record');
    for (const correlation of ['', 'u_not_there']) {
      const plan = { origin: agent.instance.url, records: [{ ...record, correlation }] };
      const before = control.records('incident').length;
      const outcome = await makeCase(plan, { ask, known: new Map(), wait });
      expect(outcome).toMatchObject({ kind: 'uncertain' });
      expect(control.records('incident')).toHaveLength(before);
    }
  });

  it('is related to the interaction that the telephone system made', async () => {
    const interaction =
      control.records('interaction', 'state=work_in_progress')[0]?.['sys_id'] ?? '';
    const plan: CasePlan = { ...planned('incident'), interaction: { sysId: interaction } };
    const { records } = await makeCase(plan, { ask, known: fresh(plan), wait });
    const related = control.records('interaction_related_record', `interaction=${interaction}`);
    expect(related.map((one) => one['document_id'])).toContain(records[0]?.sysId);
  });

  it('says what the instance dropped, and what it refused', async () => {
    const plan = planned('incident');
    control.switchOn({ kind: 'drop-field', field: 'contact_type' });
    expect(await makeCase(plan, { ask, known: fresh(plan), wait })).toMatchObject({
      kind: 'made',
      dropped: ['contact_type'],
    });
    const other = planned('incident');
    control.switchOn({ kind: 'business-rule' });
    expect(await makeCase(other, { ask, known: fresh(other), wait })).toMatchObject({
      kind: 'failed',
      code: 'aborted-by-rule',
    });
  });
});
