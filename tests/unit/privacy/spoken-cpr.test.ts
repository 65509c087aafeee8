import { describe, expect, it } from 'vitest';
import { findCprs } from '../../../utils/privacy/find-cprs.ts';
import { createRedactor } from '../../../utils/privacy/redact.ts';

describe('a CPR number that is spoken', () => {
  it.each([
    'femten nul tre halvtreds, tolv femogtredive',
    'et fem nul tre fem nul et to tre fem',
    'femtende i tredje halvtreds tolv femogtredive',
    'femtende marts nitten hundrede halvtreds tolv hundrede femogtredive',
    'femten nul tre halvtreds streg tolv fem og tredive',
    'femten øh nul tre, altså, halvtreds tolv femogtredive',
    '15 nul tre 50, tolv 35',
    '15. marts 1950 1235',
    '15/3-50 1235',
    'fifteen zero three fifty twelve thirty-five',
    'one five oh three five zero, one two three five',
    'femten nul tre dobbelt fem tolv femogtredive',
  ])('is hidden: %s', (said) => {
    expect(createRedactor().redact(`Jeg har ${said}.`)).toBe('Jeg har [CPR 1].');
  });

  it('bears the same name as when it is written', () => {
    const redactor = createRedactor();
    redactor.redact('150350-1235');
    expect(redactor.redact('femten nul tre halvtreds tolv femogtredive')).toBe('[CPR 1]');
  });

  it('is hidden with what was taken back', () => {
    const text = 'femten nul tre halvtreds tolv seksogtredive nej undskyld femogtredive';
    expect(createRedactor().redact(`Det er ${text}, tak.`)).toBe('Det er [CPR 1], tak.');
  });

  it.each([
    'Der er åbent fra otte til seksten og fra ni til femten',
    'Jeg har prøvet tre gange med to skærme og fire kabler',
    'Den 15. marts 2026 klokken 12.35',
    'Filen er fra 15-03-2026 12.35',
    'Build 16.0.16299.1235',
  ])('is not heard in: %s', (text) => {
    expect(createRedactor().redact(text)).toBe(text);
  });
});

describe('findCprs', () => {
  it('says which rows a number was in', () => {
    const rows = [
      { channel: 'agent', text: 'Dit CPR-nummer?' },
      { channel: 'caller', text: 'femten nul tre halvtreds' },
      { channel: 'agent', text: 'ja' },
      { channel: 'caller', text: 'tolv femogtredive' },
    ];
    expect(findCprs(rows)[0]).toMatchObject({ digits: '1503501235', rows: [1, 3] });
  });

  it('puts the corrected number before the one taken back', () => {
    const text = 'Mit CPR er 150350 1253, nej undskyld, 1235';
    const digits = findCprs([{ channel: 'caller', text }]).map((one) => one.digits);
    expect(digits[0]).toBe('1503501235');
    expect(digits).toContain('1503501253');
  });

  it('lets modulus 11 choose between two, and refuses none for it', () => {
    // Nobody's yet: born in 2031.
    const fails = '1503314001';
    const other = nearestThatFits(fails);
    expect(fitsRule(fails)).toBe(false);
    const found = findCprs([
      { channel: 'caller', text: `${fails} og` },
      { channel: 'agent', text: `jeg skrev ${other} her` },
    ]);
    expect(found.map((one) => one.digits)).toEqual([other, fails]);
    expect(found.map((one) => one.fitsModulus11)).toEqual([true, false]);
  });
});

/** The rule again, in the words of cpr.dk: weighted sum divisible by 11. */
function fitsRule(digits: string): boolean {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  return (
    Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) %
      11 ===
    0
  );
}

function nearestThatFits(digits: string): string {
  const start = digits.slice(0, 7);
  for (let last = 0; last < 1000; last += 1) {
    const one = `${start}${String(last).padStart(3, '0')}`;
    if (fitsRule(one)) return one;
  }
  throw new Error('No such number');
}
