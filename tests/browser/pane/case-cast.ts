import type { CallFact } from '../../../utils/call/call-event.ts';
import type { Article } from '../../../utils/servicenow/article.ts';
import type { CallerMessage } from '../../../utils/servicenow/caller-message.ts';
import type { CallerCard, CaseLine, Device, Person } from '../../../utils/servicenow/caller.ts';
import type { CasePlan } from '../../../utils/servicenow/case-plan.ts';
import type { FilingPlan } from '../../../utils/servicenow/filing.ts';
import type { Means, PlacedForm } from '../../../utils/servicenow/form.ts';
import { tableFacts } from '../../../utils/servicenow/tables.ts';
import type { Talk } from './talk.ts';

export const CLUE = { kind: 'name', text: 'Mette Kjærgaard' } as const;
export const NO_CARD: Omit<CallerCard, 'person'> = {
  devices: [],
  cases: [],
  nearby: [],
  unread: [],
};

/** The same in both languages of the interface. */
export type Says = (da: string, en: string) => string;

export function personOf(talk: Talk, says: Says): Person {
  const name =
    talk.placed.form.fields.find((field) => field.name === 'caller_id')?.displayValue ?? '';
  return {
    sysId: 'u1',
    name,
    userName: 'mk',
    employeeNumber: '104471',
    email: 'mette.kjaergaard@example.dk',
    phone: '33 66 12 40',
    mobilePhone: '20 33 44 55',
    title: says('Pædagogisk konsulent', 'Education consultant'),
    department: says('Børne- og Ungdomsforvaltningen', 'Children and Youth'),
    organisation: says('Københavns Kommune', 'City of Copenhagen'),
    location: { sysId: 'l1', name: says('Rådhuset, 2. sal', 'City Hall, 2nd floor') },
    manager: 'Jonas Holm',
    isVip: true,
    language: says('en', 'da'),
  };
}

export function bare(person: Person): Person {
  return {
    ...person,
    title: '',
    organisation: '',
    manager: '',
    mobilePhone: '',
    isVip: false,
    language: 'da',
  };
}

export function namesakes(person: Person, says: Says): Person[] {
  const places = [
    says('Rådhuset, 2. sal', 'City Hall, 2nd floor'),
    says('Borups Allé 177', '177 Borups Allé'),
    says('Nørre Allé 7', '7 Nørre Allé'),
    says('Ottiliavej 1', '1 Ottiliavej'),
    says('Islands Brygge 35', '35 Islands Brygge'),
  ];
  return places.map((name, index) => ({
    ...person,
    sysId: `u${index + 1}`,
    title: index === 2 ? says('Sygeplejerske', 'Nurse') : person.title,
    location: { sysId: `l${index}`, name },
  }));
}

export function cardOf(person: Person, now: number, says: Says): CallerCard {
  const hour = 3_600_000;
  const line = (index: number, more: Partial<CaseLine>): CaseLine => ({
    table: 'incident',
    sysId: `i${index}`,
    number: `INC001240${index}`,
    headline: says(
      'Printer på 2. sal skriver tomme sider',
      'Printer on the 2nd floor prints blanks',
    ),
    state: says('Lukket', 'Closed'),
    isOpen: false,
    openedAt: stamp(now - index * 9 * 24 * hour),
    ...more,
  });
  const open = { state: says('I gang', 'In progress'), isOpen: true };
  const device = (index: number, name: string, kind: string): Device => ({
    sysId: `d${index}`,
    name,
    kind,
    model: 'ThinkPad T14',
    serialNumber: 'PF-4471',
    status: says('I brug', 'In use'),
  });
  return {
    person,
    devices: [device(1, 'KK-PC-4471', 'Computer'), device(2, 'iPhone 15', 'Telefon')],
    cases: [
      line(1, {
        ...open,
        openedAt: stamp(now - 2 * hour),
        headline: says(
          'Outlook beder om adgangskode hele tiden',
          'Outlook keeps asking for password',
        ),
      }),
      line(2, {
        ...open,
        table: 'sc_req_item',
        number: 'RITM0010077',
        openedAt: stamp(now - 4 * 24 * hour),
        headline: says('Ekstra skærm til kontor 214', 'Second screen for office 214'),
      }),
      ...[3, 4, 5, 6].map((index) => line(index, {})),
    ],
    nearby: [7, 8, 9].map((index) =>
      line(index, {
        ...open,
        openedAt: stamp(now - index * 600_000),
        headline: says('VPN afviser logon', 'VPN refuses to sign in'),
      }),
    ),
    unread: [],
  };
}

function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

export function newForm(placed: PlacedForm): PlacedForm {
  return { ...placed, form: { ...placed.form, sysId: '-1', number: '' } };
}

