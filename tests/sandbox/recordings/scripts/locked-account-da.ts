import { CALLERS } from '../../cast.ts';
import type { Dialogue } from '../call-script.ts';

const { name, location, device } = CALLERS.soeren;

export const LOCKED_ACCOUNT_DA: Dialogue = {
  name: 'locked-account-da',
  language: 'da',
  desk: 'it',
  title: 'Låst konto i Kvantum',
  voices: {
    agent: { name: 'da+f2', wordsPerMinute: 174, pitch: 42 },
    caller: { name: 'da+m3', wordsPerMinute: 172, pitch: 40 },
  },
  turns: [
    ['agent', 'Velkommen til IT-support, du taler med Sara. Hvad drejer det sig om?'],
    [
      'caller',
      `Goddag, mit navn er ${name}, og jeg ringer fra ${location}. Min konto er låst i Kvantum.`,
    ],
    ['agent', 'Det skal vi nok få løst, Søren. Hvornår opdagede du det?'],
    [
      'caller',
      'I morges. Jeg tastede den forkerte adgangskode tre gange, og så blev kontoen låst.',
    ],
    ['agent', 'Sidder du ved din egen computer?'],
    ['caller', `Ja, det er ${device}.`],
    ['agent', 'Hvor meget haster det?'],
    [
      'caller',
      'Det haster meget. Jeg har en faktura, som skal godkendes i dag, og hele indkøbsafdelingen venter på mig.',
    ],
    [
      'agent',
      'Så tager jeg den med det samme. Jeg kan se, at kontoen blev spærret klokken otte. Nu låser jeg den op.',
    ],
    ['caller', 'Tak. Skal jeg have en ny adgangskode?'],
    ['agent', 'Nej, du kan bruge den, du har. Luk Kvantum helt, vent et minut, og log så på igen.'],
    ['caller', 'Nu prøver jeg. Ja, nu er jeg inde, og jeg kan se fakturaen.'],
    [
      'agent',
      'Dejligt. Jeg noterer, at kontoen er låst op, og at du kan logge på Kvantum igen. Sagen står hos Identitet og Adgang.',
    ],
    ['caller', 'Perfekt. Så kan jeg godkende den i dag.'],
    ['agent', 'Ja. Ring endelig igen, hvis det driller. Hav en god dag.'],
  ],
  spoken: {
    'KK-PC-2083.': 'K K P C 20 83.',
    'IT-support,': 'I T support,',
    '177.': 'et hundrede syvoghalvfjerds.',
  },
  expectedFields: [
    { field: 'caller_id', displayValue: name },
    { field: 'location', displayValue: location },
    { field: 'cmdb_ci', displayValue: device },
    { field: 'category', displayValue: 'Adgang' },
    { field: 'subcategory', displayValue: 'Låst konto' },
    { field: 'assignment_group', displayValue: 'Identitet og Adgang' },
    { field: 'urgency', displayValue: '1 - Høj' },
    { field: 'impact', displayValue: '2 - Mellem' },
  ],
  mustMention: ['konto', 'Kvantum', 'låst'],
};
