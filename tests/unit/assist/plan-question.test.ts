import { describe, expect, it } from 'vitest';
import { definiteNoun } from '../../../utils/assist/danish-noun.ts';
import { planQuestions } from '../../../utils/assist/plan-question.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import type { Person } from '../../../utils/servicenow/caller.ts';
import type { FormField } from '../../../utils/servicenow/form.ts';
import type { Language } from '../../../utils/settings/settings.ts';
import { SURE } from '../support/assist-parts.ts';
import { eventsOf, field, formOf, said } from '../support/call-events.ts';
import { person } from '../support/person.ts';

const must = (name: string, more: Partial<FormField> = {}): FormField =>
  field(name, { mandatory: true, ...more });

function questions(
  fields: readonly FormField[],
  after: readonly CallFact[] = [],
  language: Language = 'da',
): readonly string[] {
  const facts: CallFact[] = [
    { kind: 'call-started', language, source: 'tab' },
    { kind: 'form-read', placed: formOf(fields) },
    ...after,
  ];
  return planQuestions(readCall(eventsOf(facts))).map(({ text }) => text);
}

const CALLER = must('caller_id', { kind: 'reference', reference: 'sys_user' });
const PLACE = must('location', { kind: 'reference', reference: 'cmn_location' });
const KNOWN = person('u1', { phone: '33 66 12 40', location: { sysId: 'l1', name: 'Rådhuset' } });
const found = (who: Person = KNOWN): CallFact => ({
  kind: 'caller-found',
  found: { kind: 'sure', person: who, clue: { kind: 'phone', text: '1' } },
});

