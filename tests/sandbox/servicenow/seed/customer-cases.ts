import { toGlideDateTime } from '../store/glide-date-time.ts';
import { Dice } from './dice.ts';
import { DAY_MS, officeTime } from './incident-times.ts';
import { internationalNumber, phoneNumber } from './phone-number.ts';
import type { SeedWorld } from './seed-world.ts';

const ACCOUNTS = ['Havnens Kioskforening', 'Nordre Boligselskab'];
const CONTACTS = ['Line Storgaard', 'Hugo Bertelsen', 'Agnes Vinther', 'Kaj Ellegaard'];
const CONSUMERS = [
  'Birthe Solvang',
  'Preben Lynge',
  'Amina Yusuf',
  'Jonas Elbæk',
  'Ruth Hedegaard',
  'Ivan Petrov',
];
const QUESTIONS = [
  'Kan ikke hente kvittering i selvbetjeningen',
  'Spørgsmål om sagsbehandlingstid',
  'Har ikke fået svar på henvendelse',
  'Adgang til digital post virker ikke',
];
const FIRST_PHONE = 700;

/** Invented people from outside, and what they ask: citizens as consumers, companies with contacts. */
export function seedCustomerCases(world: SeedWorld): void {
  const dice = new Dice(41);
  const names = (name: string) => {
    const [first_name = '', last_name = ''] = name.split(' ');
    return { name, first_name, last_name };
  };
  const address = (name: string): string =>
    `${name.toLowerCase().replaceAll('æ', 'ae').replaceAll(' ', '.')}@example.org`;
  ACCOUNTS.forEach((name, index) => {
    world.add('customer_account', name, {
      name,
      number: `ACCT000000${index + 1}`,
      city: 'København',
    });
  });
  CONTACTS.forEach((name, index) => {
    const account = world.idOf('customer_account', ACCOUNTS[index % ACCOUNTS.length] ?? '');
    const phone = phoneNumber(FIRST_PHONE + index);
    const email = address(name);
    world.add('customer_contact', name, {
      ...names(name),
      email,
      user_name: email,
      phone,
      account,
    });
  });
  CONSUMERS.forEach((name, index) => {
    const mobile_phone = internationalNumber(phoneNumber(FIRST_PHONE + 50 + index));
    const number = `CNS000000${index + 1}`;
    const values = { ...names(name), number, primary_email: address(name), mobile_phone };
    world.add('csm_consumer', name, values);
  });
  [...CONTACTS, ...CONSUMERS].forEach((name, index) => {
    const isContact = index < CONTACTS.length;
    const openedMs = officeTime(world.nowMs - (2 + index * 2) * DAY_MS, dice);
    const number = `CS${String(9001 + index).padStart(7, '0')}`;
    const contact = world.store.find('customer_contact', world.idOf('customer_contact', name));
    const values = {
      number,
      short_description: dice.pick(QUESTIONS),
      state: dice.pick(['1', '10', '10', '18']),
      contact_type: 'phone',
      category: '0',
      contact: isContact ? world.idOf('customer_contact', name) : '',
      account: contact?.['account'] ?? '',
      consumer: isContact ? '' : world.idOf('csm_consumer', name),
      assignment_group: world.idOf('sys_user_group', 'Servicedesk'),
      opened_at: toGlideDateTime(openedMs),
    };
    world.add('sn_customerservice_case', number, values, openedMs);
  });
}
