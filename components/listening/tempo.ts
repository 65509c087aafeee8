import type { Segment } from '../../utils/call/transcript.ts';

/** Long enough to be a tempo, short enough to be the one of now. */
const TALK_MS = 60_000;
/** A greeting has no tempo. */
const ENOUGH_MS = 10_000;
const MINUTE_MS = 60_000;

/** Words per minute of both voices over the last minute that was talked; null before there is enough. */
export function wordsPerMinute(segments: readonly Segment[]): number | null {
  let [words, talkMs] = [0, 0];
  for (let at = segments.length - 1; at >= 0 && talkMs < TALK_MS; at -= 1) {
    const segment = segments[at];
    if (segment?.status !== 'written') continue;
    words += segment.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    talkMs += segment.endMs - segment.startMs;
  }
  return talkMs < ENOUGH_MS ? null : Math.round((words * MINUTE_MS) / talkMs);
}
