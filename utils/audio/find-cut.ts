import { framesIn, loudnessOf, type PlacedFrame } from './frame.ts';

/** Searched first, and only when there is no pause in it, the longer stretch. */
const SEARCH_MS = [3_000, 6_000] as const;
/**
 * A stop inside a word (`ap·ple`) is silent for 50 to 80 ms. Over a little more than that, the gap
 * between two words is quiet and a stop is not.
 */
const VALLEY_MS = 90;
/** A valley 20 dB below what is said around it is a pause. */
const PAUSE = 0.1;

/**
 * Where speech without a pause long enough is cut: how many of the frames belong to the first part.
 * In the quietest valley near the end; further back when nothing near the end is clearly a pause.
 */
export function findCut(frames: readonly PlacedFrame[]): number {
  const loudness = frames.map((one) => loudnessOf(one.samples));
  const [near, far] = SEARCH_MS.map((ms) => quietestValley(loudness.slice(-framesIn(ms))));
  if (!near || !far) return frames.length;
  const valley = near.loudness > PAUSE * near.around ? far : near;
  return frames.length - valley.fromEnd;
}

interface Valley {
  /** So many frames come after the cut. */
  readonly fromEnd: number;
  readonly loudness: number;
  readonly around: number;
}

function quietestValley(loudness: readonly number[]): Valley {
  const width = framesIn(VALLEY_MS);
  const around = meanPower(loudness);
  let best = { at: 0, power: Infinity };
  for (let at = 0; at + width <= loudness.length; at += 1) {
    const power = meanPower(loudness.slice(at, at + width));
    if (power < best.power) best = { at, power };
  }
  return {
    fromEnd: loudness.length - best.at - Math.ceil(width / 2),
    loudness: Math.sqrt(best.power),
    around: Math.sqrt(around),
  };
}

function meanPower(loudness: readonly number[]): number {
  return loudness.reduce((sum, one) => sum + one * one, 0) / loudness.length;
}
