import type { CallEvent, SpeakerTurn } from './call-event.ts';
import type { Channel } from './channel.ts';
import type { ProblemCode } from './problem.ts';

/** The same segments in three orders, so that nobody has to look through a long call for a few. */
export interface Transcript {
  /** In order of time, both channels. */
  readonly segments: readonly Segment[];
  /** Those of them that wait for their words. */
  readonly pending: readonly Segment[];
  /** Those that have words, in the order in which these arrived: it grows at its end, as prompts do. */
  readonly lines: readonly Segment[];
}

export interface Segment {
  readonly segmentId: string;
  readonly channel: Channel;
  readonly startMs: number;
  readonly endMs: number;
  /** `silent`: the service found no speech in it. */
  readonly status: 'pending' | 'written' | 'silent' | 'refused';
  readonly text: string;
  /** Sequence number of the event that settled it; -1 while pending. Prompts follow this order. */
  readonly settledSeq: number;
  readonly refusal: ProblemCode | null;
  /** Empty where the service told no voices apart. */
  readonly turns: readonly SpeakerTurn[];
}

export const NO_TRANSCRIPT: Transcript = { segments: [], pending: [], lines: [] };

export function addSpeech(
  { segments, pending, lines }: Transcript,
  heard: Extract<CallEvent, { kind: 'speech-heard' }>,
): Transcript {
  const { segmentId, channel, startMs, endMs } = heard;
  const one: Segment = {
    segmentId,
    channel,
    startMs,
    endMs,
    status: 'pending',
    text: '',
    settledSeq: -1,
    refusal: null,
    turns: [],
  };
  return { segments: insertByTime(segments, one), pending: insertByTime(pending, one), lines };
}

export function settleSpeech(
  { segments, pending, lines }: Transcript,
  segmentId: string,
  change: Pick<Segment, 'status' | 'settledSeq' | 'refusal'> & Partial<Segment>,
): Transcript {
  const index = segments.findLastIndex((one) => one.segmentId === segmentId);
  const found = segments[index];
  if (!found) return { segments, pending, lines };
  const settled = { ...found, ...change };
  const without = (list: readonly Segment[]) => list.filter((one) => one.segmentId !== segmentId);
  const others = without(pending);
  // Words that come twice are rare; the long list is not looked through for them each time.
  const earlier = found.status === 'written' ? without(lines) : lines;
  return {
    segments: segments.with(index, settled),
    pending: settled.status === 'pending' ? insertByTime(others, settled) : others,
    lines: settled.status === 'written' ? [...earlier, settled] : earlier,
  };
}

/** Speech arrives nearly in order, so the search from the end is short. */
function insertByTime(segments: readonly Segment[], one: Segment): readonly Segment[] {
  const after = segments.findLastIndex((other) => other.startMs <= one.startMs);
  return segments.toSpliced(after + 1, 0, one);
}

/** The lines a reader sees: words that were heard, in order of time. */
export function transcriptLines({ segments }: Transcript): readonly Segment[] {
  return segments.filter((one) => one.status === 'written');
}

/** A segment is at most ten seconds long, and words place it a little wrong. */
const REACH_MS = 15_000;

/** Those that may have been spoken at the same time as this one. */
export function segmentsAround(
  { segments }: Transcript,
  { startMs, endMs }: Pick<Segment, 'startMs' | 'endMs'>,
): readonly Segment[] {
  const last = segments.findLastIndex((one) => one.startMs <= endMs);
  const before = segments.findLastIndex((one, at) => at < last && one.startMs < startMs - REACH_MS);
  return segments.slice(before + 1, last + 1);
}

/** `0:07`, `61:05`. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
