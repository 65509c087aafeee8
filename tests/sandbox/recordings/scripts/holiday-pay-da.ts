import { CALLERS } from '../../cast.ts';
import type { Dialogue } from '../call-script.ts';

const { name, location, device } = CALLERS.fatima;

/**
 * Looks like a personal number and belongs to nobody: 24 March 1950 is a real date, but the digits
 * fail the modulus 11 check (remainder 3), and until October 2007 only numbers that pass it were
 * issued to people born on that day. It must never reach a language service; tests look for it.
 */
export const NOBODYS_CPR_NUMBER = '240350-1234';

export const HOLIDAY_PAY_DA: Dialogue = {
  name: 'holiday-pay-da',
  language: 'da',
  desk: 'hr',
  title: 'For lidt i feriepenge',
  voices: {
    agent: { name: 'da+f2', wordsPerMinute: 174, pitch: 42 },
    caller: { name: 'da+f3', wordsPerMinute: 166, pitch: 60 },
  },
  turns: [
    ['agent', 'Velkommen til Løn og HR, du taler med Sara. Hvad kan jeg hjælpe dig med?'],
    [
      'caller',
      `Hej, det er ${name} fra ${location}. Jeg har fået for lidt i feriepenge på min lønseddel.`,
    ],
    ['agent', 'Tak, Fatima. Må jeg få dit CPR-nummer, så jeg kan finde dig i lønsystemet?'],
    ['caller', `Ja, det er ${NOBODYS_CPR_NUMBER}.`],
    ['agent', 'Tak. Hvad står der på lønsedlen?'],
    ['caller', 'Der står feriepenge for to uger, men jeg har tre uger til gode.'],
    ['agent', 'Har du set det i appen eller på en computer?'],
    ['caller', `Jeg har kigget på min tablet. Den hedder ${device}.`],
    ['agent', 'Haster det for dig?'],
    [
      'caller',
      'Nej, det haster ikke. Bare det bliver rettet, inden jeg går på ferie. Det gælder kun mig.',
    ],
    [
      'agent',
      'Jeg kan se, at du fik nye timer i maj, og at den sidste uge ikke er talt med. Der mangler altså én uge.',
    ],
    ['caller', 'Det var også det, jeg tænkte.'],
    [
      'agent',
      'Jeg har tilføjet den manglende uge i Opus Løn, og jeg sender sagen til Løn og Ferie. De retter beløbet, og du får forskellen udbetalt med næste løn.',
    ],
    ['caller', 'Det lyder godt. Tak for hjælpen.'],
    ['agent', 'Selv tak, Fatima. Rigtig god ferie.'],
  ],
  spoken: {
    [`${NOBODYS_CPR_NUMBER}.`]: '24 nul 3 50, 12 34.',
    'KK-PAD-0915.': 'K K PAD nul 9 15.',
    HR: 'H R',
    'HR,': 'H R,',
    'CPR-nummer,': 'C P R nummer,',
  },
  expectedFields: [
    { field: 'caller_id', displayValue: name },
    { field: 'location', displayValue: location },
    { field: 'cmdb_ci', displayValue: device },
    { field: 'category', displayValue: 'Løn' },
    { field: 'subcategory', displayValue: 'Feriepenge' },
    { field: 'assignment_group', displayValue: 'Løn og Ferie' },
  ],
  mustMention: ['feriepenge', 'uge', 'Opus Løn'],
};
