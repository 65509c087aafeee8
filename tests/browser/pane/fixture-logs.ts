import type { CallEvent, CallFact } from '../../../utils/call/call-event.ts';
import type { Notes } from '../../../utils/assist/notes.ts';
import type { UnfinishedCall } from '../../../utils/messages/protocol.ts';
import type { Problem } from '../../../utils/call/problem.ts';
import { CASE_SCENE_NAMES, caseScene, type CaseSceneName } from './case-scenes.ts';
import { PRIVACY_SCENE_NAMES, privacyScene, type PrivacySceneName } from './privacy-scenes.ts';
import { SUMMARY_SCENE_NAMES, summaryScene, type SummarySceneName } from './summary-scenes.ts';
import {
  SOUND_SCENE_NAMES,
  soundScene,
  type SoundScene,
  type SoundSceneName,
} from './sound-scenes.ts';
import type { FillOutcome, Means } from '../../../utils/servicenow/form.ts';
import type { Language, Settings } from '../../../utils/settings/settings.ts';
import { segmentId, talkIn, type Talk } from './talk.ts';
import { BY_STANDARD, summaryOf } from '../../unit/support/assist-parts.ts';

/** A state of the pane, told as what happened before it. */
export interface Scene extends SoundScene {
  readonly unfinished?: readonly UnfinishedCall[];
  readonly width?: 'rail';
  readonly settings?: Settings;
  readonly coming?: string;
}

/** Any moment would do; a fixed one makes the pictures of two runs equal. */
export const BEGAN_AT = Date.UTC(2026, 10, 20, 9, 12);

export function eventsOf(facts: readonly CallFact[]): CallEvent[] {
  return facts.map((fact, seq) => ({ ...fact, callId: 'call-1', seq, at: BEGAN_AT + seq }));
}

function begin({ placed }: Talk, language: Language): CallFact[] {
  return [
    { kind: 'call-started', language, source: 'tab' },
    { kind: 'capture-began', channel: 'caller', atMs: 0 },
    { kind: 'capture-began', channel: 'agent', atMs: 0 },
    { kind: 'form-read', placed },
  ];
}

const agree: CallFact = { kind: 'consent-answered', answer: 'accepted' };

function heard(talk: Talk, from: number, to: number): CallFact[] {
  return talk.lines.slice(from, to).map(([channel, start, text], index): CallFact => {
    const startMs = start * 1000;
    const endMs = startMs + text.length * 60;
    return {
      kind: 'speech-heard',
      segmentId: segmentId(from + index),
      channel,
      startMs,
      endMs,
      bytes: 900,
    };
  });
}

function written(talk: Talk, from: number, to: number): CallFact[] {
  return talk.lines.slice(from, to).map(([, , text], index) => ({
    kind: 'speech-written',
    segmentId: segmentId(from + index),
    text,
  }));
}

function said(talk: Talk, to: number): CallFact[] {
  return [...heard(talk, 0, to), ...written(talk, 0, to)];
}

function noted(notes: Notes, final: boolean): CallFact {
  return { kind: 'notes-taken', notes, upToSeq: 9, engine: 'gpt-4.1-mini', ...BY_STANDARD, final };
}

function proposed(talk: Talk): CallFact[] {
  return talk.proposals.map((proposal) => ({ kind: 'field-proposed', proposal }));
}

function filled(field: string, outcome: FillOutcome, means: Means = 'form-api'): CallFact {
  const nothing = { value: '', displayValue: '' };
  return { kind: 'field-filled', field, outcome, means, before: nothing, after: nothing };
}

const end = (atMs: number): CallFact => ({ kind: 'call-ended', atMs, reason: 'agent' });
const raise = (problem: Problem): CallFact => ({ kind: 'problem-raised', problem });

export const SCENE_NAMES = [
  'idle',
  'idle-refused',
  'idle-unfinished',
  'opening',
  'consent',
  'listening',
  'outcomes',
  'long',
  'lost',
  'offline',
  'writing',
  'ended',
  'too-short',
  'declined',
  'no-form',
  'conflict',
  'session-expired',
  'partly',
  'filed',
  'rail',
  ...SOUND_SCENE_NAMES,
  ...CASE_SCENE_NAMES,
  ...SUMMARY_SCENE_NAMES,
  ...PRIVACY_SCENE_NAMES,
] as const;
export type SceneName = (typeof SCENE_NAMES)[number];

