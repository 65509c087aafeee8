import type { Segment } from '../call/transcript.ts';
import type { Channel } from '../call/channel.ts';
import { longestRun, type Run } from './longest-run.ts';
import { placeWords, type PlacedWord } from './place-words.ts';

export interface SpokenText {
  readonly channel: Channel;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** Of the words of a run so many have to be the same: a recogniser mishears 15–30 % of them. */
const ALIKE = 0.7;
/** Fewer may be two people who say "ja tak" at once. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 9;
/** So many misheard words at an end of an echo still belong to it, if the caller said some there too. */
const MISHEARD = 2;
/** From the loudspeaker through the room into the microphone, and a cut that came a little late. */
const ECHO_LATE_MS = 400;

/**
 * What the agent said, without what the microphone only heard the caller say: the same words at the
 * same time. Who repeats the caller a moment later has said it; so has who says "ja" along with them.
 */
export function withoutEcho(own: SpokenText, others: readonly Segment[]): string {
  if (own.channel !== 'agent') return own.text;
  const callers = others.filter((one) => one.channel === 'caller' && one.text !== '');
  let left = placeWords(own);
  let isCut = false;
  for (const caller of callers) {
    if (caller.startMs > own.endMs || caller.endMs + ECHO_LATE_MS < own.startMs) continue;
    const said = placeWords(caller);
    for (let run = echoIn(left, said, own, caller); run; run = echoIn(left, said, own, caller)) {
      left = left.toSpliced(run.from, run.to - run.from);
      isCut = true;
    }
  }
  return isCut ? left.map((word) => word.written).join(' ') : own.text;
}

function echoIn(
  left: readonly PlacedWord[],
  said: readonly PlacedWord[],
  own: SpokenText,
  caller: Segment,
): Pick<Run, 'from' | 'to'> | null {
  // Words are placed by their share of the segment: the longer it is, the less that says.
  const longest = Math.max(own.endMs - own.startMs, caller.endMs - caller.startMs);
  const toleranceMs = 400 + 0.12 * longest;
  const run = longestRun(left, said, (a, b) => {
    const isThen = a.atMs <= caller.endMs + ECHO_LATE_MS;
    return isThen && Math.abs(a.atMs - b.atMs) <= toleranceMs;
  });
  if (!run || run.alike / (run.to - run.from) < ALIKE) return null;
  const letters = left.slice(run.from, run.to).reduce((sum, word) => sum + word.bare.length, 0);
  const isWhole = run.from === 0 && run.to === left.length;
  if (letters < FEWEST_LETTERS || (run.alike < FEWEST_WORDS && !isWhole)) return null;
  return withMisheardEnds(run, left, said);
}

function withMisheardEnds(
  run: Run,
  left: readonly PlacedWord[],
  said: readonly PlacedWord[],
): Pick<Run, 'from' | 'to'> {
  const before = run.otherFrom > 0 && run.from <= MISHEARD;
  const after = run.otherTo < said.length && left.length - run.to <= MISHEARD;
  return { from: before ? 0 : run.from, to: after ? left.length : run.to };
}
