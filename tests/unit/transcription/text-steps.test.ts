import { describe, expect, it } from 'vitest';
import { NO_CALL, readCall } from '../../../utils/call/call-state.ts';
import { vocabularyOf } from '../../../utils/transcription/vocabulary.ts';
import { withCorrections } from '../../../utils/transcription/with-corrections.ts';
import type { FormField } from '../../../utils/servicenow/form.ts';
import { eventsOf, field, formOf } from '../support/call-events.ts';

function vocabulary(fields: readonly FormField[]): string {
  return vocabularyOf(readCall(eventsOf([{ kind: 'form-read', placed: formOf(fields) }])));
}

describe('the vocabulary of a call', () => {
  const shown = (name: string, displayValue: string, more: Partial<FormField> = {}) =>
    field(name, { displayValue, value: 'x', ...more });

  it('is the names on its form, the caller first, each once', () => {
    expect(
      vocabulary([
        shown('short_description', 'VPN virker ikke, hjemmefra'),
        shown('assignment_group', 'IT Servicedesk', { kind: 'reference' }),
        shown('caller_id', 'Mette Kjærgaard', { kind: 'reference' }),
        shown('opened_by', 'mette kjærgaard', { kind: 'reference' }),
        shown('priority', '2 - Høj', { kind: 'choice' }),
      ]),
    ).toBe('Mette Kjærgaard, VPN virker ikke hjemmefra, IT Servicedesk');
  });

  it.each([
    '150350-1234',
    'Peter 150350 1234',
    'Peter 15 03 50 12 34',
    '4711',
    'INC0010001',
    'mette@kommune.dk',
    '',
  ])('holds no number and no address: %s', (value) => {
    expect(vocabulary([shown('short_description', value)])).toBe('');
  });

  it('is short, and no name in it is cut', () => {
    const names = Array.from({ length: 80 }, (_, at) => `Bygning ${at} Åboulevarden`);
    const list = vocabulary(names.map((name, at) => shown(`u_${at}`, name)));
    expect(list.length).toBeLessThanOrEqual(600);
    expect(list.length).toBeGreaterThan(550);
    expect(names).toEqual(expect.arrayContaining(list.split(', ')));
  });

  it('is empty before there is a form', () => {
    expect(vocabularyOf(NO_CALL)).toBe('');
  });
});

describe('corrections', () => {
  const corrections = [
    { heard: 'kvantum', correct: 'Kvantum' },
    { heard: 'øs', correct: 'ØS' },
    { heard: 'any connect', correct: 'AnyConnect' },
    { heard: 'connect', correct: 'Connect' },
    { heard: 'c++ (ny)', correct: '$& C++' },
    { heard: '  ', correct: 'intet' },
  ];

  it.each([
    ['Jeg er i kvantum, og KVANTUM fryser.', 'Jeg er i Kvantum, og Kvantum fryser.'],
    ['Kvantumsystemet og løs og æøs', 'Kvantumsystemet og løs og æøs'],
    ['Øs, øs.', 'ØS, ØS.'],
    ['min any\nconnect og connect', 'min AnyConnect og Connect'],
    ['det er c++ (ny) nu', 'det er $& C++ nu'],
    ['intet at rette', 'intet at rette'],
  ])('%s', (text, right) => {
    expect(withCorrections(text, corrections)).toBe(right);
  });

  it('are not corrected again', () => {
    const swap = [
      { heard: 'a', correct: 'b' },
      { heard: 'b', correct: 'a' },
    ];
    expect(withCorrections('a b', swap)).toBe('b a');
    expect(withCorrections('a b', [])).toBe('a b');
  });
});
