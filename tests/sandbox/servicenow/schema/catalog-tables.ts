import { choice, defineTable, field, lines, reference } from './define-table.ts';
import { taskFields } from './task-fields.ts';
import { TASK_STATES } from './task-states.ts';

const STATES = { states: TASK_STATES, firstState: '1' } as const;
const STAGES = [
  { value: 'request_approved', label: { da: 'Godkendt', en: 'Request Approved' } },
  { value: 'fulfillment', label: { da: 'Leveres', en: 'Fulfillment' } },
  { value: 'delivery', label: { da: 'Udlevering', en: 'Delivery' } },
  { value: 'complete', label: { da: 'Fuldført', en: 'Completed' } },
];

export const CATALOG_ITEM_TABLE = defineTable(
  'sc_cat_item',
  'Katalogvare',
  'Catalog Item',
  'name',
  [
    field('name', 'Navn', 'Name'),
    field('short_description', 'Kort beskrivelse', 'Short description'),
    field('description', 'Beskrivelse', 'Description', 'html'),
    field('price', 'Pris', 'Price', 'decimal'),
    field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
    /** `sc_cat_item`, or `sc_cat_item_producer` for a form that makes a record. */
    field('sys_class_name', 'Klasse', 'Class', 'string', { initial: 'sc_cat_item' }),
    /** The table that a record producer makes records of. */
    field('table_name', 'Tabel', 'Table name', 'table_name'),
  ],
);

/** The questions that a catalog item asks. */
export const VARIABLE_TABLE = defineTable(
  'item_option_new',
  'Variabel',
  'Variable',
  'question_text',
  [
    field('name', 'Navn', 'Name'),
    field('question_text', 'Spørgsmål', 'Question'),
    /** An instance's own numbers, see `VARIABLE_TYPES`. */
    field('type', 'Type', 'Type', 'integer', { initial: '6' }),
    reference('cat_item', 'Katalogvare', 'Catalog item', 'sc_cat_item'),
    field('reference', 'Reference', 'Reference', 'table_name'),
    field('mandatory', 'Obligatorisk', 'Mandatory', 'boolean', { initial: 'false' }),
    field('default_value', 'Standardværdi', 'Default value'),
    field('order', 'Rækkefølge', 'Order', 'integer', { initial: '100' }),
    field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
  ],
);

/** What `item_option_new.type` means, of what is used here. */
export const VARIABLE_TYPES = {
  multiLineText: '2',
  selectBox: '5',
  singleLineText: '6',
  checkBox: '7',
  reference: '8',
  date: '9',
} as const;

export const QUESTION_CHOICE_TABLE = defineTable(
  'question_choice',
  'Valgmulighed',
  'Question Choice',
  'text',
  [
    reference('question', 'Spørgsmål', 'Question', 'item_option_new'),
    field('text', 'Tekst', 'Text'),
    field('value', 'Værdi', 'Value'),
    field('order', 'Rækkefølge', 'Order', 'integer', { initial: '100' }),
  ],
);

export const REQUEST_TABLE = defineTable(
  'sc_request',
  'Anmodning',
  'Request',
  'number',
  [
    ...taskFields({ table: 'sc_request', ...STATES }),
    reference('requested_for', 'Bestilt til', 'Requested for', 'sys_user'),
    choice(
      'request_state',
      'Anmodningens tilstand',
      'Request state',
      [
        { value: 'in_process', label: { da: 'Under behandling', en: 'In Process' } },
        { value: 'closed_complete', label: { da: 'Fuldført', en: 'Closed Complete' } },
        { value: 'closed_cancelled', label: { da: 'Annulleret', en: 'Closed Cancelled' } },
      ],
      { initial: 'in_process' },
    ),
    field('price', 'Pris', 'Price', 'decimal'),
    lines('special_instructions', 'Særlige ønsker', 'Special instructions'),
  ],
  { extends: 'task', numberPrefix: 'REQ' },
);

export const REQUEST_ITEM_TABLE = defineTable(
  'sc_req_item',
  'Bestilt vare',
  'Requested Item',
  'number',
  [
    ...taskFields({ table: 'sc_req_item', ...STATES }),
    reference('request', 'Anmodning', 'Request', 'sc_request'),
    reference('requested_for', 'Bestilt til', 'Requested for', 'sys_user'),
    reference('cat_item', 'Vare', 'Item', 'sc_cat_item'),
    field('quantity', 'Antal', 'Quantity', 'integer', { initial: '1' }),
    field('price', 'Pris', 'Price', 'decimal'),
    choice('stage', 'Trin', 'Stage', STAGES, { initial: 'fulfillment' }),
  ],
  { extends: 'task', numberPrefix: 'RITM' },
);

/** A catalog task has no caller of its own: the person is the request item's. */
export const CATALOG_TASK_TABLE = defineTable(
  'sc_task',
  'Katalogopgave',
  'Catalog Task',
  'number',
  [
    ...taskFields({ table: 'sc_task', ...STATES }),
    reference('request_item', 'Bestilt vare', 'Request item', 'sc_req_item'),
    reference('request', 'Anmodning', 'Request', 'sc_request'),
  ],
  { extends: 'task', numberPrefix: 'SCTASK' },
);

/** What was answered to one question of one order. */
export const ANSWER_TABLE = defineTable(
  'sc_item_option',
  'Svar på variabel',
  'Options',
  'item_option_new',
  [
    reference('item_option_new', 'Spørgsmål', 'Question', 'item_option_new'),
    field('value', 'Værdi', 'Value'),
    field('order', 'Rækkefølge', 'Order', 'integer'),
  ],
);

export const ANSWER_OF_ITEM_TABLE = defineTable(
  'sc_item_option_mtom',
  'Svar på bestilt vare',
  'Variable Ownership',
  'sc_item_option',
  [
    reference('request_item', 'Bestilt vare', 'Parent item', 'sc_req_item'),
    reference('sc_item_option', 'Svar', 'Dependent item', 'sc_item_option'),
  ],
);
