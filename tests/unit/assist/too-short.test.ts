import { describe, expect, it } from 'vitest';
import { isTooShort } from '../../../utils/assist/too-short.ts';
import { readData } from '../../data/read-data.ts';

const talk = (...lines: readonly string[]) =>
  lines.map((line) => ({
    channel: line.startsWith('A:') ? ('agent' as const) : ('caller' as const),
    text: line.slice(2).trim(),
  }));

describe('a call too short for a summary', () => {
  it.each([
    [[]],
    [['A: Koncern IT, det er Sara.']],
    [['A: Koncern IT, det er Sara. Hvad kan jeg hjælpe med?', 'C: Hallo? Kan du høre mig?']],
    [['A: Koncern IT.', 'C: Hej, det er Mette fra Rådhuset.', 'A: Hej Mette.', 'C: Hallo?']],
    [['C: Undskyld, jeg har fået forkert nummer.', 'A: Det er helt i orden. Hej hej.']],
    [['A: IT desk, how can I help?', 'C: Hi, one moment please. … Sorry, I will call back.']],
    [['C: Øh ja hej', 'A: Hej', 'C: Øh']],
  ])('%j', (lines) => {
    expect(isTooShort(talk(...lines))).toBe(true);
  });

  it.each([
    [['C: Hej, jeg har glemt min adgangskode til Outlook.', 'A: Den er nulstillet nu.']],
    [['C: VPN virker ikke på min computer.']],
    [['C: my printer is jammed again', 'A: I will send somebody.']],
    [
      [
        'C: Ja.',
        'A: Så bestiller jeg en ny skærm, og den bliver leveret på kontoret på tredje sal torsdag formiddag af Jonas fra lageret.',
      ],
    ],
    [['A: min skærm blinker hele tiden når jeg åbner fakturaer']],
  ])('is not %j', (lines) => {
    expect(isTooShort(talk(...lines))).toBe(false);
  });
});

describe('on calls that people had', () => {
  const calls = new Map<string, { intent: string; channel: 'caller'; text: string }[]>();
  for (const row of readData('multidogo-software/turn_dev.tsv').split('\n').slice(1)) {
    const [call = '', , , text = '', , intent = ''] = row.split('\t');
    const turns = calls.get(call) ?? [];
    if (call !== '') calls.set(call, [...turns, { intent, channel: 'caller', text }]);
  }
  const share = (of: readonly boolean[]) => of.filter(Boolean).length / of.length;

  it('hardly a whole one is refused, and one that ends at the greeting is', () => {
    const whole: boolean[] = [];
    const greeted: boolean[] = [];
    for (const turns of calls.values()) {
      whole.push(isTooShort(turns));
      const [first] = turns;
      if (first?.intent === 'openinggreeting') greeted.push(isTooShort([first]));
    }
    console.info(
      `too short: ${share(whole).toFixed(3)} of ${whole.length} whole calls, ${share(greeted).toFixed(3)} of ${greeted.length} greetings`,
    );
    expect(share(whole)).toBeLessThanOrEqual(0.02);
    expect(share(greeted)).toBeGreaterThanOrEqual(0.95);
  });
});
