import type { CallEvent } from '../../../utils/call/call-event.ts';
import type { Channel } from '../../../utils/call/channel.ts';

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The promise that no moment of a call is missing, checked on the log alone: from the first frame of a
 * channel to the end of the call, every moment was heard as speech, heard as quiet, off the record, or
 * lost and said to be lost. Returns what no event accounts for, above `toleranceMs`.
 */
export function unaccounted(
  events: readonly CallEvent[],
  channel: Channel,
  toleranceMs: number,
): readonly Span[] {
  const began = events.find((one) => one.kind === 'capture-began' && one.channel === channel);
  const ended = events.find((one) => one.kind === 'call-ended');
  if (began?.kind !== 'capture-began' || ended?.kind !== 'call-ended') return [];
  const covered = spansOf(events, channel, ended.atMs).toSorted((a, b) => a.fromMs - b.fromMs);
  const holes: Span[] = [];
  let upToMs = began.atMs;
  for (const { fromMs, toMs } of [...covered, { fromMs: ended.atMs, toMs: ended.atMs }]) {
    if (fromMs - upToMs > toleranceMs) holes.push({ fromMs: upToMs, toMs: fromMs });
    upToMs = Math.max(upToMs, toMs);
  }
  return holes;
}

function spansOf(events: readonly CallEvent[], channel: Channel, endMs: number): Span[] {
  const heard = events.flatMap((one) =>
    (one.kind === 'speech-heard' || one.kind === 'quiet-heard') && one.channel === channel
      ? [{ fromMs: one.startMs, toMs: one.endMs }]
      : [],
  );
  return [
    ...heard,
    ...silences(events, channel).map(({ fromMs, toMs }) => ({
      fromMs,
      toMs: Math.min(toMs, endMs),
    })),
  ];
}

/** Where the log itself says that a channel was not heard: off the record, or lost. */
function silences(events: readonly CallEvent[], channel: Channel): readonly Span[] {
  const spans: Span[] = [];
  let lostAt: number | null = null;
  for (const event of events) {
    if (!('channel' in event) || event.channel !== channel) continue;
    if (event.kind === 'capture-lost') lostAt ??= event.atMs;
    if (event.kind !== 'capture-began' || lostAt === null) continue;
    spans.push({ fromMs: lostAt, toMs: event.atMs });
    lostAt = null;
  }
  if (lostAt !== null) spans.push({ fromMs: lostAt, toMs: Infinity });
  return [...spans, ...pauses(events)];
}

export function pauses(events: readonly CallEvent[]): readonly Span[] {
  const spans: Span[] = [];
  let fromMs: number | null = null;
  for (const event of events) {
    if (event.kind === 'listening-paused') fromMs ??= event.atMs;
    if (event.kind !== 'listening-resumed' || fromMs === null) continue;
    spans.push({ fromMs, toMs: event.atMs });
    fromMs = null;
  }
  return fromMs === null ? spans : [...spans, { fromMs, toMs: Infinity }];
}

/** Pieces of speech that overlap another of their channel: their words would be there twice. */
export function overlapping(events: readonly CallEvent[], channel: Channel): readonly Span[] {
  const speech = events
    .flatMap((one) =>
      one.kind === 'speech-heard' && one.channel === channel
        ? [{ fromMs: one.startMs, toMs: one.endMs }]
        : [],
    )
    .toSorted((a, b) => a.fromMs - b.fromMs);
  return speech.filter((one, at) => at > 0 && one.fromMs < (speech[at - 1]?.toMs ?? 0) - 1);
}

/** Segments that have neither words, nor “no speech”, nor a refusal, nor stored sound to ask with. */
export async function lostSegments(
  events: readonly CallEvent[],
  hasSound: (segmentId: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const written = new Set(
    events.flatMap((one) => (one.kind === 'speech-written' ? [one.segmentId] : [])),
  );
  const lost: string[] = [];
  for (const event of events) {
    if (event.kind !== 'speech-heard' || written.has(event.segmentId)) continue;
    if (!(await hasSound(event.segmentId))) lost.push(event.segmentId);
  }
  return lost;
}
