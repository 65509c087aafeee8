import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkChipFact } from '../../../utils/messages/check-chip-fact.ts';
import { checkForm } from '../../../utils/messages/check-form.ts';
import type {
  DeskMessages,
  HandsMessages,
  PaneMessages,
  SwitchboardMessages,
} from '../../../utils/messages/protocol.ts';
import { field, formOf } from '../support/call-events.ts';
import { summaryOf } from '../support/assist-parts.ts';

describe('messages', () => {
  it('are each answered by one context only (checked by the compiler)', () => {
    expectTypeOf<keyof DeskMessages & keyof SwitchboardMessages>().toBeNever();
    expectTypeOf<keyof DeskMessages & keyof HandsMessages>().toBeNever();
    expectTypeOf<keyof DeskMessages & keyof PaneMessages>().toBeNever();
    expectTypeOf<keyof SwitchboardMessages & keyof HandsMessages>().toBeNever();
    expectTypeOf<keyof SwitchboardMessages & keyof PaneMessages>().toBeNever();
    expectTypeOf<keyof HandsMessages & keyof PaneMessages>().toBeNever();
  });
});

describe('checkChipFact', () => {
  const nothing = { value: '', displayValue: '' };
  const filled = { kind: 'field-filled', field: 'category', outcome: 'filled', means: 'control' };

  it('lets through what can be done with a chip', () => {
    const fact = { ...filled, before: nothing, after: { value: 'x', displayValue: 'X' } };
    expect(checkChipFact(fact)).toEqual(fact);
  });

  it.each([
    ['a summary', { kind: 'summary-edited', summary: summaryOf() }],
    ['a filing', { kind: 'filing-answered', outcome: { kind: 'filed', at: 1, number: 'INC1' } }],
    ['an unknown outcome', { ...filled, outcome: 'great', before: nothing, after: nothing }],
    ['half a fact', filled],
  ])('refuses %s', (_, fact) => {
    expect(checkChipFact(fact)).toBeNull();
  });
});

describe('checkForm', () => {
  const { form } = formOf([
    field('category', { kind: 'choice', choices: [{ value: 'network', label: 'Netværk' }] }),
    field('caller_id', { kind: 'reference', reference: 'sys_user' }),
  ]);

  it('lets a form through as it is', () => {
    expect(checkForm(form)).toEqual(form);
    expect(checkForm({ ...form, sysId: '-1' })).not.toBeNull();
  });

  it.each([
    ['nothing', null],
    ['another table name', { ...form, table: 'incident/../sys_user' }],
    ['another record', { ...form, sysId: 'x'.repeat(32) }],
    ['a field of an unknown kind', { ...form, fields: [field('a', { kind: 'magic' as 'text' })] }],
    ['a novel', { ...form, fields: [field('a', { value: 'x'.repeat(20_001) })] }],
    ['a thousand fields', { ...form, fields: Array.from({ length: 1_000 }, () => field('a')) }],
  ])('refuses %s', (_, data) => {
    expect(checkForm(data)).toBeNull();
  });
});
