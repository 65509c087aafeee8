import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../utils/servicenow/form.ts';
import { judgeFill, planFill, planUndo } from '../../../utils/servicenow/plan-fill.ts';

function field(change: Partial<FormField>): FormField {
  return {
    name: 'x',
    label: 'X',
    kind: 'string',
    value: '',
    displayValue: '',
    mandatory: false,
    readOnly: false,
    touched: false,
    ...change,
  };
}

const order = (value: string, displayValue = value) => ({ field: 'x', value, displayValue });
const leave = (outcome: string) => ({ kind: 'leave', outcome });

describe('planFill', () => {
  it('says when there is no such field, or it cannot be written', () => {
    expect(planFill(undefined, order('a'), undefined)).toEqual(leave('absent'));
    expect(planFill(field({ readOnly: true }), order('a'), undefined)).toEqual(leave('read-only'));
  });

  it('leaves what is right already', () => {
    expect(planFill(field({ value: 'a', touched: true }), order('a'), undefined)).toEqual(
      leave('unchanged'),
    );
  });

  it.each(['string', 'text', 'journal'] as const)('keeps a %s that stands there', (kind) => {
    expect(planFill(field({ kind, value: 'theirs' }), order('ours'), undefined)).toEqual(
      leave('kept'),
    );
  });

  it('replaces a text of our own', () => {
    expect(planFill(field({ value: 'old' }), order('new'), 'old')).toMatchObject({ value: 'new' });
  });

  it('adds below a text that it keeps', () => {
    const notes = field({ kind: 'text', value: 'theirs', touched: true });
    expect(planFill(notes, order('theirs\n\nours'), undefined)).toMatchObject({ kind: 'set' });
  });

  it('keeps a choice the agent has made, and replaces one that merely stood there', () => {
    const choices = [
      { value: '1', label: 'One' },
      { value: '2', label: 'Two' },
    ];
    const choice = field({ kind: 'choice', value: '1', choices });
    expect(planFill(choice, order('2'), undefined)).toEqual({
      kind: 'set',
      value: '2',
      displayValue: 'Two',
    });
    expect(planFill({ ...choice, touched: true }, order('2'), undefined)).toEqual(leave('kept'));
    expect(planFill({ ...choice, value: '', touched: true }, order('2'), undefined)).toMatchObject({
      kind: 'set',
    });
  });

  it('waits for a choice that the list does not offer', () => {
    const subcategory = field({ kind: 'choice', choices: [] });
    expect(planFill(subcategory, order('vpn'), undefined)).toEqual({ kind: 'await-choice' });
  });

  it('never sets a reference without the text that shows it', () => {
    const caller = field({ kind: 'reference' });
    expect(planFill(caller, order('id', ''), undefined)).toEqual(leave('refused'));
    expect(planFill(caller, order('id', 'Mette'), undefined)).toEqual({
      kind: 'set',
      value: 'id',
      displayValue: 'Mette',
    });
  });

  it('writes one line where there is one line', () => {
    expect(planFill(field({}), order('one\r\n two\n'), undefined)).toMatchObject({
      value: 'one two',
    });
  });
});

describe('a list of people', () => {
  const list = field({ kind: 'list', value: 'a,b', displayValue: 'Ann, Bo' });

  it('gets whoever is not in it yet, and loses nobody', () => {
    expect(planFill(list, order('b,c', 'Bo, Cy'), undefined)).toEqual({
      kind: 'set',
      value: 'a,b,c',
      displayValue: 'Ann, Bo, Cy',
    });
    expect(planFill(list, order('b', 'Bo'), undefined)).toEqual(leave('unchanged'));
  });

  it('is replaced where it was filled by us', () => {
    expect(planFill(list, order('c', 'Cy'), 'a,b')).toMatchObject({ value: 'c' });
  });

  it('is left alone when its names cannot be told apart', () => {
    expect(planFill(list, order('c,d', 'Cy, Dr, Eve'), undefined)).toEqual(leave('refused'));
    expect(planFill({ ...list, displayValue: 'Ann' }, order('c', 'Cy'), undefined)).toEqual(
      leave('refused'),
    );
  });

  it('is the same in any order', () => {
    const shown = { value: 'c,a', displayValue: '' };
    expect(judgeFill(field({ kind: 'list' }), { value: 'a,c' }, shown)).toBe('filled');
  });
});

it('knows a number by what it is worth', () => {
  const cost = field({ kind: 'number', value: '1249.50' });
  expect(planFill(cost, order('1249.5'), undefined)).toEqual(leave('unchanged'));
  expect(
    judgeFill(field({ kind: 'number' }), { value: '0' }, { value: '', displayValue: '' }),
  ).toBe('refused');
});

describe('planUndo', () => {
  const filled = {
    before: { value: 'a', displayValue: 'A' },
    after: { value: 'b', displayValue: 'B' },
  };

  it('puts back what stood there', () => {
    expect(planUndo(field({ value: 'b' }), filled)).toEqual({
      kind: 'set',
      value: 'a',
      displayValue: 'A',
    });
  });

  it('keeps what was changed since, and refuses what it did not fill', () => {
    expect(planUndo(field({ value: 'c' }), filled)).toEqual(leave('kept'));
    expect(planUndo(field({ value: 'b' }), undefined)).toEqual(leave('refused'));
    expect(planUndo(undefined, filled)).toEqual(leave('absent'));
    expect(planUndo(field({ value: 'b', readOnly: true }), filled)).toEqual(leave('read-only'));
  });
});

it('believes the form, not the order', () => {
  const shown = (value: string) => ({ value, displayValue: value });
  expect(judgeFill(field({ value: 'a' }), { value: 'b' }, shown('b'))).toBe('filled');
  expect(judgeFill(field({ value: 'a' }), { value: 'b' }, shown('a'))).toBe('refused');
  expect(judgeFill(field({ value: 'a' }), { value: 'b' }, null)).toBe('refused');
  expect(judgeFill(field({ value: 'a' }), { value: 'b\nc' }, shown('b\r\nc'))).toBe('filled');
});
