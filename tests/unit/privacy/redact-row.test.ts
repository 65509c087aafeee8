import { describe, expect, it } from 'vitest';
import { PERSONAL_NUMBERS } from '../../../utils/privacy/kinds.ts';
import { createMasker } from '../../../utils/privacy/masker.ts';
import { createRedactor } from '../../../utils/privacy/redact.ts';
import { cprCases, textOf } from '../../sandbox/people/cpr-cases.ts';
import { createChance } from '../../sandbox/people/invent-person.ts';

type Line = readonly ['caller' | 'agent', string];

function redacted(lines: readonly Line[]): string[] {
  const redactor = createRedactor();
  return lines.map(([channel, text]) => redactor.redactRow(channel, text));
}

/** Of nobody: the check digit of 150350-1235 is wrong. */
const FIRST = 'femten nul tre halvtreds';
const LAST = 'tolv femogtredive';

describe('redactRow', () => {
  it('hides the second half when it comes in the next row, whatever is nodded between', () => {
    expect(
      redacted([
        ['caller', `Ja, det er ${FIRST}`],
        ['agent', 'Mm.'],
        ['caller', LAST],
      ]),
    ).toEqual(['Ja, det er [CPR 1]', 'Mm.', '[CPR 1]']);
  });

  it('hides a first half at once, because a row cannot be taken back', () => {
    expect(redacted([['caller', 'Det er 150350']])).toEqual(['Det er [CPR 1]']);
    expect(redacted([['caller', 'femtende marts nitten halvtreds']])).toEqual(['[CPR 1]']);
  });

  it('leaves a date that says so, or that is too late to be a birthday', () => {
    for (const text of ['Det begyndte den 15.03.50', 'Vi mødtes 15/3-26', 'Klokken 15 03 50'])
      expect(redacted([['caller', text]])).toEqual([text]);
  });

  it('hides every piece of a number that is dictated word by word', () => {
    const rows = redacted([
      ['agent', 'Hvad er dit personnummer?'],
      ['caller', 'femten'],
      ['agent', 'ja'],
      ['caller', 'nul tre'],
      ['agent', 'ja'],
      ['caller', 'halvtreds'],
      ['agent', 'ja'],
      ['caller', LAST],
    ]);
    expect(rows.filter((_, at) => at % 2 === 1)).toEqual(
      Array.from({ length: 4 }, () => '[CPR 1]'),
    );
  });

  it('hides what follows the word CPR for two rows of either, even where no date comes out', () => {
    const rows = redacted([
      ['agent', 'Må jeg få dit CPR-nummer?'],
      ['caller', 'Det er 99 88 77'],
      ['agent', 'Sagde du 99 88?'],
      ['agent', 'Så skriver jeg det.'],
      ['caller', 'Ja, det må du gerne.'],
      ['caller', 'Vi er 1200 mennesker her'],
    ]);
    expect(rows.slice(1)).toEqual([
      'Det er [CPR 1]',
      'Sagde du [CPR 1]?',
      'Så skriver jeg det.',
      'Ja, det må du gerne.',
      'Vi er 1200 mennesker her',
    ]);
  });

  it('waits for a number that has to be looked up, but not for ever', () => {
    const look: Line = ['caller', 'Øjeblik, det står på mit gule kort.'];
    const ask: Line = ['agent', 'Må jeg få dit CPR-nummer?'];
    const said: Line = ['caller', 'Her står 99 88 77'];
    expect(redacted([ask, look, said]).at(-1)).toBe('Her står [CPR 1]');
    expect(redacted([ask, look, look, look, said]).at(-1)).toBe('Her står 99 88 77');
  });

  it('hides the second half also when the other says it', () => {
    const rows = redacted([
      ['agent', 'Jeg har dig her som 150350'],
      ['caller', LAST],
    ]);
    expect(rows).toEqual(['Jeg har dig her som [CPR 1]', '[CPR 1]']);
  });

  it.each([
    'Min telefon er 22 33 44 55',
    'Ordrenummeret er 1503501235',
    'Sagen hedder INC0012345',
    'Det kostede 1200 kroner',
  ])('believes a number that names itself: %s', (text) => {
    expect(
      redacted([
        ['agent', 'Må jeg få dit CPR-nummer?'],
        ['caller', text],
      ])[1],
    ).toBe(text);
  });

  it('believes the question, too', () => {
    const rows = redacted([
      ['agent', 'Hvad er ordrenummeret?'],
      ['caller', 'Det er 1503501235'],
    ]);
    expect(rows[1]).toBe('Det er 1503501235');
  });

  it('hides a correction that comes in the next row', () => {
    const rows = redacted([
      ['agent', 'Og dit CPR?'],
      ['caller', '150350 1253'],
      ['agent', 'Ja'],
      ['caller', 'Nej undskyld, 1235'],
    ]);
    expect(rows[3]).not.toMatch(/\d{2}/u);
  });

  it('hides the halves when they are read back', () => {
    const rows = redacted([
      ['caller', 'Jeg har 150350-1235'],
      ['agent', `Altså ${FIRST}`],
      ['caller', 'Ja'],
      ['agent', `og ${LAST} til sidst`],
    ]);
    expect(rows[1]).toBe('Altså [CPR 1]');
    expect(rows[3]).toBe('og [CPR 1] til sidst');
  });

  it('never contradicts a row already sent, and the pane never shows what the prompt hid', () => {
    for (const { rows } of cprCases(createChance(7), 2, 'both')) {
      const spoken = rows.map((row) => ({ channel: row.channel, text: textOf(row) }));
      const all = createRedactor();
      const texts = spoken.map(({ channel, text }) => all.redactRow(channel, text));
      // What a row became does not depend on what came after it.
      for (let length = 1; length < spoken.length; length += 1) {
        const redactor = createRedactor();
        const early = spoken
          .slice(0, length)
          .map(({ channel, text }) => redactor.redactRow(channel, text));
        expect(early).toEqual(texts.slice(0, length));
      }
      const masker = createMasker(PERSONAL_NUMBERS);
      for (const { channel, text } of spoken) masker.read(channel, text);
      const shown = spoken.map((_, at) =>
        masker
          .pieces(at)
          .map((piece) => (piece.kind === 'text' ? piece.text : '▮'))
          .join(''),
      );
      for (const [at, text] of texts.entries())
        expect((shown[at] ?? '').replace(/[^\d]/gu, '').length).toBeLessThanOrEqual(
          text.replace(/\[CPR \d+\]/gu, '').replace(/[^\d]/gu, '').length,
        );
    }
  });
});
