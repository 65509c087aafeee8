import { describe, expect, expectTypeOf, it } from 'vitest';
import { hasCprDate } from '../../../utils/privacy/cpr.ts';
import { createRedactor } from '../../../utils/privacy/redact.ts';
import type { Redacted } from '../../../utils/privacy/redacted.ts';

/** Born on a real day, check digit wrong, issued when it was always right: belongs to nobody. */
const NOBODY = '1503501235';

describe('redact', () => {
  it.each([
    NOBODY,
    '150350-1235',
    '150350 1235',
    '15 03 50 12 35',
    '15.03.50-12.35',
    '1 5 0 3 5 0 1 2 3 5',
  ])('hides %s', (written) => {
    const text = createRedactor().redact(`Mit CPR er ${written}, tak.`);
    expect(text).toBe('Mit CPR er [CPR 1], tak.');
  });

  it.each(['45 12 34 56 78', 'INC0012408', '9903501235', '12345678901', 'ring 33 66 12 40'])(
    'leaves %s alone',
    (written) => {
      expect(createRedactor().redact(written)).toBe(written);
    },
  );

  it('calls the same number by the same name, however it is written', () => {
    const redactor = createRedactor();
    expect(redactor.redact(`${NOBODY} og 010203-1111`)).toBe('[CPR 1] og [CPR 2]');
    expect(redactor.redact('igen: 150350-1235')).toBe('igen: [CPR 1]');
    expect(redactor.count).toBe(2);
  });

  it('knows the calendar of the century that digit 7 gives', () => {
    expect(hasCprDate('2902004000')).toBe(true); // 2000 was a leap year
    expect(hasCprDate('2902000000')).toBe(false); // 1900 was not
    expect(hasCprDate('3104501235')).toBe(false);
  });

  it('is the only way from text to a model', () => {
    expectTypeOf<string>().not.toExtend<Redacted>();
    expectTypeOf(createRedactor().redact('')).toEqualTypeOf<Redacted>();
  });
});
