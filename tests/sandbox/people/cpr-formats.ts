import type { Chance } from './invent-person.ts';
import { sayDigits, sayHundreds, sayNumber, sayOrdinal, sayPairs } from './say-number.ts';

/** A CPR number in two halves, as it is written or said. */
type Format = (cpr: string, chance: Chance) => readonly [string, string];

const MONTHS =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');

const halves = (cpr: string) => [cpr.slice(0, 6), cpr.slice(6)] as const;
const dateOf = (cpr: string) =>
  [cpr.slice(0, 2), cpr.slice(2, 4), cpr.slice(4, 6)].map(Number) as [number, number, number];
const spaced = (digits: string) => digits.replace(/\d\d(?=\d)/gu, '$& ');

export const WRITTEN: Readonly<Record<string, Format>> = {
  dash: (cpr) => [cpr.slice(0, 6), `-${cpr.slice(6)}`],
  together: (cpr) => [cpr.slice(0, 6), cpr.slice(6)],
  space: (cpr) => halves(cpr),
  pairs: (cpr) => [spaced(cpr.slice(0, 6)), spaced(cpr.slice(6))],
  dots: (cpr) => [cpr.slice(0, 6).replace(/\d\d(?=\d)/gu, '$&.'), `-${cpr.slice(6)}`],
  comma: (cpr) => [`${spaced(cpr.slice(0, 6))},`, spaced(cpr.slice(6))],
  singly: (cpr) => [cpr.slice(0, 6).split('').join(' '), cpr.slice(6).split('').join(' ')],
  month: (cpr) => {
    const [day, month, year] = dateOf(cpr);
    return [`${day}. ${MONTHS[month - 1]} 19${year}`, cpr.slice(6)];
  },
  slash: (cpr) => {
    const [day, month, year] = dateOf(cpr);
    return [`${day}/${month}-${year}`, cpr.slice(6)];
  },
};

export const SPOKEN: Readonly<Record<string, Format>> = {
  pairs: (cpr) => [sayPairs(cpr.slice(0, 6), 'da'), sayPairs(cpr.slice(6), 'da')],
  digits: (cpr) => [sayDigits(cpr.slice(0, 6), 'da'), sayDigits(cpr.slice(6), 'da')],
  mixed: (cpr) => [sayPairs(cpr.slice(0, 6), 'da'), sayDigits(cpr.slice(6), 'da')],
  dash: (cpr) => [`${sayPairs(cpr.slice(0, 6), 'da')} streg`, sayPairs(cpr.slice(6), 'da')],
  ordinals: (cpr) => {
    const [day, month, year] = dateOf(cpr);
    return [
      `${sayOrdinal(day)} i ${sayOrdinal(month)} ${sayNumber(year, 'da')}`,
      sayPairs(cpr.slice(6), 'da'),
    ];
  },
  year: (cpr) => {
    const [day, month, year] = dateOf(cpr);
    return [
      `${sayOrdinal(day)} ${sayOrdinal(month)} nitten hundrede ${sayNumber(year, 'da')}`,
      sayPairs(cpr.slice(6), 'da'),
    ];
  },
  monthName: (cpr) => {
    const [day, month, year] = dateOf(cpr);
    return [
      `${sayOrdinal(day)} ${MONTHS[month - 1]} nitten ${sayNumber(year, 'da')}`,
      sayPairs(cpr.slice(6), 'da'),
    ];
  },
  apart: (cpr) => [
    sayPairs(cpr.slice(0, 6), 'da').replace(/og(?=tyve|tredive|fyrre|halv|tres|firs)/gu, ' og '),
    sayPairs(cpr.slice(6), 'da').replace(/og(?=tyve|tredive|fyrre|halv|tres|firs)/gu, ' og '),
  ],
  half: (cpr) => [spaced(cpr.slice(0, 6)), sayPairs(cpr.slice(6), 'da')],
  otherHalf: (cpr) => [sayPairs(cpr.slice(0, 6), 'da'), cpr.slice(6)],
  hesitating: (cpr, { pick }) => {
    const wait = () => pick(['øh', 'øhm', 'altså', 'ja', 'og så']);
    return [
      sayPairs(cpr.slice(0, 6), 'da').replace(' ', ` ${wait()} `),
      `${wait()}, ${sayPairs(cpr.slice(6), 'da').replace(' ', `, ${wait()}, `)}`,
    ];
  },
  hundreds: (cpr) => [
    sayPairs(cpr.slice(0, 6), 'da'),
    cpr[6] === '0' || cpr[8] === '0'
      ? sayPairs(cpr.slice(6), 'da')
      : sayHundreds(Number(cpr.slice(6))),
  ],
  english: (cpr) => [sayPairs(cpr.slice(0, 6), 'en'), sayPairs(cpr.slice(6), 'en')],
  englishDigits: (cpr) => [sayDigits(cpr.slice(0, 6), 'en'), sayDigits(cpr.slice(6), 'en')],
};
