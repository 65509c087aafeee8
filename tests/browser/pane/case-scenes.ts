import type { CallFact } from '../../../utils/call/call-event.ts';
import {
  DEFAULT_SETTINGS,
  type Language,
  type Settings,
} from '../../../utils/settings/settings.ts';
import {
  articles,
  bare,
  cardOf,
  casePlan,
  CLUE,
  explained,
  filingPlan,
  filled,
  messages,
  namesakes,
  newForm,
  NO_CARD,
  personOf,
  reached,
  type Says,
} from './case-cast.ts';
import { CARD_SCENE_NAMES, cardScene, type CardSceneName } from './card-scenes.ts';
import type { Talk } from './talk.ts';

/** A scene that is about the caller, the case or what is written to it. */
export interface CaseScene {
  readonly facts: readonly CallFact[];
  readonly atMs: number;
  readonly settings?: Settings;
  /** On its way of the article that stands first. */
  readonly coming?: string;
}

export const CASE_SCENE_NAMES = [
  'caller',
  'caller-reading',
  'caller-quiet',
  'shortlist',
  'nobody',
  'denied',
  'make-case',
  'case-made',
  'case-waits',
  'case-failed',
  'articles',
  'explaining',
  'explained',
  'modes',
  'by-record',
  'by-prefill',
  'by-copy',
  'closing',
  'filing-waits',
  'message',
  'message-states',
  ...CARD_SCENE_NAMES,
] as const;
export type CaseSceneName = (typeof CASE_SCENE_NAMES)[number];

/** The parts of a call that a scene is put together from. */
export interface CaseParts {
  readonly talk: Talk;
  readonly language: Language;
  readonly begun: readonly CallFact[];
  /** Said, noted and proposed, still listening. */
  readonly talked: readonly CallFact[];
  /** The call is over, and the summary is there. */
  readonly ended: readonly CallFact[];
  readonly now: number;
}

export function caseScene(name: CaseSceneName, parts: CaseParts): CaseScene {
  const { talk, begun, talked, ended } = parts;
  const says: Says = (da, en) => (parts.language === 'da' ? da : en);
  const person = personOf(talk, says);
  const found: CallFact = {
    kind: 'caller-found',
    found: { kind: 'sure', person, clue: { kind: 'phone', text: '33 66 12 40' } },
  };
  const read: CallFact = { kind: 'caller-read', card: cardOf(person, parts.now, says) };
  const opening = [...begun, found, read];
  const unsaved: CallFact = { kind: 'form-read', placed: newForm(talk.placed) };
  const plan = casePlan(talk);
  const made = { table: 'incident', sysId: 'c1', number: 'INC0012431' };
  const after = [...opening, ...talked.slice(begun.length), ...ended.slice(talked.length)];

  if (isCardScene(name)) return cardScene(name, parts, opening);
  switch (name) {
    case 'caller':
      return { facts: opening, atMs: 9_000 };
    case 'caller-reading':
      return { facts: [...begun, found], atMs: 4_000 };
    case 'caller-quiet':
      return {
        facts: [
          ...begun,
          { kind: 'caller-found', found: { kind: 'sure', person: bare(person), clue: CLUE } },
          { kind: 'caller-read', card: { ...NO_CARD, person: bare(person), unread: ['cmdb_ci'] } },
        ],
        atMs: 9_000,
      };
    case 'shortlist':
      return {
        facts: [
          ...begun.filter(({ kind }) => kind !== 'form-read'),
          {
            kind: 'caller-found',
            found: { kind: 'shortlist', people: namesakes(person, says), clue: CLUE },
          },
        ],
        atMs: 12_000,
      };
    case 'nobody':
      return {
        facts: [
          ...begun.filter(({ kind }) => kind !== 'form-read'),
          {
            kind: 'caller-found',
            found: { kind: 'none', clue: { kind: 'phone', text: '20 30 40 50' } },
          },
        ],
        atMs: 12_000,
      };
    case 'denied':
      return {
        facts: [...opening, { kind: 'caller-chosen', person: null }],
        atMs: 12_000,
      };
    case 'make-case':
      return {
        facts: [...opening, unsaved, { kind: 'headline-edited', text: talk.notes.headline }],
        atMs: 20_000,
        settings: { ...DEFAULT_SETTINGS, opening: { automatic: false, records: 'both' } },
      };
    case 'case-made':
      return {
        facts: [
          ...opening,
          unsaved,
          { kind: 'case-ordered', plan },
          { kind: 'case-answered', outcome: { kind: 'made', records: [made], dropped: [] } },
        ],
        atMs: 20_000,
      };
    case 'case-waits':
      return {
        facts: [
          ...opening,
          unsaved,
          { kind: 'case-ordered', plan },
          {
            kind: 'problem-raised',
            problem: { code: 'session-expired', about: 'instance' },
          },
        ],
        atMs: 20_000,
      };
    case 'case-failed':
      return {
        facts: [
          ...opening,
          unsaved,
          { kind: 'case-ordered', plan },
          {
            kind: 'case-answered',
            outcome: { kind: 'failed', records: [], code: 'aborted-by-rule' },
          },
        ],
        atMs: 20_000,
      };
    case 'articles':
      return {
        facts: [...opening, ...talked.slice(begun.length), ...articles(says)],
        atMs: 70_000,
      };
    case 'explaining':
      return {
        facts: [...opening, ...talked.slice(begun.length), ...articles(says)],
        atMs: 70_000,
        coming: says(
          'Fejl 809 betyder, at porten er lukket i routeren. Prøv mobilens hots',
          'Error 809 means that the port is closed in the router. Try the phone’s hots',
        ),
      };
    case 'explained':
      return {
        facts: [...opening, ...talked.slice(begun.length), ...articles(says), explained(says)],
        atMs: 70_000,
      };
    case 'modes':
      return {
        facts: [
          ...talked,
          filled('category', 'form-api'),
          filled('subcategory', 'record'),
          filled('location', 'control'),
        ],
        atMs: 70_000,
        settings: {
          ...DEFAULT_SETTINGS,
          fieldModes: { 'incident.assignment_group': 'monitor', 'incident.impact': 'autofill' },
        },
      };
    case 'by-record':
      return { facts: [...talked, reached(talk, 'record')], atMs: 70_000 };
    case 'by-prefill':
      return { facts: [...talked, reached(talk, 'prefill')], atMs: 70_000 };
    case 'by-copy':
      return { facts: [...talked, reached(talk, 'copy')], atMs: 70_000 };
    case 'closing':
      return { facts: [...after, ...articles(says)], atMs: 96_000 };
    case 'filing-waits':
      return {
        facts: [
          ...after,
          { kind: 'filing-ordered', plan: filingPlan(talk, says) },
          {
            kind: 'problem-raised',
            problem: { code: 'session-expired', about: 'instance' },
          },
        ],
        atMs: 96_000,
      };
    case 'message':
      return {
        facts: after,
        atMs: 96_000,
        settings: { ...DEFAULT_SETTINGS, smsPath: '/api/x_sms/send' },
      };
    case 'message-states':
      return { facts: [...after, ...messages(talk, person, parts.now)], atMs: 96_000 };
  }
}

function isCardScene(name: CaseSceneName): name is CardSceneName {
  return (CARD_SCENE_NAMES as readonly CaseSceneName[]).includes(name);
}