describe('what to ask next', () => {
  it('is what is mandatory and empty, what blocks solving first', () => {
    const fields = [
      must('urgency', { kind: 'choice', choices: [{ value: '1', label: '1 - Høj' }] }),
      must('category', { kind: 'choice', choices: [] }),
      field('description'),
      must('u_ref', { value: 'x' }),
      must('cmdb_ci', { kind: 'reference', reference: 'cmdb_ci' }),
      CALLER,
    ];
    expect(questions(fields, [found()])).toEqual([
      'Hvilken computer eller enhed drejer det sig om?',
      'Kan du arbejde imens?',
      'Hvad er det, der driller?',
    ]);
    expect(questions(fields)[0]).toBe('Hvem taler jeg med?');
  });

  it('is nothing that the caller’s own card says', () => {
    const phone = must('u_contact_phone');
    expect(questions([PLACE, phone], [found()])).toEqual([]);
    expect(questions([PLACE, phone], [found(person('u2'))])).toEqual([
      'Hvor sidder du henne?',
      'Hvilket nummer kan vi ringe til dig på?',
    ]);
  });

  it('names the caller’s devices where there are two or three, and asks nothing where there is one', () => {
    const device = must('cmdb_ci', { kind: 'reference', reference: 'cmdb_ci' });
    const card = (...names: string[]): CallFact => ({
      kind: 'caller-read',
      card: {
        person: KNOWN,
        devices: names.map((name) => ({
          sysId: name,
          name,
          kind: '',
          model: '',
          serialNumber: '',
          status: '',
        })),
        cases: [],
        nearby: [],
        unread: [],
      },
    });
    expect(questions([device], [found(), card('KK-PC-1', 'KK-PAD-2')])).toEqual([
      'Er det KK-PC-1 eller KK-PAD-2?',
    ]);
    expect(questions([device], [found(), card('KK-PC-1')])).toEqual([]);
  });

  it('is nothing that was understood, refused, or asked already in other words', () => {
    const impact = must('impact', { kind: 'choice', choices: [] });
    const proposal = {
      field: 'impact',
      value: '3',
      displayValue: 'Lav',
      evidence: { segmentId: 's', channel: 'caller', startMs: 0, quote: 'kun mig' },
      ...SURE,
    } as const;
    const proposed: CallFact = { kind: 'field-proposed', proposal };
    expect(questions([impact])).toEqual(['Er det kun dig, eller rammer det flere?']);
    expect(questions([impact], [proposed])).toEqual([]);
    expect(
      questions([impact], [proposed, { kind: 'field-dismissed', field: 'impact', value: '3' }]),
    ).toEqual([]);
    expect(questions([impact], said('agent', 1, 'Rammer det også flere, eller kun dig'))).toEqual([
      'Er det kun dig, eller rammer det flere?',
    ]);
    expect(questions([impact], said('agent', 1, 'Er det kun dig, det rammer?'))).toEqual([]);
    expect(questions([impact], said('caller', 1, 'Rammer det jer eller flere?'))).toHaveLength(1);
  });

  it.each([
    ['caller_id', 'caller', 'Hej Sara, det er Mette Kjærgaard.', 'Hej Sara, det er Mette.'],
    ['caller_id', 'agent', 'Og hvad er dit navn?', 'Det er dit navn, der mangler.'],
    ['location', 'caller', 'Jeg ringer fra Borups Allé.', 'Jeg ringer fra telefonen.'],
    ['location', 'agent', 'Hvor arbejder du?', 'Det arbejder vi på.'],
    ['u_contact_phone', 'caller', 'Ring på 33 66 12 40.', 'Mit nummer er 010190-1234.'],
    ['u_contact_phone', 'caller', 'Det er +46 8 123 45 67.', 'Fejl 809 igen.'],
    ['impact', 'caller', 'Hele kontoret er ramt.', 'Kontoret er lukket.'],
    ['urgency', 'agent', 'Hvor meget haster det?', 'Det haster, kan jeg høre.'],
    ['urgency', 'caller', 'Det må gerne gå lidt hurtigt.', 'Den er langsom.'],
  ] as const)('of %s is not asked when the %s said: %s', (name, who, enough, tooLittle) => {
    const fields = [must(name, name === 'caller_id' ? CALLER : {})];
    expect(questions(fields, said(who, 1, enough))).toEqual([]);
    expect(questions(fields, said(who, 1, tooLittle))).toHaveLength(1);
  });

  it('does not take a greeting for the question who calls', () => {
    expect(questions([CALLER], said('agent', 1, 'Servicedesk, du taler med Sara.'))).toEqual([
      'Hvem taler jeg med?',
    ]);
  });

  it('is never about what the agent sees or decides', () => {
    const own = ['state', 'assignment_group', 'close_code', 'close_notes', 'priority', 'number'];
    expect(questions(own.map((name) => must(name)))).toEqual([]);
    expect(questions([must('work_notes', { kind: 'journal' })])).toEqual([]);
    expect(questions([must('u_code', { readOnly: true })])).toEqual([]);
  });

  it('asks for a subcategory only after the category', () => {
    const category = must('category', { kind: 'choice', choices: [] });
    const sub = must('subcategory', { kind: 'choice', choices: [] });
    expect(questions([sub, category])).toEqual(['Hvad er det, der driller?']);
    expect(questions([sub, { ...category, value: 'network' }])).toEqual([
      'Hvad er det nærmere bestemt, der driller?',
    ]);
  });

  it.each<[Partial<FormField>, string, string]>([
    [{ label: 'Fejlkode' }, 'Hvad er fejlkoden?', 'What is the fejlkode?'],
    [{ label: 'CPR-nummer' }, 'Hvad er CPR-nummeret?', 'What is the CPR-nummer?'],
    [{ label: 'Berørt ting' }, 'Hvad skal der stå ved »Berørt ting«?', 'What is the berørt ting?'],
    [
      { label: 'Nærmeste leder', kind: 'reference', reference: 'sys_user' },
      'Hvem skal der stå ved »Nærmeste leder«?',
      'Who is the nærmeste leder?',
    ],
    [
      { label: 'Hjemmearbejde', kind: 'boolean' },
      'Hjemmearbejde – ja eller nej?',
      'Hjemmearbejde – yes or no?',
    ],
    [
      { label: 'Ønsket levering', kind: 'date' },
      'Hvilken dato skal der stå ved »Ønsket levering«?',
      'What is the ønsket levering?',
    ],
    [
      { label: 'Leveringsdato', kind: 'date' },
      'Hvad er leveringsdatoen?',
      'What is the leveringsdato?',
    ],
    [
      {
        label: 'Enhed',
        kind: 'choice',
        choices: [
          { value: '1', label: '1 - Computer' },
          { value: '2', label: '2 - Telefon' },
        ],
      },
      'Er det computer eller telefon?',
      'Is it computer or telefon?',
    ],
  ])('words %j', (more, danish, english) => {
    expect(questions([must('u_own', more)])).toEqual([danish]);
    expect(questions([must('u_own', more)], [], 'en')).toEqual([english]);
  });
});

describe('a Danish noun', () => {
  it('is bent only where its gender is known', () => {
    const known = ['Lokale', 'Afdeling', 'Version', 'Serienummer', 'Lokation', 'Systemtype', 'Xyz'];
    expect(known.map(definiteNoun)).toEqual([
      'lokalet',
      'afdelingen',
      'versionen',
      'serienummeret',
      'lokationen',
      'systemtypen',
      null,
    ]);
  });
});
