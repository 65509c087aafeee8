import type { CallFact } from '../../../utils/call/call-event.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import type { CallSource } from '../../../utils/call/sound-order.ts';
import type { TabChoice } from '../../../utils/messages/protocol.ts';
import type { Language, SourceChoice } from '../../../utils/settings/settings.ts';
import type { PartialText } from '../../../utils/transcription/transcribe.ts';
import type { Problem } from '../../../utils/call/problem.ts';
import { segmentId, talkIn } from './talk.ts';

/** A scene that is about where the sound comes from, or what became of it. */
export interface SoundScene {
  readonly facts: readonly CallFact[];
  readonly atMs: number;
  readonly source?: SourceChoice;
  readonly tabs?: readonly TabChoice[];
  readonly partials?: readonly PartialText[];
  readonly notice?: Problem;
  /** Nothing is heard from anybody. */
  readonly isQuiet?: boolean;
}

export const SOUND_SCENE_NAMES = [
  'idle-other-tab',
  'idle-no-tab',
  'idle-system',
  'idle-room',
  'idle-unreadable',
  'partial',
  'quiet',
  'gaps',
  'unplugged',
  'muted',
  'unshared',
  'room',
  'recording',
] as const;
export type SoundSceneName = (typeof SOUND_SCENE_NAMES)[number];

const began = (source: CallSource, language: Language, ...channels: Channel[]): CallFact[] => [
  { kind: 'call-started', language, source },
  ...channels.map((channel): CallFact => ({ kind: 'capture-began', channel, atMs: 0 })),
];
const agree: CallFact = { kind: 'consent-answered', answer: 'accepted' };

export function soundScene(name: SoundSceneName, language: Language): SoundScene {
  const { lines, placed } = talkIn(language);
  const isDanish = language === 'da';
  const heard = (index: number): CallFact => {
    const [channel, start, text] = lines[index] ?? ['caller', 0, ''];
    const startMs = start * 1000;
    const endMs = startMs + text.length * 60;
    return { kind: 'speech-heard', segmentId: segmentId(index), channel, startMs, endMs, bytes: 9 };
  };
  const written = (index: number): CallFact => ({
    kind: 'speech-written',
    segmentId: segmentId(index),
    text: lines[index]?.[2] ?? '',
  });
  const said = (from: number, to: number): CallFact[] =>
    lines.slice(from, to).flatMap((_, index) => [heard(from + index), written(from + index)]);
  const form: CallFact = { kind: 'form-read', placed };
  const call = [...began('tab', language, 'caller', 'agent'), form, agree];
  const nobody = { facts: [], atMs: 0 };

  switch (name) {
    case 'idle-other-tab':
      return {
        ...nobody,
        source: 'other-tab',
        tabs: [
          { tabId: 3, title: '', isAudible: false, place: 2 },
          { tabId: 4, title: 'Kalender', isAudible: false, place: 3 },
          {
            tabId: 5,
            title: isDanish
              ? 'Opkald med Mette Kjærgaard | Microsoft Teams – Servicedesk'
              : 'Call with Emily Carter | Microsoft Teams – Service desk',
            isAudible: true,
            place: 5,
          },
        ],
      };
    case 'idle-no-tab':
      return { ...nobody, source: 'other-tab' };
    case 'idle-system':
      return { ...nobody, source: 'system' };
    case 'idle-room':
      return { ...nobody, source: 'room' };
    case 'idle-unreadable':
      return { ...nobody, notice: { code: 'recording-unreadable', about: 'hearing' } };
    case 'partial':
      return {
        facts: [...call, ...said(0, 8), heard(8)],
        atMs: 60_000,
        partials: [
          { segmentId: segmentId(8), channel: 'agent', text: lines[8]?.[2].slice(0, 42) ?? '' },
          { segmentId: segmentId(9), channel: 'caller', text: lines[9]?.[2].slice(0, 26) ?? '' },
        ],
      };
    case 'quiet':
      return { facts: [...call, ...said(0, 7)], atMs: 61_000, isQuiet: true };
    case 'gaps':
      return {
        facts: [
          ...call,
          ...said(0, 3),
          { kind: 'capture-lost', channel: 'caller', atMs: 18_000, reason: 'tab-closed' },
          { kind: 'capture-began', channel: 'caller', atMs: 21_000 },
          { kind: 'listening-paused', atMs: 23_000 },
          { kind: 'listening-resumed', atMs: 25_000 },
          heard(4),
          { kind: 'speech-refused', segmentId: segmentId(4), code: 'speech-rejected' },
          ...said(5, 7),
          { kind: 'microphone-changed', label: 'Jabra Evolve2 65', reason: 'chosen', atMs: 39_000 },
          ...said(7, 9),
          { kind: 'capture-lost', channel: 'agent', atMs: 55_000, reason: 'capture-lost' },
          { kind: 'capture-began', channel: 'agent', atMs: 55_400 },
          ...said(9, 10),
        ],
        atMs: 62_000,
      };
    case 'unplugged':
      return {
        facts: [
          ...call,
          ...said(0, 9),
          {
            kind: 'microphone-changed',
            label: isDanish ? 'Indbygget mikrofon' : 'Built-in microphone',
            reason: 'unplugged',
            atMs: 55_000,
          },
        ],
        atMs: 60_000,
      };
    case 'muted':
      return {
        facts: [
          ...call,
          ...said(0, 9),
          { kind: 'capture-lost', channel: 'agent', atMs: 55_000, reason: 'microphone-silent' },
        ],
        atMs: 60_000,
      };
    case 'unshared':
      return {
        facts: [
          ...began('system', language, 'caller', 'agent'),
          form,
          agree,
          ...said(0, 9),
          { kind: 'capture-lost', channel: 'caller', atMs: 55_000, reason: 'capture-lost' },
        ],
        atMs: 60_000,
      };
    case 'room':
      return {
        facts: [...began('room', language, 'agent'), form, agree, ...inTurns()],
        atMs: 60_000,
      };
    case 'recording':
      return {
        facts: [...began('recording', language, 'caller'), form, agree, ...said(0, 10)],
        atMs: 9_000,
      };
  }

  /** Three pieces, each with what everybody in the room said in it. */
  function inTurns(): CallFact[] {
    return [0, 4, 8].flatMap((from): CallFact[] => {
      const part = lines.slice(from, from + 4);
      const startMs = (part[0]?.[1] ?? 0) * 1000;
      const turns = part.map(([channel, , text]) => ({
        speaker: channel === 'agent' ? 'A' : 'B',
        text,
      }));
      const text = turns.map((turn) => turn.text).join(' ');
      const piece = {
        segmentId: `r${from}`,
        channel: 'agent',
        startMs,
        endMs: startMs + 9_000,
      } as const;
      return [
        { kind: 'speech-heard', ...piece, bytes: 9 },
        { kind: 'speech-written', segmentId: piece.segmentId, text, turns },
      ];
    });
  }
}
