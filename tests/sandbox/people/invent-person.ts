import { seededRandom } from '../recordings/seeded-random.ts';

/** Somebody who does not exist: every part is made from rules or from lists of its own. */
export interface Person {
  readonly name: string;
  readonly cpr: string;
  readonly phone: string;
  readonly mail: string;
  readonly iban: string;
  readonly registration: string;
  readonly account: string;
  readonly street: string;
  readonly house: number;
}

/** Chance with the verbs of a generator. */
export interface Chance {
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly pick: <One>(list: readonly One[]) => One;
  readonly digits: (length: number) => string;
}

export function createChance(seed: number): Chance {
  const next = seededRandom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: <One>(list: readonly One[]) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('Nothing to pick from');
      return one;
    },
    digits: (length) => Array.from({ length }, () => below(10)).join(''),
  };
}

const FIRST = 'Mette Søren Fatima Jens Kirsten Bo Åse Lars Aisha Henrik Signe Mads'.split(' ');
const LAST = 'Holm Nygaard Rahimi Lindqvist Kjær Winther Østergaard Bach Friis Dam'.split(' ');
const HOSTS = ['example.dk', 'firma.dk', 'nordlys-kommune.dk', 'mail.example.com'];
const STREETS = [
  'Borups Allé',
  'Nørre Søgade',
  'Islands Brygge',
  'Solsortevej',
  'H.C. Andersens Boulevard',
  'Lærkevænget',
  'Gammel Strandvej',
  'Rådhuspladsen',
];
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

export function inventPerson(chance: Chance): Person {
  const { below, pick, digits } = chance;
  const [first, last] = [pick(FIRST), pick(LAST)];
  const ascii = `${first}${pick(['.', '_', '-', ''])}${last}`
    .toLowerCase()
    .replace(/[æå]/gu, 'a')
    .replace(/ø/gu, 'o');
  const account = digits(10);
  return {
    name: `${first} ${last}`,
    cpr: inventCpr(chance),
    phone: `${2 + below(8)}${digits(7)}`,
    mail: `${ascii}@${pick(HOSTS)}`,
    iban: `DK${digits(16)}`,
    registration: digits(4),
    account,
    street: pick(STREETS),
    house: 1 + below(180),
  };
}

/**
 * A real day of 1937 to 1999 and a check digit that is wrong: issued to nobody, because until 2007
 * every number had a right one, but for first Januaries, which are left out.
 */
function inventCpr(chance: Chance): string {
  const { below, digits } = chance;
  for (;;) {
    const date = new Date(Date.UTC(1937 + below(63), below(12), 1 + below(31)));
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
    if (day === 1 && month === 1) continue;
    const pair = (value: number) => String(value % 100).padStart(2, '0');
    const cpr = `${pair(day)}${pair(month)}${pair(date.getUTCFullYear())}${below(4)}${digits(3)}`;
    if (WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(cpr[at]), 0) % 11 !== 0)
      return cpr;
  }
}
