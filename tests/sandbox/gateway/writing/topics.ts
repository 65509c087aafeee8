import { said } from './said.ts';

/** What a talk can be about: words that point to it, and how choice lists call it. */
export interface Topic {
  /** The category; a subcategory names the category it belongs to. */
  readonly family: string;
  readonly label: RegExp;
  /** Pattern and how strongly a sentence with it points here. */
  readonly signs: readonly (readonly [RegExp, number])[];
}

const VPN = said('vpn');
const WIFI = said('wi-?fi|trådløs*|wireless');
const PASSWORD = said('adgangskode*|password');
const LOCKED = said('konto*.{0,40}(låst|spærret)|account.{0,40}locked|locked account|låst konto');
const PRINTER = said('printer*');
const HOLIDAY_PAY = said('feriepenge*|holiday pay');
const PAYSLIP = said('lønsed*|payslip');
const CONTRACT = said('kontrakt*|contract');
const LEAVE = said('orlov*|barsel*|(parental|sick) leave');
const INVOICE = said('faktura*|invoice');
const ORDER = said('ordre*|purchase order');

export const CATEGORIES: readonly Topic[] = [
  {
    family: 'network',
    label: said('netværk|network'),
    signs: [
      [VPN, 3],
      [WIFI, 3],
      [said('netværk*|network|forbindelse*|connection'), 1],
    ],
  },
  {
    family: 'software',
    label: said('programmer|software'),
    signs: [
      [said('outlook|teams|word|excel'), 3],
      [said('program*|software'), 1],
    ],
  },
  {
    family: 'access',
    label: said('adgang|access'),
    signs: [
      [LOCKED, 3],
      [PASSWORD, 1],
      [said('log(ge)? (på|ind)|log (on|in)'), 1],
    ],
  },
  {
    family: 'hardware',
    label: said('udstyr|hardware'),
    signs: [
      [PRINTER, 3],
      [said('skærm*|tastatur*|keyboard|monitor'), 3],
    ],
  },
  {
    family: 'payroll',
    label: said('løn|payroll'),
    signs: [
      [HOLIDAY_PAY, 3],
      [PAYSLIP, 2],
      [said('løn|salary|my pay'), 1],
    ],
  },
  {
    family: 'employment',
    label: said('ansættelse|employment'),
    signs: [
      [CONTRACT, 3],
      [LEAVE, 3],
      [said('ansættelse*|employment'), 1],
    ],
  },
  {
    family: 'purchasing',
    label: said('indkøb|purchasing'),
    signs: [
      [INVOICE, 2],
      [ORDER, 2],
      [said('indkøb*|purchas*'), 1],
    ],
  },
];

export const SUBCATEGORIES: readonly Topic[] = [
  { family: 'network', label: said('vpn'), signs: [[VPN, 3]] },
  { family: 'network', label: said('wi-?fi'), signs: [[WIFI, 3]] },
  { family: 'software', label: said('outlook'), signs: [[said('outlook'), 3]] },
  { family: 'software', label: said('teams'), signs: [[said('teams'), 3]] },
  { family: 'access', label: said('låst konto|locked account'), signs: [[LOCKED, 3]] },
  { family: 'access', label: said('adgangskode|password'), signs: [[PASSWORD, 1]] },
  { family: 'hardware', label: said('printer'), signs: [[PRINTER, 3]] },
  { family: 'payroll', label: said('feriepenge|holiday pay'), signs: [[HOLIDAY_PAY, 3]] },
  { family: 'payroll', label: said('lønseddel|payslip'), signs: [[PAYSLIP, 2]] },
  { family: 'employment', label: said('kontrakt|contract'), signs: [[CONTRACT, 3]] },
  { family: 'employment', label: said('orlov|leave'), signs: [[LEAVE, 3]] },
  { family: 'purchasing', label: said('faktura|invoice'), signs: [[INVOICE, 2]] },
  { family: 'purchasing', label: said('ordre|order'), signs: [[ORDER, 2]] },
];
