import type { Channel } from '../../../utils/call/channel.ts';
import type { Notes, Proposal } from '../../../utils/assist/notes.ts';
import type { Choice, FormField, PlacedForm } from '../../../utils/servicenow/form.ts';
import { tableFacts } from '../../../utils/servicenow/tables.ts';
import { CALLERS, CATEGORIES, SUBCATEGORIES } from '../../sandbox/cast.ts';
import type { Language } from '../../../utils/settings/settings.ts';
import { SURE, summaryOf } from '../../unit/support/assist-parts.ts';

/** One call, told twice: the words that the pane's fixture logs are made of. */
export interface Talk {
  readonly lines: readonly (readonly [Channel, number, string])[];
  readonly notes: Notes;
  readonly proposals: readonly Proposal[];
  readonly placed: PlacedForm;
}

export function segmentId(index: number): string {
  return `s${index}`;
}

const cite = (text: string, ...lines: number[]) => ({ text, segmentIds: lines.map(segmentId) });

const LINES: Readonly<Record<Language, Talk['lines']>> = {
  da: [
    ['agent', 3, 'Koncern IT, det er Sara. Hvad kan jeg hjælpe med?'],
    ['caller', 7, 'Hej, det er Mette Kjærgaard fra Rådhuset. Jeg kan ikke komme på VPN mere.'],
    ['caller', 15, 'Det begyndte i morges, lige efter jeg skiftede adgangskode.'],
    ['agent', 22, 'Det kigger vi på. Hvilken fejlkode viser vinduet?'],
    ['caller', 26, 'Der står fejl 809, og så lukker det ned.'],
    ['agent', 31, 'Har du prøvet at genstarte computeren?'],
    ['caller', 35, 'Ja, to gange. Det hjælper ikke.'],
    ['caller', 41, 'Mit personnummer er 010190-1234, hvis du skal bruge det.'],
    ['agent', 48, 'Det behøver jeg ikke. Så prøver vi at slette den gamle profil i Firmaportal.'],
    ['caller', 57, 'Okay, hvor finder jeg den … nå der.'],
    ['agent', 66, 'Godt. Genstart, og log på igen.'],
    ['caller', 83, 'Nu kommer den på. Tak!'],
    ['agent', 88, 'Det var så lidt. Ring igen, hvis fejlen kommer tilbage.'],
  ],
  en: [
    ['agent', 3, 'IT desk, this is James. How can I help?'],
    ['caller', 7, 'Hi, it’s Emily Carter from Islands Brygge. I can’t get on the VPN any more.'],
    ['caller', 15, 'It began this morning, right after I changed my password.'],
    ['agent', 22, 'Let us see. Which error code does the window show?'],
    ['caller', 26, 'It says error 809, and then it closes.'],
    ['agent', 31, 'Have you tried restarting the computer?'],
    ['caller', 35, 'Yes, twice. It does not help.'],
    ['caller', 41, 'My CPR number is 010190-1234 if you need it.'],
    ['agent', 48, 'I don’t. Then we delete the old profile in Company Portal.'],
    ['caller', 57, 'Okay, where do I find it … oh, there.'],
    ['agent', 66, 'Good. Restart, and sign in again.'],
    ['caller', 83, 'Now it connects. Thank you!'],
    ['agent', 88, 'You’re welcome. Call again if the error comes back.'],
  ],
};

const NOTES: Readonly<Record<Language, Notes>> = {
  da: {
    headline: 'VPN afvises efter skift af adgangskode',
    facts: [cite('Fejlkode 809', 4), cite('Computeren er genstartet to gange', 6)],
    open: [],
    actions: [],
    summary: summaryOf({
      problem: [
        cite('Kan ikke logge på VPN siden i morges, efter skift af adgangskode.', 1, 2),
        cite('Genstart to gange hjalp ikke.', 6),
      ],
      done: [cite('Gammel VPN-profil slettet i Firmaportal, genstartet, logget på igen.', 8, 10)],
      result: [cite('VPN virker.', 11), cite('Ringer igen, hvis fejlen kommer tilbage.', 12)],
    }),
  },
  en: {
    headline: 'VPN refused after password change',
    facts: [cite('Error code 809', 4), cite('The computer was restarted twice', 6)],
    open: [],
    actions: [],
    summary: summaryOf({
      problem: [
        cite('Cannot sign in to VPN since this morning, after a password change.', 1, 2),
        cite('Restarting twice did not help.', 6),
      ],
      done: [cite('Old VPN profile deleted in Company Portal, restarted, signed in again.', 8, 10)],
      result: [cite('VPN works.', 11), cite('Calls again if the error comes back.', 12)],
    }),
  },
};

