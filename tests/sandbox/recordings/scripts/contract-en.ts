import { CALLERS } from '../../cast.ts';
import type { Dialogue } from '../call-script.ts';

const { name, location, device } = CALLERS.emily;

export const CONTRACT_EN: Dialogue = {
  name: 'contract-en',
  language: 'en',
  desk: 'hr',
  title: 'New contract missing after a change of hours',
  voices: {
    agent: { name: 'en-gb+m3', wordsPerMinute: 174, pitch: 38 },
    caller: { name: 'en-gb+f2', wordsPerMinute: 176, pitch: 58 },
  },
  turns: [
    ['agent', 'Welcome to HR support, this is James. How can I help you?'],
    [
      'caller',
      `Hello, my name is ${name}, and I work at ${location}. I changed my hours from 37 to 30, but my new contract is missing.`,
    ],
    ['agent', 'Thanks, Emily. When did the change start?'],
    ['caller', 'On the first of September. My manager approved it, and my pay is already lower.'],
    ['agent', 'Have you looked in your mailbox and in eDoc?'],
    ['caller', 'Yes, I looked twice. I only found the old contract with 37 hours.'],
    ['agent', 'Which computer do you use?'],
    ['caller', `It is ${device}.`],
    ['agent', 'How urgent is it, and is anyone else affected?'],
    ['caller', 'It is only me. My bank needs the contract this week, so it is fairly important.'],
    [
      'agent',
      'I understand. I can see the change to 30 hours in the system, but the contract was never sent for signature.',
    ],
    ['caller', 'That explains it.'],
    [
      'agent',
      'I have sent the new contract to your mailbox for signature. I will also send the case to Ansættelse og Kontrakt, so they can check the file.',
    ],
    ['caller', 'Now I can see the contract in my mailbox. Thank you, that was quick.'],
    [
      'agent',
      'Great. Please sign it today, and the signed copy will be filed in eDoc. Have a nice day, Emily.',
    ],
    ['caller', 'Thanks, you too. Goodbye.'],
  ],
  spoken: {
    'KK-PC-6120.': 'K K P C 61 20.',
    HR: 'H R',
    Brygge: 'Brugger',
    Ansættelse: 'Ansettelser',
    og: 'oh',
    'Kontrakt,': 'Contract,',
    'eDoc?': 'E doc?',
    'eDoc.': 'E doc.',
  },
  expectedFields: [
    { field: 'caller_id', displayValue: name },
    { field: 'location', displayValue: location },
    { field: 'cmdb_ci', displayValue: device },
    { field: 'category', displayValue: 'Employment' },
    { field: 'subcategory', displayValue: 'Contract' },
    { field: 'assignment_group', displayValue: 'Ansættelse og Kontrakt' },
    { field: 'urgency', displayValue: '2 - Medium' },
  ],
  mustMention: ['contract', 'hours', 'mailbox'],
};
