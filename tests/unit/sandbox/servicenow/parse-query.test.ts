import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../sandbox/servicenow/query/parse-query.ts';
import { OPERATORS } from '../../../sandbox/servicenow/query/query-ast.ts';

const field = (name: string, operator: string, value = ''): object => ({
  kind: 'field',
  field: name,
  operator,
  value,
});

describe('an encoded query is taken apart', () => {
  it('joins OR to the condition before it', () => {
    expect(parseQuery('a=1^b=2^ORc=3^d=4').sets).toEqual([
      [
        [field('a', '=', '1')],
        [field('b', '=', '2'), field('c', '=', '3')],
        [field('d', '=', '4')],
      ],
    ]);
  });

  it('begins a new set at NQ', () => {
    expect(parseQuery('a=1^b=2^NQc=3').sets).toEqual([
      [[field('a', '=', '1')], [field('b', '=', '2')]],
      [[field('c', '=', '3')]],
    ]);
  });

  it('takes ORDERBY for an order, not for an alternative', () => {
    const query = parseQuery('a=1^ORDERBYnumber^ORDERBYDESCopened_at^EQ');
    expect(query.sets).toEqual([[[field('a', '=', '1')]]]);
    expect(query.ordering).toEqual([
      { field: 'number', descending: false },
      { field: 'opened_at', descending: true },
    ]);
  });

  it('reads ^^ as a caret in the value', () => {
    expect(parseQuery('a=x^^y^b=^^').sets).toEqual([
      [[field('a', '=', 'x^y')], [field('b', '=', '^')]],
    ]);
    expect(parseQuery('a=x^^^b=1').sets).toEqual([
      [[field('a', '=', 'x^')], [field('b', '=', '1')]],
    ]);
    expect(parseQuery('a=x^^ORb').sets).toEqual([[[field('a', '=', 'x^ORb')]]]);
  });

  it.each(OPERATORS)('knows the operator %s', (operator) => {
    expect(parseQuery(`caller_id.name${operator}x`).sets).toEqual([
      [[field('caller_id.name', operator, 'x')]],
    ]);
  });

  it('keeps what it cannot read apart, and full text as words', () => {
    expect(parseQuery('123TEXTQUERY321=vpn hjemme^nonsense').sets).toEqual([
      [[{ kind: 'words', words: 'vpn hjemme' }], [{ kind: 'unreadable', text: 'nonsense' }]],
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(parseQuery('')).toEqual({ sets: [[]], ordering: [] });
  });
});
