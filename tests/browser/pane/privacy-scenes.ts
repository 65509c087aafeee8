import type { CallFact } from '../../../utils/call/call-event.ts';
import {
  DEFAULT_SETTINGS,
  type Language,
  type Settings,
} from '../../../utils/settings/settings.ts';
import { BY_STANDARD, summaryOf } from '../../unit/support/assist-parts.ts';
import { said } from '../../unit/support/call-events.ts';

export const PRIVACY_SCENE_NAMES = ['cpr-heard', 'cpr-unknown'] as const;
export type PrivacySceneName = (typeof PRIVACY_SCENE_NAMES)[number];

/** Of nobody: its check digit is wrong. Said in two rows, with a nod between them. */
const LINES: Readonly<
  Record<Language, readonly (readonly ['caller' | 'agent', number, string])[]>
> = {
  da: [
    ['agent', 3, 'Koncern HR, det er Sara. Må jeg få dit CPR-nummer?'],
    ['caller', 9, 'Ja, det er femten nul tre halvtreds'],
    ['agent', 13, 'Ja'],
    ['caller', 15, '1235'],
    ['caller', 21, 'Du kan ringe til mig på 22 33 44 55, eller skrive til mette@example.dk.'],
    ['agent', 30, 'Tak. Hvad drejer det sig om?'],
    ['caller', 34, 'Jeg mangler feriepenge på min lønseddel for oktober.'],
  ],
  en: [
    ['agent', 3, 'Group HR, this is James. May I have your CPR number?'],
    ['caller', 9, 'Yes, it is fifteen zero three fifty'],
    ['agent', 13, 'Yes'],
    ['caller', 15, '1235'],
    ['caller', 21, 'You can call me on 22 33 44 55, or write to mette@example.dk.'],
    ['agent', 30, 'Thanks. What is it about?'],
    ['caller', 34, 'Holiday pay is missing from my payslip for October.'],
  ],
};

interface PrivacyScene {
  readonly facts: readonly CallFact[];
  readonly atMs: number;
  readonly settings: Settings;
}

/** A call in which somebody says who they are. */
export function privacyScene(name: PrivacySceneName, language: Language): PrivacyScene {
  const lines = LINES[language];
  const idOf = (at: number) => {
    const [channel, seconds] = lines[at] ?? ['caller', 0];
    return `${channel}-${seconds * 1000}`;
  };
  const says = (da: string, en: string) => (language === 'da' ? da : en);
  const facts: CallFact[] = [
    { kind: 'call-started', language, source: 'tab' },
    { kind: 'capture-began', channel: 'caller', atMs: 0 },
    { kind: 'capture-began', channel: 'agent', atMs: 0 },
    { kind: 'consent-answered', answer: 'accepted' },
    ...lines.flatMap(([channel, seconds, text]) => said(channel, seconds * 1000, text)),
    {
      kind: 'notes-taken',
      notes: {
        headline: says('Feriepenge mangler', 'Holiday pay is missing'),
        facts: [
          {
            text: says('Har CPR-nummer [CPR 1].', 'Has CPR number [CPR 1].'),
            segmentIds: [idOf(1)],
          },
          {
            text: says('Kan træffes på 22 33 44 55.', 'Can be reached on 22 33 44 55.'),
            segmentIds: [idOf(4)],
          },
        ],
        open: [],
        actions: [],
        summary: summaryOf(),
      },
      upToSeq: 9,
      engine: 'gpt-4.1-mini',
      ...BY_STANDARD,
      final: false,
    },
  ];
  const asked: CallFact[] = [
    { kind: 'caller-asked', by: 'cpr', segmentIds: [idOf(1), idOf(3)] },
    { kind: 'caller-answered', by: 'cpr', outcome: 'nobody' },
  ];
  const { privacy } = DEFAULT_SETTINGS;
  return {
    facts: name === 'cpr-unknown' ? [...facts, ...asked] : facts,
    atMs: 40_000,
    settings: { ...DEFAULT_SETTINGS, privacy: { ...privacy, cprColumn: 'u_cpr' } },
  };
}
