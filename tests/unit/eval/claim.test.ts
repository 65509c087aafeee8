import { describe, expect, it } from 'vitest';
import { parseClaim, says } from '../../eval/claim.ts';
import { numbersIn } from '../../eval/read-numbers.ts';

describe('a claim', () => {
  const isMade = (claim: string, text: string) => says(text, parseClaim(claim));

  it('is made by any words that mean it', () => {
    const drops = 'vpn + fald|ryger|afbr + 5';
    expect(isMade(drops, 'VPN falder ud efter fem minutter.')).toBe(true);
    expect(isMade(drops, 'Efter 5 minutter bliver VPN-forbindelsen afbrudt.')).toBe(true);
    expect(isMade(drops, 'VPN falder ud efter femten minutter.')).toBe(false);
    expect(isMade(drops, 'VPN virker.')).toBe(false);
  });

  it('is not made by a sentence that denies it', () => {
    expect(isMade('printer + virker + -ikke', 'Printeren virker nu.')).toBe(true);
    expect(isMade('printer + virker + -ikke', 'Printeren virker ikke.')).toBe(false);
  });

  it('finds a "not" that is written together', () => {
    expect(isMade('restart + not', "You don't need to restart.")).toBe(true);
    expect(isMade('can + not', "I can't log on.")).toBe(true);
  });

  it('looks for whole words and parts of compounds where it says so', () => {
    expect(isMade('=it', 'Det virker it.')).toBe(true);
    expect(isMade('=it', 'IT-supporten.')).toBe(true);
    expect(isMade('=it', 'Italien')).toBe(false);
    expect(isMade('*printer', 'Netværksprinteren står stille.')).toBe(true);
  });

  it('must say something', () => {
    expect(() => parseClaim('-ikke')).toThrow(/says nothing/);
  });
});

describe('numbers', () => {
  it.each([
    ['fire tusind to hundrede kroner', [4200]],
    ['seksogfyrre uger', [46]],
    ['tre tusind fem hundrede og tolv', [3512]],
    ['twenty two of them', [22]],
    ['thirty-two hours', [32]],
    ['to hundrede børn', [200]],
    ['18.450 kroner', [18450]],
    ['9.600 i stedet for 24.000', [9600, 24000]],
    ['den 8. december', [8]],
    ['the seventeenth of November', [17]],
    ['en ny og et kabel', []],
    ['et tusind kroner', [1000]],
    ['24 18 66 38', [24, 18, 66, 38]],
    ['mellem klokken otte og ti', [8, 10]],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });
});
