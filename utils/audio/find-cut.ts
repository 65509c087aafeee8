import { framesIn, loudnessOf, type PlacedFrame } from './frame.ts';

/** Looked through one after the other, from the end, until there is a pause in one. */
const SEARCH_MS = [3_000, 4_500, 6_000, 8_000] as const;
/** The stop inside a word (`ap·ple`) is silent for 50 to 80 ms; two words that stand apart, for longer. */
const PAUSE_MS = 150;
/** 34 dB below what is being said is silence … */
const SILENCE = 0.02;
/** … or, where it is never that quiet, what is hardly louder than the background. */
const ABOVE_BACKGROUND = 1.15;
/** Without any pause, the quietest stretch of this length: a little more than a stop. */
const VALLEY_MS = 90;

/**
 * Where speech that was never silent for long enough is cut: how many of the frames belong to the
 * first part. In the middle of the longest pause near the end, further back if there is none; for
 * somebody who does not breathe, where they are quietest.
 */
export function findCut(frames: readonly PlacedFrame[]): number {
  const loudness = frames.map((one) => loudnessOf(one.samples));
  const valley = quietestValley(loudness.slice(-framesIn(SEARCH_MS[3])));
  for (const ms of SEARCH_MS) {
    const searched = loudness.slice(-framesIn(ms));
    const silence = Math.max(SILENCE * meanOf(searched), ABOVE_BACKGROUND * valley.loudness);
    const pause = longestRun(searched, (one) => one < silence);
    if (pause.length >= framesIn(PAUSE_MS)) return frames.length - fromEnd(searched, pause);
  }
  return frames.length - valley.fromEnd;
}

interface Run {
  readonly at: number;
  readonly length: number;
}

function longestRun(loudness: readonly number[], isQuiet: (loudness: number) => boolean): Run {
  let longest: Run = { at: 0, length: 0 };
  let from = 0;
  for (const [at, one] of loudness.entries()) {
    if (!isQuiet(one)) from = at + 1;
    else if (at + 1 - from > longest.length) longest = { at: from, length: at + 1 - from };
  }
  return longest;
}

/** So many frames come after the middle of a run. */
function fromEnd(loudness: readonly number[], { at, length }: Run): number {
  return loudness.length - at - Math.ceil(length / 2);
}

function quietestValley(loudness: readonly number[]): { loudness: number; fromEnd: number } {
  const length = framesIn(VALLEY_MS);
  let quietest = { at: 0, loudness: Infinity };
  for (let at = 0; at + length <= loudness.length; at += 1) {
    const mean = meanOf(loudness.slice(at, at + length));
    if (mean < quietest.loudness) quietest = { at, loudness: mean };
  }
  return {
    loudness: quietest.loudness,
    fromEnd: fromEnd(loudness, { at: quietest.at, length }),
  };
}

/** Of their power, as a loudness. */
function meanOf(loudness: readonly number[]): number {
  return Math.sqrt(loudness.reduce((sum, one) => sum + one * one, 0) / loudness.length);
}
