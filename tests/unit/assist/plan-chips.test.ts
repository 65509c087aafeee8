import { describe, expect, it } from 'vitest';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import { planChips } from '../../../utils/assist/plan-chips.ts';
import { eventsOf, field, formOf } from '../support/call-events.ts';
import { SURE } from '../support/assist-parts.ts';

const WORDS = {
  accept: 'Udfyld',
  dismiss: 'Afvis',
  undo: 'Fortryd',
  caller: 'opkalder',
  agent: 'dig',
};
const NOTHING = { value: '', displayValue: '' };
const formRead: CallFact = { kind: 'form-read', placed: formOf([field('category')]) };

function proposed(name: string): CallFact {
  const evidence = {
    segmentId: 's',
    channel: 'caller',
    startMs: 9_000,
    quote: 'kan ikke komme på VPN',
  } as const;
  const proposal = { field: name, value: 'network', displayValue: 'Netværk', evidence, ...SURE };
  return { kind: 'field-proposed', proposal };
}

function chipsAfter(...facts: CallFact[]) {
  return planChips(readCall(eventsOf(facts)), WORDS);
}

describe('planChips', () => {
  it('has nowhere to put chips while no form is open', () => {
    expect(chipsAfter(proposed('category'))).toBeNull();
  });

  it('shows the value with the words and the time it came from', () => {
    expect(chipsAfter(formRead, proposed('category'))?.chips).toEqual([
      {
        field: 'category',
        value: 'network',
        displayValue: 'Netværk',
        state: 'proposed',
        evidence: '“kan ikke komme på VPN” · opkalder 0:09',
        words: { accept: 'Udfyld', dismiss: 'Afvis', undo: 'Fortryd' },
      },
    ]);
  });

  it('leaves out fields that the form has not got', () => {
    expect(chipsAfter(formRead, proposed('location'))?.chips).toEqual([]);
  });

  it('offers to undo what it filled in', () => {
    const filled: CallFact = {
      kind: 'field-filled',
      field: 'category',
      outcome: 'filled',
      means: 'form-api',
      before: NOTHING,
      after: NOTHING,
    };
    expect(chipsAfter(formRead, proposed('category'), filled)?.chips[0]?.state).toBe('filled');
    const unchanged: CallFact = { ...filled, outcome: 'unchanged' };
    expect(chipsAfter(formRead, proposed('category'), unchanged)?.chips).toEqual([]);
  });

  it('says nothing more about what was dismissed or undone', () => {
    const dismissed: CallFact = { kind: 'field-dismissed', field: 'category', value: 'network' };
    const undone: CallFact = { kind: 'field-undone', field: 'category', outcome: 'filled' };
    expect(chipsAfter(formRead, proposed('category'), dismissed)?.chips).toEqual([]);
    expect(chipsAfter(formRead, proposed('category'), undone)?.chips).toEqual([]);
  });
});
