import { CALLERS, type CastCaller, GROUPS } from '../../cast.ts';
import { DEPARTMENTS, LOCATION_NAMES } from './places.ts';
import { Dice } from './dice.ts';

export type RosterPerson = Omit<CastCaller, 'device'> & { readonly device?: string };

const FIRST_NAMES =
  'Anders Birgitte Camilla Daniel Ellen Frederik Gitte Henrik Ida Jakob Karen Lars Maria Niels Oline Peter Rikke Simon Tina Ulrik Vibeke William Yasmin Zenia Ahmed Bodil Christian Dorthe Emil Freja Gustav Hanne'.split(
    ' ',
  );
const LAST_NAMES =
  'Abildgaard Bjerregaard Clausen Dalsgaard Enevoldsen Fogh Grønbæk Haugaard Iversen Jespersen Kofoed Lauridsen Mathiesen Nygaard Overgaard Povlsen Ravn Skovgaard Thorup Ussing Vestergaard Winther Østergaard Aagaard'.split(
    ' ',
  );
const TITLES =
  'Konsulent,Sagsbehandler,Pædagog,Socialrådgiver,Lærer,Sygeplejerske,Projektleder,Bibliotekar,Specialkonsulent,Kontorassistent,Driftsleder,Ernæringsassistent'.split(
    ',',
  );

/** Letters an e-mail address has room for. */
function userNameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .split(' ');
  return `${plain[0] ?? ''}.${plain.at(-1) ?? ''}`;
}

function person(name: string, title: string, department: string, location: string): RosterPerson {
  return { userName: userNameOf(name), name, title, department, location };
}

/**
 * Names that make a search ambiguous on purpose: a second Mette, a second Kjærgaard, a second
 * Lindqvist and a second Søren beside the callers of the recordings.
 */
const NAMESAKES: readonly RosterPerson[] = [
  person('Mette Dalgaard', 'Socialrådgiver', 'Socialforvaltningen', 'Nyropsgade 7'),
  person('Morten Kjærgaard', 'Lærer', 'Børne- og Ungdomsforvaltningen', 'Skolen ved Søerne'),
  person('Sofie Lindqvist', 'Konsulent', 'Økonomiforvaltningen', 'Rådhuset'),
  person('Søren Bech', 'Driftsleder', 'Kultur- og Fritidsforvaltningen', 'Enghavevej 82'),
];

export const MANAGERS: readonly RosterPerson[] = DEPARTMENTS.map((department, index) => {
  const first = ['Lone', 'Jens', 'Susanne', 'Torben', 'Marianne', 'Claus'][index % 6] ?? '';
  const last = LAST_NAMES[index * 2] ?? '';
  return person(`${first} ${last}`, 'Enhedschef', department, LOCATION_NAMES[index] ?? '');
});

function makeEmployees(count: number): RosterPerson[] {
  const dice = new Dice(2026);
  const made = new Map<string, RosterPerson>();
  for (let i = 0; made.size < count; i += 1) {
    const name = `${FIRST_NAMES[i % FIRST_NAMES.length] ?? ''} ${dice.pick(LAST_NAMES)}`;
    const [title, department] = [dice.pick(TITLES), dice.pick(DEPARTMENTS)];
    made.set(name, person(name, title, department, dice.pick(LOCATION_NAMES)));
  }
  return [...made.values()];
}

/** Everybody who may call. */
export const EMPLOYEES: readonly RosterPerson[] = [
  ...Object.values(CALLERS),
  ...NAMESAKES,
  ...MANAGERS,
  ...makeEmployees(48),
];

/** Supporters beside those who log in in the tests. */
export const COLLEAGUES: readonly RosterPerson[] = [
  person('Nanna Friis', 'Supporter', 'Koncern IT', 'Borups Allé 177'),
  person('Oliver Brandt', 'Netværksspecialist', 'Koncern IT', 'Borups Allé 177'),
  person('Pernille Juul', 'Lønkonsulent', 'Koncernservice', 'Njalsgade 13'),
  person('Rasmus Toft', 'Personalekonsulent', 'Koncernservice', 'Njalsgade 13'),
  person('Stine Høegh', 'Indkøbskonsulent', 'Koncernservice', 'Njalsgade 13'),
  person('Viktor Lassen', 'Supporter', 'Koncern IT', 'Borups Allé 177'),
];

const [DESK, NETWORK, IDENTITY, PAYROLL, CONTRACT, PURCHASING] = GROUPS;

/** Which groups somebody with this title works in. */
export const GROUPS_BY_TITLE: Readonly<Record<string, readonly string[]>> = {
  Supporter: [DESK, IDENTITY],
  Netværksspecialist: [NETWORK],
  Lønkonsulent: [PAYROLL],
  Personalekonsulent: [CONTRACT],
  Indkøbskonsulent: [PURCHASING],
};
