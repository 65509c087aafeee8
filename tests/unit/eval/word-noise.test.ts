import { describe, expect, it } from 'vitest';
import { OUR_CALLS, readCalls } from '../../eval/read-call.ts';
import { hear } from '../../eval/run-eval.ts';
import { wordErrorRate } from '../../eval/word-error-rate.ts';

const CALLS = readCalls(OUR_CALLS);
/** One word more or less is a large share of a few. */
const LONG = CALLS.flatMap((call, at) => (call.lines.length > 10 ? [{ call, at }] : []));

describe('word noise', () => {
  it.each([15, 30])('gets %i %% of the words wrong, in each call', (percent) => {
    for (const { call, at } of LONG) {
      const said = call.lines.map(({ text }) => text);
      const rate = 100 * wordErrorRate(said.join(' '), hear(call, percent, at).join(' '));
      expect(Math.abs(rate - percent), `${call.name}: ${rate} %`).toBeLessThanOrEqual(2);
    }
  });

  it('leaves everything as it was where nothing is to be misheard', () => {
    for (const { call, at } of LONG)
      expect(hear(call, 0, at)).toEqual(call.lines.map(({ text }) => text));
  });

  it('mishears a call the same each time, and keeps its lines', () => {
    for (const { call, at } of LONG) {
      expect(hear(call, 30, at)).toEqual(hear(call, 30, at));
      expect(hear(call, 30, at)).toHaveLength(call.lines.length);
    }
  });

  it('loses negations now and then, as recognisers do', () => {
    const count = (texts: readonly string[]) =>
      texts.join(' ').match(/(?<!\p{L})(?:ikke|not)(?!\p{L})/giu)?.length ?? 0;
    const said = LONG.map(({ call }) => count(call.lines.map(({ text }) => text)));
    const heard = LONG.map(({ call, at }) => count(hear(call, 30, at)));
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    expect(sum(heard)).toBeLessThan(0.9 * sum(said));
    expect(sum(heard)).toBeGreaterThan(0.3 * sum(said));
  });
});

describe('the word error rate', () => {
  it('counts words that were changed, left out and added', () => {
    expect(wordErrorRate('jeg kan ikke logge på', 'Jeg kan ikke logge på.')).toBe(0);
    expect(wordErrorRate('jeg kan ikke logge på', 'jeg kan logge på')).toBe(0.2);
    expect(wordErrorRate('jeg kan ikke logge på', 'jeg kun ikke logge på nu')).toBe(0.4);
    expect(wordErrorRate('min printer', '')).toBe(1);
  });
});
