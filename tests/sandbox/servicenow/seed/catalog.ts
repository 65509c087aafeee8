import { VARIABLE_TYPES } from '../schema/catalog-tables.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import { DAY_MS } from './incident-times.ts';
import { EMPLOYEES } from './roster.ts';
import type { SeedWorld } from './seed-world.ts';

interface Question {
  readonly name: string;
  readonly text: string;
  readonly type: keyof typeof VARIABLE_TYPES;
  readonly reference?: string;
  readonly mandatory?: boolean;
  readonly choices?: readonly (readonly [value: string, text: string])[];
}

interface Item {
  readonly name: string;
  readonly short: string;
  readonly price: string;
  /** The table that a record producer makes a record of; nothing is ordered then. */
  readonly makes?: string;
  readonly questions: readonly Question[];
}

const PERSON: Question = {
  name: 'requested_for',
  text: 'Hvem er det til?',
  type: 'reference',
  reference: 'sys_user',
  mandatory: true,
};
const REASON: Question = { name: 'reason', text: 'Begrundelse', type: 'multiLineText' };

const ITEMS: readonly Item[] = [
  {
    name: 'Bærbar pc',
    short: 'Ny bærbar pc med standardprogrammer',
    price: '7450',
    questions: [
      PERSON,
      {
        name: 'size',
        text: 'Størrelse',
        type: 'selectBox',
        mandatory: true,
        choices: [
          ['13', '13 tommer, let'],
          ['14', '14 tommer'],
        ],
      },
      { name: 'docking', text: 'Med dockingstation', type: 'checkBox' },
      { name: 'needed_by', text: 'Skal bruges senest', type: 'date' },
      REASON,
    ],
  },
  {
    name: 'Mobiltelefon',
    short: 'Arbejdstelefon med abonnement',
    price: '2899.5',
    questions: [
      PERSON,
      { name: 'phone_number', text: 'Nummer, der skal flyttes', type: 'singleLineText' },
      REASON,
    ],
  },
  {
    name: 'Adgang til fællesdrev',
    short: 'Læse- eller skriveadgang til en mappe',
    price: '0',
    questions: [
      PERSON,
      { name: 'folder', text: 'Mappens navn', type: 'singleLineText', mandatory: true },
      {
        name: 'level',
        text: 'Adgang',
        type: 'selectBox',
        choices: [
          ['read', 'Læse'],
          ['write', 'Skrive'],
        ],
      },
    ],
  },
  {
    name: 'Nulstilling af adgangskode',
    short: 'Ny adgangskode til et fagsystem',
    price: '0',
    questions: [
      PERSON,
      {
        name: 'system',
        text: 'System',
        type: 'reference',
        reference: 'cmdb_ci',
        mandatory: true,
      },
    ],
  },
];

const REPORT: Item = {
  name: 'Meld en fejl',
  short: 'Fortæl, hvad der ikke virker',
  price: '0',
  makes: 'incident',
  questions: [
    {
      name: 'short_description',
      text: 'Hvad virker ikke?',
      type: 'singleLineText',
      mandatory: true,
    },
    { name: 'description', text: 'Hvordan opdagede du det?', type: 'multiLineText' },
  ],
};

function addItem(world: SeedWorld, item: Item): void {
  const { name, short: short_description, price, makes: table_name } = item;
  const producer = { sys_class_name: 'sc_cat_item_producer', table_name: table_name ?? '' };
  const kind = table_name === undefined ? {} : producer;
  world.add('sc_cat_item', name, { name, short_description, price, ...kind });
  const cat_item = world.idOf('sc_cat_item', name);
  item.questions.forEach((question, index) => {
    const key = `${name} ${question.name}`;
    world.add('item_option_new', key, {
      name: question.name,
      question_text: question.text,
      type: VARIABLE_TYPES[question.type],
      cat_item,
      reference: question.reference ?? '',
      mandatory: String(question.mandatory ?? false),
      order: String((index + 1) * 100),
    });
    for (const [place, [value, text]] of (question.choices ?? []).entries()) {
      const order = String((place + 1) * 100);
      const asked = world.idOf('item_option_new', key);
      world.add('question_choice', `${key} ${value}`, { question: asked, value, text, order });
    }
  });
}

/** Things to order, a form that reports a fault, and eight orders that are being delivered. */
export function seedCatalog(world: SeedWorld): void {
  for (const item of [...ITEMS, REPORT]) addItem(world, item);
  EMPLOYEES.slice(0, 8).forEach((person, index) => {
    const item = ITEMS[index % ITEMS.length];
    if (!item) return;
    const number = (prefix: string): string => prefix + String(9001 + index).padStart(7, '0');
    const openedMs = world.nowMs - (2 + index) * DAY_MS;
    const requested_for = world.idOf('sys_user', person.userName);
    const task = {
      short_description: item.name,
      location: world.idOf('cmn_location', person.location),
      assignment_group: world.idOf('sys_user_group', 'Servicedesk'),
      opened_at: toGlideDateTime(openedMs),
      opened_by: requested_for,
    };
    const request = world.idOf('sc_request', number('REQ'));
    const { price } = item;
    const ordered = { ...task, number: number('REQ'), requested_for, price };
    world.add('sc_request', number('REQ'), ordered, openedMs);
    const cat_item = world.idOf('sc_cat_item', item.name);
    const line = { ...task, number: number('RITM'), request, requested_for, cat_item, price };
    const request_item = world.add('sc_req_item', number('RITM'), line, openedMs)['sys_id'] ?? '';
    const todo = { ...task, number: number('SCTASK'), request_item, request };
    world.add(
      'sc_task',
      number('SCTASK'),
      { ...todo, short_description: `Udlevér: ${item.name}` },
      openedMs,
    );
  });
}