export function reached(talk: Talk, means: Means): CallFact {
  const { placed } = talk;
  const form = { ...placed.form, flavour: 'workspace', means: [means, 'copy'] } as const;
  return { kind: 'form-read', placed: { ...placed, form } };
}

export function filled(field: string, means: Means): CallFact {
  const nothing = { value: '', displayValue: '' };
  return { kind: 'field-filled', field, outcome: 'filled', means, before: nothing, after: nothing };
}

export function casePlan({ placed, notes }: Talk): CasePlan {
  return {
    origin: placed.place.origin,
    records: [
      {
        table: 'incident',
        correlation: 'correlation_id',
        correlationId: 'sidemand:call-1:incident',
        values: { caller_id: 'u1', short_description: notes.headline },
      },
    ],
  };
}

export function articles(says: Says): CallFact[] {
  const article = (index: number, da: string, en: string): Article => ({
    sysId: `k${index}`,
    number: `KB001023${index}`,
    title: says(da, en),
    snippet:
      index === 3
        ? ''
        : says(
            'Den gemte profil husker den gamle kode. Slet profilen i Firmaportal, genstart, og log på igen.',
            'The saved profile remembers the old password. Delete it in Company Portal, restart, sign in.',
          ),
  });
  const found = [
    article(1, 'Nulstil VPN-profil efter skift af adgangskode', 'Reset the VPN profile'),
    article(2, 'Fejl 809: porten er lukket i routeren', 'Error 809: the port is closed'),
    article(3, 'Bestil fjernadgang', 'Order remote access'),
    article(4, 'Fjernadgang fra udlandet', 'Remote access from abroad'),
  ];
  const [first] = found;
  return [
    { kind: 'articles-found', query: 'VPN 809', via: 'knowledge-api', articles: found },
    ...(first ? [{ kind: 'article-judged', article: first, verdict: 'attached' } as const] : []),
  ];
}

/** Of the article that stands first when one is attached. */
export function explained(says: Says): CallFact {
  const closed = says(
    'Fejl 809 betyder som regel, at routeren derhjemme har lukket port 500 eller 4500.',
    'Error 809 usually means that the router at home has closed port 500 or 4500.',
  );
  const hotspot = says(
    'Prøv at gå på nettet med mobilens hotspot; virker VPN dér, er det routeren.',
    'Go online with the phone’s hotspot; if VPN works there, it is the router.',
  );
  return {
    kind: 'article-explained',
    sysId: 'k2',
    sentences: [
      {
        text: says(
          'Fejl 809 betyder, at routeren derhjemme har lukket port 500 eller 4500.',
          'Error 809 means that the router at home has closed port 500 or 4500.',
        ),
        quotes: [closed],
      },
      {
        text: says(
          'Virker VPN på mobilens hotspot, er det routeren.',
          'If VPN works on the phone’s hotspot, it is the router.',
        ),
        quotes: [hotspot, closed],
      },
    ],
    engine: 'gpt-4.1-mini · api.example',
    usage: { prompt: 640, cached: 0, answer: 48, requests: 1 },
  };
}

export function filingPlan({ placed, notes }: Talk, says: Says): FilingPlan {
  const { table, sysId } = placed.form;
  return {
    origin: placed.place.origin,
    table,
    sysId,
    facts: tableFacts(table),
    changes: [
      {
        field: 'work_notes',
        how: 'journal',
        before: { value: '', displayValue: '' },
        after: { value: notes.headline, displayValue: notes.headline },
      },
      {
        field: 'state',
        how: 'set',
        before: { value: '2', displayValue: says('I gang', 'In progress') },
        after: { value: '6', displayValue: says('Løst', 'Resolved') },
      },
    ],
    articles: [],
  };
}

export function messages({ placed }: Talk, person: Person, now: number): CallFact[] {
  const { table, sysId, number } = placed.form;
  const record = { origin: placed.place.origin, table, sysId, number, journal: 'work_notes' };
  const message: CallerMessage = {
    kind: 'e-mail',
    to: person.email,
    subject: number,
    text: 'Hej',
    record,
  };
  const ordered = (messageId: string): CallFact => ({
    kind: 'message-ordered',
    messageId,
    message,
  });
  return [
    ordered('m1'),
    { kind: 'message-answered', messageId: 'm1', outcome: { kind: 'sent', at: now, isKept: true } },
    ordered('m2'),
    {
      kind: 'message-answered',
      messageId: 'm2',
      outcome: { kind: 'sent', at: now, isKept: false },
    },
    ordered('m3'),
    {
      kind: 'message-answered',
      messageId: 'm3',
      outcome: { kind: 'uncertain', code: 'answer-lost' },
    },
    ordered('m4'),
    {
      kind: 'message-answered',
      messageId: 'm4',
      outcome: { kind: 'failed', code: 'not-permitted' },
    },
    ordered('m5'),
  ];
}
