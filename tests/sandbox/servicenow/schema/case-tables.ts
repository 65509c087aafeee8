import { choice, defineTable, field, lines, reference } from './define-table.ts';
import { CASE_COLUMNS } from './customer-columns.ts';
import { taskFields } from './task-fields.ts';
import { CUSTOMER_CASE_STATES, HR_CASE_STATES, TASK_STATES } from './task-states.ts';

const FIXED = { readOnly: true } as const;

/** Every kind of task is also found here. */
export const TASK_TABLE = defineTable(
  'task',
  'Opgave',
  'Task',
  'number',
  taskFields({ table: 'task', states: TASK_STATES, firstState: '1' }),
  { numberPrefix: 'TASK' },
);

export const CUSTOMER_CASE_TABLE = defineTable(
  'sn_customerservice_case',
  'Kundesag',
  'Case',
  'number',
  [
    ...taskFields({
      table: 'sn_customerservice_case',
      states: CUSTOMER_CASE_STATES,
      firstState: '1',
    }),
    reference('account', 'Kunde', 'Account', 'customer_account'),
    reference('contact', 'Kontakt', 'Contact', 'customer_contact'),
    reference('consumer', 'Borger', 'Consumer', 'csm_consumer'),
    choice('category', 'Kategori', 'Category', [
      { value: '0', label: { da: 'Spørgsmål', en: 'Question' } },
      { value: '1', label: { da: 'Fejl', en: 'Issue' } },
      { value: '2', label: { da: 'Ønske', en: 'Feature' } },
    ]),
    choice('resolution_code', 'Løsningskode', 'Resolution code', [
      { value: '1', label: { da: 'Løst - vejledning givet', en: 'Solved - Guidance provided' } },
      { value: '2', label: { da: 'Løst - fejl rettet', en: 'Solved - Fixed by support' } },
      { value: '3', label: { da: 'Løst - kendt fejl', en: 'Solved - Known error' } },
      { value: '4', label: { da: 'Ikke løst - kan ikke genskabes', en: 'Not solved' } },
    ]),
    lines('cause', 'Årsag', 'Cause'),
    field('resolved_at', 'Løst den', 'Resolved', 'glide_date_time', FIXED),
    reference('resolved_by', 'Løst af', 'Resolved by', 'sys_user', FIXED),
    ...CASE_COLUMNS,
  ],
  { extends: 'task', numberPrefix: 'CS' },
);

export const HR_SERVICE_TABLE = defineTable(
  'sn_hr_core_service',
  'Personaleydelse',
  'HR Service',
  'name',
  [
    field('name', 'Navn', 'Name'),
    field('value', 'Værdi', 'Value'),
    field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
  ],
);

export const HR_CASE_TABLE = defineTable(
  'sn_hr_core_case',
  'Personalesag',
  'HR Case',
  'number',
  [
    ...taskFields({ table: 'sn_hr_core_case', states: HR_CASE_STATES, firstState: '10' }),
    reference('opened_for', 'Åbnet for', 'Opened for', 'sys_user'),
    reference('subject_person', 'Vedrører', 'Subject person', 'sys_user'),
    reference('subject_person_location', 'Lokation', 'Location', 'cmn_location'),
    reference('hr_service', 'Personaleydelse', 'HR service', 'sn_hr_core_service'),
  ],
  { extends: 'task', numberPrefix: 'HRC' },
);
