import { describe, expect, it } from 'vitest';
import { cluesIn } from '../../../utils/servicenow/said-clues.ts';

const found = (text: string, before = '', mayIntroduce = true) =>
  cluesIn(text, before, mayIntroduce).map(({ kind, text: value }) => `${kind} ${value}`);

describe('clues in a line', () => {
  it.each([
    ['I kan ringe på 23 45 67 89 hele dagen', 'phone 23 45 67 89'],
    ['mit nummer er 23456789.', 'phone 23456789'],
    ['det er 2345 6789', 'phone 2345 6789'],
    ['to numre: 23, 45, 67, 89', 'phone 23 45 67 89'],
    ['jeg ringer fra +45 23 45 67 89', 'phone +45 23 45 67 89'],
    ['fra 0045 23456789', 'phone 0045 23456789'],
    ['my number is +44 20 7946 0958', 'phone +44 20 7946 0958'],
    ['skriv til mette.holm@example.dk', 'e-mail mette.holm@example.dk'],
    ['mette punktum holm snabel a example punktum dk', 'e-mail mette.holm@example.dk'],
    ['Mette.Holm snabel-a example.dk', 'e-mail mette.holm@example.dk'],
    ['it is mette dot holm at example dot dk', 'e-mail mette.holm@example.dk'],
    ['mit medarbejdernummer er 40123', 'employee-number 40123'],
    ['medarbejdernummeret, medarbejder-id AB 1234', 'employee-number AB1234'],
    ['my employee number is 40 123', 'employee-number 40123'],
    ['Hej, det er Mette Kjærgaard fra Rådhuset', 'name Mette Kjærgaard'],
    ['Mit navn er Anne-Marie Bjerregaard Holm.', 'name Anne-Marie Bjerregaard Holm'],
    ['Hello, my name is Emily Carter', 'name Emily Carter'],
  ])('%s', (text, clue) => expect(found(text)).toContain(clue));

  it('takes a number for an answer to the question before it', () => {
    expect(found('40123', 'Hvad er dit medarbejdernummer?')).toEqual(['employee-number 40123']);
    expect(found('40123', 'Hvor mange kroner?')).toEqual([]);
  });

  it.each([
    ['mit CPR er 150350-1234', ''],
    ['1503501234', ''],
    ['15 03 50 12 34', ''],
    ['15 03 50 12', 'Hvad er dit CPR-nummer?'],
    ['150350', 'Hvad er dit personnummer?'],
    ['medarbejdernummer 1503501234', ''],
    ['sag INC0012408', ''],
    ['det koster 1234567 kroner', ''],
    ['KK-PC-4471 starter ikke', ''],
    ['det er VPN Klient der driller', ''],
    ['det er ikke Mette', ''],
  ])('nothing in “%s” after “%s”', (text, before) => expect(found(text, before)).toEqual([]));

  it('takes the name of nobody but the caller', () => {
    expect(found('Du taler med, det er Sara Holm', '', false)).toEqual([]);
  });
});