function proposalsOf(language: Language, lines: Talk['lines']): Proposal[] {
  const propose = (
    field: string,
    value: string,
    displayValue: string,
    line: number,
    quote: string,
  ): Proposal => {
    const [channel, start] = lines[line] ?? ['caller', 0];
    const evidence = { segmentId: segmentId(line), channel, startMs: start * 1000, quote };
    return { field, value, displayValue, evidence, ...SURE };
  };
  const says = (da: string, en: string): string => (language === 'da' ? da : en);
  const cannot = says('kan ikke komme på VPN', 'can’t get on the VPN');
  return [
    propose('category', 'network', CATEGORIES.network[language], 1, cannot),
    propose('subcategory', 'vpn', SUBCATEGORIES.network.vpn[language], 1, cannot),
    propose('assignment_group', 'g2', 'Netværk og Fjernadgang', 1, cannot),
    propose('location', 'l1', 'Rådhuset', 1, says('fra Rådhuset', 'from Islands Brygge')),
    propose('impact', '3', says('3 - Lav', '3 - Low'), 6, says('hjælper ikke', 'does not help')),
  ];
}

const LABELS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  caller_id: { da: 'Opkalder', en: 'Caller' },
  category: { da: 'Kategori', en: 'Category' },
  subcategory: { da: 'Underkategori', en: 'Subcategory' },
  assignment_group: { da: 'Tildelt gruppe', en: 'Assignment group' },
  location: { da: 'Lokation', en: 'Location' },
  impact: { da: 'Konsekvens', en: 'Impact' },
  work_notes: { da: 'Arbejdsnoter', en: 'Work notes' },
  close_notes: { da: 'Løsningsnoter', en: 'Close notes' },
  close_code: { da: 'Løsningskode', en: 'Resolution code' },
  state: { da: 'Tilstand', en: 'State' },
};

const STATES: Readonly<Record<Language, readonly string[]>> = {
  da: ['Ny', 'I gang', 'Løst'],
  en: ['New', 'In progress', 'Resolved'],
};

function closeCodes(language: Language): Choice[] {
  return language === 'da'
    ? [
        { value: 'remote', label: 'Løst (fjernt)' },
        { value: 'onsite', label: 'Løst (på stedet)' },
      ]
    : [
        { value: 'remote', label: 'Solved (remotely)' },
        { value: 'onsite', label: 'Solved (on site)' },
      ];
}

function placedFor(language: Language): PlacedForm {
  const field = (name: string, value = '', more: Partial<FormField> = {}): FormField => ({
    name,
    label: LABELS[name]?.[language] ?? name,
    kind: 'string',
    value,
    displayValue: value,
    mandatory: false,
    readOnly: false,
    touched: false,
    ...more,
  });
  const own = language === 'da' ? 'Ringet op kl. 9.12.' : 'Called at 9.12.';
  const caller = language === 'da' ? CALLERS.mette : CALLERS.emily;
  return {
    place: { tabId: 1, frameId: 0, origin: 'http://127.0.0.1:9' },
    form: {
      table: 'incident',
      sysId: 'a1',
      number: language === 'da' ? 'INC0012408' : 'INC0012411',
      flavour: 'classic',
      means: ['form-api', 'record', 'copy'],
      fields: Object.keys(LABELS).map((name) => {
        switch (name) {
          case 'caller_id':
            return field(name, 'u1', { displayValue: caller.name, kind: 'reference' });
          case 'close_notes':
            return field(name, own);
          case 'close_code':
            return field(name, '', { kind: 'choice', choices: closeCodes(language) });
          case 'state':
            return field(name, '2', {
              kind: 'choice',
              displayValue: STATES[language][1] ?? '',
              choices: [2, 6].map((value, index) => ({
                value: String(value),
                label: STATES[language][index + 1] ?? '',
              })),
            });
          default:
            return field(name);
        }
      }),
    },
    facts: tableFacts('incident'),
  };
}

export function talkIn(language: Language): Talk {
  const lines = LINES[language];
  return {
    lines,
    notes: NOTES[language],
    proposals: proposalsOf(language, lines),
    placed: placedFor(language),
  };
}
