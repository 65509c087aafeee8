import type { Dictionary } from './dictionary.ts';

export const enCaller = {
  vip: 'VIP',
  fold: 'Fold the caller up',
  unfold: 'Show more about the caller',
  reading: 'Fetching cases and devices …',
  unread: 'Could not read: {{tables}}',
  manager: 'Manager: {{name}}',
  prefers: 'Prefers {{language}}',
  devices: 'Devices',
  found: 'Found {{how}}',
  byYou: 'Chosen by you',
  another: 'It is somebody else',
  could: 'Who is it? Several match {{how}}',
  none: 'None of them',
  nobody: 'Nobody found {{how}}',
  notThem: 'It is not {{name}}.',
  itIs: 'Yes, it is',
  by: {
    record: 'on the record',
    address: 'in the address of the page',
    cpr: 'by the CPR number',
    phone: 'by the number {{text}}',
    'e-mail': 'by the e-mail {{text}}',
    'employee-number': 'by the employee number {{text}}',
    name: 'by the name “{{text}}”',
  },
} satisfies Dictionary['caller'];

export const enCases = {
  open: 'Open {{number}}',
  openCount_one: '{{count}} open',
  openCount_other: '{{count}} open',
  none: 'Has not called before.',
  more_one: '{{count}} earlier case',
  more_other: '{{count}} earlier cases',
  nearby_one: '{{count}} open case at the same place',
  nearby_other: '{{count}} open cases at the same place',
} satisfies Dictionary['cases'];

export const enTables = {
  cmdb_ci: 'devices',
  incident: 'incidents',
  interaction: 'interactions',
  sc_req_item: 'requested items',
  sc_task: 'tasks',
  sn_customerservice_case: 'customer cases',
  sn_hr_core_case: 'HR cases',
  sys_user: 'users',
} satisfies Dictionary['tables'];

export const enMakeCase = {
  make: 'Create case',
  preview: 'This will be created',
  caller: 'Caller',
  headline: 'Headline',
  records: 'Case',
  record: { interaction: 'interaction', incident: 'incident' },
  making: 'Creating the case …',
  waitsLogin: 'The case is created as soon as you are logged in.',
  waits: 'The case is created as soon as ServiceNow answers.',
  made: 'Case created:',
  dropped: 'The case was created but did not take {{fields}}. Write it yourself.',
  uncertain:
    'Nobody knows whether the case was created. Look in ServiceNow before you create it yourself.',
  failed: 'The case was not created. {{why}}',
  again: 'Try again',
} satisfies Dictionary['makeCase'];

export const enArticles = {
  title: 'Knowledge',
  attach: 'Attach {{number}}',
  attached: 'to be attached',
  detach: 'Do not attach {{number}} after all',
  dismiss: 'Not relevant: {{number}}',
  open: 'Read {{number}} in a new tab',
  helped: 'Did it help?',
  worked: 'Worked',
  didNotWork: 'Did not work',
  workedOf: 'Worked: {{number}}',
  didNotWorkOf: 'Did not work: {{number}}',
  cite: 'Source: sentence of the article, {{number}}',
} satisfies Dictionary['articles'];

export const enGaps = {
  title: 'Knowledge gaps',
  help: 'Questions from the calls that no article answered. Names and numbers are taken out, and the list stays in this browser.',
  none: 'None yet.',
  show_one: 'Show {{count}} question',
  show_other: 'Show {{count}} questions',
  question: 'Question',
  count: 'Times',
  first: 'First',
  last: 'Latest',
  remove: 'Remove: {{question}}',
  copy: 'Copy as CSV',
  copied: 'Copied.',
} satisfies Dictionary['gaps'];