export function sceneOf(name: SceneName, language: Language): Scene {
  if (isSoundScene(name)) return soundScene(name, language);
  if (isPrivacyScene(name)) return privacyScene(name, language);
  const talk = talkIn(language);
  const start = begin(talk, language);
  const all = talk.lines.length;
  const whole = [...start, agree, ...said(talk, all), ...proposed(talk)];
  const ended = [...whole, filled('category', 'filled'), end(96_000), noted(talk.notes, true)];
  if (isSummaryScene(name)) return summaryScene(name, talk, language, ended);
  if (isCaseScene(name)) {
    const talked = [...whole, noted(talk.notes, false)];
    return caseScene(name, {
      talk,
      language,
      begun: [...start, agree],
      talked,
      ended: [...talked, end(96_000), noted(talk.notes, true)],
      now: BEGAN_AT,
    });
  }
  const answer = (outcome: Extract<CallFact, { kind: 'filing-answered' }>['outcome']): Scene => ({
    facts: [...ended, { kind: 'filing-answered', outcome }],
    atMs: 96_000,
  });
  const early = { ...talk.notes, facts: [], open: [], actions: [], summary: summaryOf() };
  switch (name) {
    case 'idle':
      return { facts: [], atMs: 0 };
    case 'idle-refused':
      return {
        facts: [],
        atMs: 0,
        notice: { code: 'microphone-refused', about: 'hearing' },
      };
    case 'idle-unfinished':
      return {
        facts: [],
        atMs: 0,
        unfinished: [
          { callId: 'b', startedAt: BEGAN_AT, headline: talk.notes.headline, number: 'INC0012408' },
          { callId: 'a', startedAt: BEGAN_AT - 600_000, headline: '', number: '' },
        ],
      };
    case 'opening':
      return { facts: start, atMs: 2000 };
    case 'consent':
      return {
        facts: [...start, ...said(talk, 1), ...heard(talk, 1, 2)],
        atMs: 14_000,
      };
    case 'listening':
      return {
        facts: [
          ...start,
          agree,
          ...said(talk, 9),
          noted(talk.notes, false),
          ...proposed(talk).slice(0, 3),
          ...heard(talk, 9, 10),
        ],
        atMs: 63_000,
      };
    case 'outcomes':
      return {
        facts: [
          ...whole,
          noted(talk.notes, false),
          { kind: 'headline-edited', text: talk.notes.headline },
          filled('category', 'filled'),
          filled('subcategory', 'kept'),
          filled('assignment_group', 'read-only'),
          filled('location', 'filled'),
          { kind: 'field-undone', field: 'location', outcome: 'filled' },
          filled('impact', 'absent'),
        ],
        atMs: 95_000,
      };
    case 'long':
      return {
        facts: [...start, agree, ...longTalk(talk), noted(early, false)],
        atMs: 1_800_000,
      };
    case 'lost':
      return {
        facts: [
          ...start,
          agree,
          ...said(talk, 9),
          noted(talk.notes, false),
          { kind: 'capture-lost', channel: 'caller', atMs: 58_000, reason: 'tab-closed' },
        ],
        atMs: 61_000,
      };
    case 'offline':
      return {
        facts: [
          ...start,
          agree,
          ...said(talk, 5),
          noted(early, false),
          ...heard(talk, 5, 8),
          raise({ code: 'service-unreachable', about: 'speech-service', detail: '503' }),
        ],
        atMs: 50_000,
      };
    case 'writing':
      return {
        facts: [...whole, noted(talk.notes, false), end(96_000)],
        atMs: 96_000,
      };
    case 'ended':
      return { facts: ended, atMs: 96_000 };
    case 'too-short':
      return {
        facts: [
          ...start,
          agree,
          ...said(talk, 1),
          end(5000),
          noted({ ...early, headline: '' }, true),
        ],
        atMs: 5000,
      };
    case 'declined':
      return {
        facts: [
          ...start,
          { kind: 'consent-answered', answer: 'declined' },
          { kind: 'call-ended', atMs: 9000, reason: 'consent-declined' },
        ],
        atMs: 9000,
      };
    case 'no-form':
      return { facts: ended.filter((fact) => fact.kind !== 'form-read'), atMs: 96_000 };
    case 'conflict':
      return answer({
        kind: 'conflict',
        field: 'close_notes',
        theirs: 'Nulstillet af netværksgruppen.',
      });
    case 'session-expired':
      return answer({ kind: 'failed', code: 'session-expired', detail: '' });
    case 'partly':
      return answer({
        kind: 'partly-filed',
        at: BEGAN_AT,
        dropped: ['work_notes'],
        articles: ['KB0010234'],
      });
    case 'filed':
      return answer({ kind: 'filed', at: BEGAN_AT, number: talk.placed.form.number });
    case 'rail':
      return { ...sceneOf('listening', language), width: 'rail' };
  }
}

function isSoundScene(name: SceneName): name is SoundSceneName {
  return (SOUND_SCENE_NAMES as readonly SceneName[]).includes(name);
}

function isPrivacyScene(name: SceneName): name is PrivacySceneName {
  return (PRIVACY_SCENE_NAMES as readonly SceneName[]).includes(name);
}

function isSummaryScene(name: SceneName): name is SummarySceneName {
  return (SUMMARY_SCENE_NAMES as readonly SceneName[]).includes(name);
}

function isCaseScene(name: SceneName): name is CaseSceneName {
  return (CASE_SCENE_NAMES as readonly SceneName[]).includes(name);
}

/** Half an hour: the same words again and again, each time under new names. */
function longTalk(talk: Talk): CallFact[] {
  return Array.from({ length: 18 }, (_, round) =>
    talk.lines.flatMap(([channel, start, text], index): CallFact[] => {
      const startMs = (start + round * 95) * 1000;
      const id = `r${round}-${index}`;
      return [
        { kind: 'speech-heard', segmentId: id, channel, startMs, endMs: startMs + 900, bytes: 900 },
        { kind: 'speech-written', segmentId: id, text },
      ];
    }),
  ).flat();
}
