import type { CallState, MicrophoneChange } from '../../utils/call/call-state.ts';
import type { Segment } from '../../utils/call/transcript.ts';
import type { Channel } from '../../utils/call/channel.ts';
import type { Gap, Pause } from '../../utils/call/gaps.ts';
import type { CprCandidate } from '../../utils/privacy/find-cprs.ts';
import { FOR_MODELS, type Kind } from '../../utils/privacy/kinds.ts';
import { createMasker } from '../../utils/privacy/masker.ts';
import { maskSpans, slicePieces, type MaskedPiece } from '../../utils/privacy/mask-spans.ts';

/** Whose words they are, as far as it is known. */
export type Voice = Channel | 'room';

export type TranscriptRow =
  | {
      readonly kind: 'speech';
      readonly atMs: number;
      readonly segment: Segment;
      readonly voice: Voice;
      readonly pieces: readonly MaskedPiece[];
      readonly turns: readonly MaskedTurn[];
    }
  | { readonly kind: 'gap'; readonly atMs: number; readonly gap: Gap }
  | { readonly kind: 'pause'; readonly atMs: number; readonly pause: Pause }
  | { readonly kind: 'microphone'; readonly atMs: number; readonly change: MicrophoneChange };

interface MaskedTurn {
  readonly speaker: string;
  readonly pieces: readonly MaskedPiece[];
}

/** A CPR number that was said, and where. */
export interface SaidCpr {
  readonly digits: string;
  readonly segmentIds: readonly string[];
}

/** How far back from the newest row: at least so many, and all from that time on. */
export interface Reach {
  readonly rows: number;
  readonly fromMs: number;
}

export interface TranscriptReading {
  /** How many different things of each kind are hidden. */
  readonly hidden: Readonly<Record<Kind, number>>;
  /** The likeliest of those that were said whole. */
  readonly cpr: SaidCpr | null;
  readonly piecesOf: (line: Segment) => readonly MaskedPiece[];
  /** Of a text about the call. */
  readonly note: (text: string) => readonly MaskedPiece[];
  /** Of words that may change yet. */
  readonly saying: (channel: Channel, text: string) => readonly MaskedPiece[];
  /** In order of time: no silent pieces, and pieces that are hidden. */
  readonly latest: (reach: Reach) => {
    readonly rows: readonly TranscriptRow[];
    readonly hasEarlier: boolean;
  };
}

export const ALL: Reach = { rows: Infinity, fromMs: 0 };

/**
 * Reads one state after the other. What it says depends on the state alone; what it remembers only
 * keeps the cost of an event from growing with the call: a line is read once, and a row that did
 * not change is the same object. It hides what a prompt hides, but for names.
 */
export function createTranscriptReader(): (state: CallState) => TranscriptReading {
  let callId: string | null = null;
  let masker = createMasker(FOR_MODELS);
  /** What the masker has read, and at which row of it a segment stands. */
  let lines: Segment[] = [];
  let rowOf = new Map<string, number>();
  let readUpToSeq = -1;
  let known = new WeakMap<object, TranscriptRow>();

  /** Numbers are named in the order in which they arrived, as in the prompts. */
  const meetNumbers = (state: CallState): void => {
    const fresh = state.segments.filter((one) => one.settledSeq > readUpToSeq);
    for (const line of fresh.toSorted((a, b) => a.settledSeq - b.settledSeq)) {
      readUpToSeq = line.settledSeq;
      if (line.text === '') continue;
      rowOf.set(line.segmentId, lines.length);
      lines.push(line);
      for (const row of masker.read(line.channel, line.text)) {
        const changed = lines[row];
        if (changed) known.delete(changed);
      }
    }
  };
  const piecesOf = ({ segmentId, text }: Segment): readonly MaskedPiece[] => {
    const row = rowOf.get(segmentId) ?? -1;
    return lines[row]?.text === text ? masker.pieces(row) : maskSpans(text, FOR_MODELS);
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
    pieces: piecesOf(segment),
    turns: turnsOf(segment, piecesOf(segment)),
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
      masker = createMasker(FOR_MODELS);
      lines = [];
      rowOf = new Map();
      readUpToSeq = -1;
      known = new WeakMap();
    }
    meetNumbers(state);
    return {
      hidden: masker.counts(),
      cpr: likeliest(masker.cprs(), lines),
      piecesOf,
      note: masker.note,
      saying: masker.saying,
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

function likeliest([best]: readonly CprCandidate[], lines: readonly Segment[]): SaidCpr | null {
  if (!best) return null;
  const segmentIds = best.rows.flatMap((row) => lines[row]?.segmentId ?? []);
  return { digits: best.digits, segmentIds: [...new Set(segmentIds)] };
}

/** A number may go on from one voice to the next: what is hidden in the whole is hidden in its turns. */
function turnsOf({ text, turns }: Segment, pieces: readonly MaskedPiece[]): MaskedTurn[] {
  let from = 0;
  return turns.map((turn) => {
    const start = text.indexOf(turn.text, from);
    if (start === -1) return { speaker: turn.speaker, pieces: maskSpans(turn.text, FOR_MODELS) };
    from = start + turn.text.length;
    return { speaker: turn.speaker, pieces: slicePieces(pieces, start, from) };
  });
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
