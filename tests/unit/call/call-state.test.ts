import { describe, expect, it } from 'vitest';
import type { CallFact, SendStep } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import { hasUnanswered } from '../../../utils/call/orders.ts';
import { planInvocation } from '../../../utils/call/plan-invocation.ts';
import { clockOf, transcriptLines } from '../../../utils/call/transcript.ts';
import { eventsOf, said } from '../support/call-events.ts';
import { BY_STANDARD, summaryOf, SURE } from '../support/assist-parts.ts';

const START: CallFact = { kind: 'call-started', language: 'da', source: 'tab' };
const proposed = (value: string): CallFact => ({
  kind: 'field-proposed',
  proposal: {
    field: 'category',
    value,
    displayValue: value,
    evidence: { segmentId: 'caller-1', channel: 'caller', startMs: 1, quote: value },
    ...SURE,
  },
});
const notes = (headline: string): CallFact => ({
  kind: 'notes-taken',
  notes: { headline, facts: [], open: [], actions: [], summary: summaryOf() },
  upToSeq: 0,
  engine: 'test',
  ...BY_STANDARD,
  final: false,
});
const stateOf = (...facts: CallFact[]) => readCall(eventsOf([START, ...facts]));

describe('what a call adds up to', () => {
  it('stands in order of time, whenever the words came', () => {
    const state = stateOf(
      ...said('caller', 5_000, 'to'),
      ...said('agent', 2_000, 'et'),
      ...said('caller', 9_000, 'tre'),
    );
    expect(transcriptLines(state).map((one) => one.text)).toEqual(['et', 'to', 'tre']);
    expect(state.lines.map((one) => one.text)).toEqual(['to', 'et', 'tre']);
  });

  it('has no line for a segment without speech', () => {
    expect(transcriptLines(stateOf(...said('caller', 1, '')))).toEqual([]);
  });

  it('never replaces what the agent wrote', () => {
    const summary = summaryOf({ result: [{ text: 'Mit', segmentIds: ['x'] }] });
    const state = stateOf(
      notes('Maskinens'),
      { kind: 'headline-edited', text: 'Min' },
      { kind: 'summary-edited', summary },
      notes('Maskinens nye'),
    );
    expect(state.headline).toEqual({ text: 'Min', by: 'agent' });
    expect(state.summary).toEqual({ value: summary, by: 'agent' });
  });

  it('leaves a dismissed value dismissed and lets another one in', () => {
    const dismissed: CallFact = { kind: 'field-dismissed', field: 'category', value: 'network' };
    const once = stateOf(proposed('network'), dismissed, proposed('network'));
    expect(once.fields).toMatchObject([{ status: 'dismissed' }]);
    const twice = stateOf(proposed('network'), dismissed, proposed('access'));
    expect(twice.fields).toMatchObject([{ status: 'proposed', proposal: { value: 'access' } }]);
  });

  it('leaves a filled field alone', () => {
    const before = { value: '', displayValue: '' };
    const filled = (outcome: 'filled' | 'kept'): CallFact => ({
      kind: 'field-filled',
      field: 'category',
      outcome,
      means: 'form-api',
      before,
      after: { value: 'network', displayValue: 'Netværk' },
    });
    const state = stateOf(proposed('network'), filled('filled'), proposed('access'));
    expect(state.fields).toMatchObject([{ status: 'filled', proposal: { value: 'network' } }]);
    const kept = stateOf(proposed('network'), filled('kept'));
    expect(kept.fields).toMatchObject([{ status: 'proposed', outcome: 'kept' }]);
  });

  it('counts as filed only when the record has it', () => {
    const answered = (kind: 'filed' | 'failed'): CallFact => ({
      kind: 'filing-answered',
      outcome:
        kind === 'filed'
          ? { kind, at: 1, number: 'INC1' }
          : { kind, code: 'session-expired', detail: '' },
    });
    const ended: CallFact = { kind: 'call-ended', atMs: 9, reason: 'agent' };
    expect(stateOf(ended, answered('failed')).phase).toBe('ended');
    expect(stateOf(ended, answered('filed')).phase).toBe('filed');
  });

  it('waits for the instance as long as one order has no answer', () => {
    const plan = { origin: 'https://example.service-now.com', records: [] };
    const record = { ...plan, table: 'incident', sysId: 'a', number: '', journal: 'work_notes' };
    const message = { kind: 'e-mail', to: 'a@b.c', subject: '', text: '', record } as const;
    const order = { origin: plan.origin, interaction: 'a' };
    const pairs: readonly (readonly [CallFact, CallFact])[] = [
      [
        { kind: 'case-ordered', plan },
        { kind: 'case-answered', outcome: { kind: 'made', records: [], dropped: [] } },
      ],
      [
        { kind: 'message-ordered', messageId: 'one', message },
        {
          kind: 'message-answered',
          messageId: 'one',
          outcome: { kind: 'failed', code: 'not-permitted' },
        },
      ],
      [
        { kind: 'transcript-ordered', order },
        { kind: 'transcript-answered', outcome: { kind: 'sent', at: 1 } },
      ],
    ];
    for (const [ordered, answered] of pairs) {
      expect(hasUnanswered(stateOf(ordered))).toBe(true);
      expect(hasUnanswered(stateOf(ordered, answered))).toBe(false);
    }
  });

  it('knows how far something is that must not be sent twice, and that a call is set aside', () => {
    const noted = (step: SendStep): CallFact => ({ kind: 'send-noted', id: 'one', step });
    expect(stateOf(noted('sending'), noted('refused'), noted('sending')).sends).toEqual({
      one: 'sending',
    });
    expect(stateOf({ kind: 'call-set-aside' }).isSetAside).toBe(true);
  });

  it('is nothing after it was closed', () => {
    const state = stateOf(...said('caller', 1, 'hej'), { kind: 'call-closed' });
    expect(state).toMatchObject({ phase: 'none', callId: null, segments: [] });
  });
});

describe('an invocation', () => {
  const began = (channel: 'caller' | 'agent'): CallFact => ({
    kind: 'capture-began',
    channel,
    atMs: 0,
  });
  const lost = (channel: 'caller' | 'agent'): CallFact => ({
    kind: 'capture-lost',
    channel,
    atMs: 5,
    reason: 'capture-lost',
  });

  it('starts a call, takes up a lost one, and never ends one', () => {
    const live = [began('caller'), began('agent')];
    expect(planInvocation(readCall([]), 'this-tab')).toBe('tab');
    expect(planInvocation(stateOf(...live), 'this-tab')).toBe('nothing');
    expect(planInvocation(stateOf(...live, lost('caller')), 'room')).toBe('tab');
  });

  it('starts with what the last call was made of', () => {
    expect(planInvocation(readCall([]), 'other-tab')).toBe('tab');
    expect(planInvocation(readCall([]), 'system')).toBe('system');
    expect(planInvocation(readCall([]), 'room')).toBe('room');
  });

  it('keeps a conversation in a room to the microphone', () => {
    const room: CallFact = { kind: 'call-started', language: 'da', source: 'room' };
    const inRoom = (...facts: CallFact[]) => readCall(eventsOf([room, began('agent'), ...facts]));
    expect(planInvocation(inRoom(), 'this-tab')).toBe('nothing');
    expect(planInvocation(inRoom(lost('agent')), 'this-tab')).toBe('room');
  });
});

it('shows call time as a clock', () => {
  expect([0, 7_400, 61_000, 3_661_000, -5].map(clockOf)).toEqual([
    '0:00',
    '0:07',
    '1:01',
    '61:01',
    '0:00',
  ]);
});
