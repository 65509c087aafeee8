import { CALLERS } from '../../cast.ts';
import type { Dialogue } from '../call-script.ts';
import { MAIL_AND_TELEPHONE } from './long-da/mail-and-telephone.ts';
import { NETWORK } from './long-da/network.ts';
import { NEW_COLLEAGUE } from './long-da/new-colleague.ts';
import { PRINTER_AND_DRIVE } from './long-da/printer-and-drive.ts';

const { name, location, device } = CALLERS.soeren;

/** Twenty minutes: a department has moved downstairs, and everything has to be set up again. */
export const LONG_DA: Dialogue = {
  name: 'long-da',
  language: 'da',
  desk: 'it',
  title: 'Nyt kontor i stuen',
  voices: {
    agent: { name: 'da+f2', wordsPerMinute: 153, pitch: 44 },
    caller: { name: 'da+m1', wordsPerMinute: 147, pitch: 38 },
  },
  turns: [...NETWORK, ...PRINTER_AND_DRIVE, ...MAIL_AND_TELEPHONE, ...NEW_COLLEAGUE],
  spoken: {
    [`${device}.`]: 'K K P C 20 83.',
    'IT-support,': 'I T support,',
    '177.': 'et hundrede syvoghalvfjerds.',
    'KK-net?': 'K K net?',
    'KK-net.': 'K K net.',
    'K!': 'K.',
  },
  expectedFields: [
    { field: 'caller_id', displayValue: name },
    { field: 'location', displayValue: location },
    { field: 'cmdb_ci', displayValue: device },
    { field: 'assignment_group', displayValue: 'Servicedesk' },
    { field: 'urgency', displayValue: '2 - Mellem' },
    { field: 'impact', displayValue: '2 - Mellem' },
  ],
  mustMention: ['nettet', 'Outlook', 'Teams', 'Servicedesk'],
};
