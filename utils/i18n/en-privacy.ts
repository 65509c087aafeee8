import type { daPrivacy } from './da-privacy.ts';

/** What is masked of what was said, and the CPR number that was heard. */
export const enPrivacy: typeof daPrivacy = {
  hold: 'Hold to show',
  hidden: {
    cpr: 'CPR number hidden. Hold to show',
    mail: 'Mail address hidden. Hold to show',
    phone: 'Telephone number hidden. Hold to show',
    account: 'Account number hidden. Hold to show',
    address: 'Address hidden. Hold to show',
    name: 'Name hidden. Hold to show',
  },
  count: {
    cpr: '{{count}} CPR',
    mail: '{{count}} mail',
    phone: '{{count}} phone',
    account: '{{count}} account',
    address_one: '{{count}} address',
    address_other: '{{count}} addresses',
    name_one: '{{count}} name',
    name_other: '{{count}} names',
  },
  heard: 'CPR heard',
  lookUp: 'Find caller',
  outcome: {
    waiting: 'Looking …',
    found: 'Found.',
    nobody: 'Nobody in ServiceNow has that CPR number.',
    refused: 'ServiceNow did not let us look.',
    'no-column': 'ServiceNow shows no CPR column named {{column}}.',
  },
  noColumn: 'Cannot be looked up: the settings have no CPR column.',
  settings: {
    title: 'What is masked',
    help: 'CPR numbers, mail, telephone, accounts and addresses are replaced by e.g. [telefon 1] before text reaches a language service. The answer gets them back on this machine, CPR numbers excepted. On the screen they are hidden until you hold them.',
    restores: 'Write CPR numbers into the note of the case',
    restoresHelp:
      'Off: the note says [CPR 1]. On: the number is put in when the note is written to ServiceNow, and whoever may read the case can see it. Transcript and messages never get it.',
    column: 'Column of sys_user with the CPR number',
    columnHelp:
      'E.g. u_cpr. Then the caller can be found by a number that was said, when you press “Find caller”. The number is then sent to your own ServiceNow and may stand in its log. Empty: none.',
  },
};
