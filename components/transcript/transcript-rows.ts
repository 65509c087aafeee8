import type { SpeakerTurn } from '../../utils/call/call-event.ts';
import type { CallState, MicrophoneChange } from '../../utils/call/call-state.ts';
import type { Segment } from '../../utils/call/transcript.ts';
import type { Channel } from '../../utils/call/channel.ts';
import type { Gap, Pause } from '../../utils/call/gaps.ts';
import { createRedactor } from '../../utils/privacy/redact.ts';

/** Whose words they are, as far as it is known. */
export type Voice = Channel | 'room';

export type TranscriptRow =
  | {
      readonly kind: 'speech';
      readonly atMs: number;
      readonly segment: Segment;
      readonly voice: Voice;
      readonly text: string;
      readonly turns: readonly SpeakerTurn[];
    }
  | { readonly kind: 'gap'; readonly atMs: number; readonly gap: Gap }
  | { readonly kind: 'pause'; readonly atMs: number; readonly pause: Pause }
  | { readonly kind: 'microphone'; readonly atMs: number; readonly change: MicrophoneChange };

/** How far back from the newest row: at least so many, and all from that time on. */
export interface Reach {
  readonly rows: number;
  readonly fromMs: number;
}

export interface TranscriptReading {
  /** How many different personal numbers were masked. */
  readonly masked: number;
  /** In order of time: no silent pieces, no readable personal number. */
  readonly latest: (reach: Reach) => {
    readonly rows: readonly TranscriptRow[];
    readonly hasEarlier: boolean;
  };
}

export const ALL: Reach = { rows: Infinity, fromMs: 0 };

/**
 * Reads one state after the other. What it says depends on the state alone; what it remembers only
 * keeps the cost of an event from growing with the call: a line is masked once, and a row that did
 * not change is the same object.
 */
export function createTranscriptReader(): (state: CallState) => TranscriptReading {
  let callId: string | null = null;
  let redactor = createRedactor();
  let readUpToSeq = -1;
  let known = new WeakMap<object, TranscriptRow>();

  /** Numbers are named in the order in which they arrived, as in the prompts. */
  const meetNumbers = (state: CallState): void => {
    const fresh = state.segments.filter((one) => one.settledSeq > readUpToSeq);
    for (const { text, settledSeq } of fresh.toSorted((a, b) => a.settledSeq - b.settledSeq)) {
      redactor.redact(text);
      readUpToSeq = settledSeq;
    }
  };
  const remember = <Source extends object>(
    source: Source,
    make: (source: Source) => TranscriptRow,
  ): TranscriptRow => {
    const row = known.get(source) ?? make(source);
    known.set(source, row);
    return row;
  };
  const speechRow = (segment: Segment, voice: Voice): TranscriptRow => ({
    kind: 'speech',
    atMs: segment.startMs,
    segment,
    voice,
    text: redactor.redact(segment.text),
    turns: segment.turns.map((turn) => ({ ...turn, text: redactor.redact(turn.text) })),
  });
  const marksOf = ({ gaps, pauses, microphones }: CallState): TranscriptRow[] =>
    [
      ...gaps.map((one) => remember(one, (gap) => ({ kind: 'gap', atMs: gap.fromMs, gap }))),
      ...pauses.map((one) =>
        remember(one, (pause) => ({ kind: 'pause', atMs: pause.fromMs, pause })),
      ),
      ...microphones.map((one) =>
        remember(one, (change) => ({ kind: 'microphone', atMs: change.atMs, change })),
      ),
    ].toSorted((a, b) => a.atMs - b.atMs);

  return (state) => {
    if (state.callId !== callId) {
      callId = state.callId;
      redactor = createRedactor();
      readUpToSeq = -1;
      known = new WeakMap();
    }
    meetNumbers(state);
    return {
      masked: redactor.count,
      latest: ({ rows: atLeast, fromMs }) => {
        const { segments } = state;
        const marks = marksOf(state);
        const rows: TranscriptRow[] = [];
        let [speech, mark] = [segments.length - 1, marks.length - 1];
        for (;;) {
          while (segments[speech]?.status === 'silent') speech -= 1;
          const [said, marked] = [segments[speech], marks[mark]];
          const atMs = Math.max(said?.startMs ?? -Infinity, marked?.atMs ?? -Infinity);
          if (atMs === -Infinity) return { rows: rows.toReversed(), hasEarlier: false };
          if (rows.length >= atLeast && atMs < fromMs) {
            return { rows: rows.toReversed(), hasEarlier: true };
          }
          if (marked && marked.atMs === atMs) {
            rows.push(marked);
            mark -= 1;
          } else if (said) {
            rows.push(remember(said, (one) => speechRow(one, voiceOf(state.source, one.channel))));
            speech -= 1;
          }
        }
      },
    };
  };
}

/** In a room everybody is heard in the agent's microphone. */
export function voiceOf(source: CallState['source'], channel: Channel): Voice {
  return source === 'room' ? 'room' : channel;
}

export function keyOf(row: TranscriptRow): string {
  switch (row.kind) {
    case 'speech':
      return row.segment.segmentId;
    case 'gap':
      return `${row.gap.channel}-gap-${row.atMs}`;
    case 'pause':
    case 'microphone':
      return `${row.kind}-${row.atMs}`;
  }
}
