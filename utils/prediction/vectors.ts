import { ALWAYS, type FeatureCounts } from './text-features.ts';

/** Rows of the features that a text has, and how much of each: of length 1, and 1 of `ALWAYS`. */
export interface Vector {
  readonly rows: Uint32Array;
  readonly amounts: Float32Array;
}

/** What stands in one text only teaches nothing about others. */
const FEWEST_TEXTS = 2;
/** Bounds the size of a model: this many rows, a byte for each label. */
const MOST_FEATURES = 40_000;
/** Texts between two rests: a few milliseconds. */
export const TEXTS_A_SLICE = 32;
const FEATURES_A_SLICE = 20_000;

/** Features worth a row, ascending, so that a row is found by halving. Yields between slices. */
export function* chooseFeatures(texts: readonly FeatureCounts[]): Generator<void, Uint32Array> {
  const frequency = new Map<number, number>();
  for (const [at, { features }] of texts.entries()) {
    for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
    if (at % TEXTS_A_SLICE === 0) yield;
  }
  const fewest = yield* fewestTexts(frequency);
  const chosen: number[] = [];
  let seen = 0;
  for (const [feature, times] of frequency) {
    if (times >= fewest) chosen.push(feature);
    seen += 1;
    if (seen % FEATURES_A_SLICE === 0) yield;
  }
  return Uint32Array.from(chosen).toSorted();
}

/** In how many texts a feature must stand, so that there are not too many of them. */
function* fewestTexts(frequency: ReadonlyMap<number, number>): Generator<void, number> {
  const counted: number[] = [];
  let seen = 0;
  for (const times of frequency.values()) {
    counted[times] = (counted[times] ?? 0) + 1;
    seen += 1;
    if (seen % FEATURES_A_SLICE === 0) yield;
  }
  let fewest = counted.length;
  let total = 0;
  while (fewest > FEWEST_TEXTS) {
    total += counted[fewest - 1] ?? 0;
    if (total > MOST_FEATURES) break;
    fewest -= 1;
  }
  return fewest;
}

export function vectorOf({ features, times }: FeatureCounts, chosen: Uint32Array): Vector {
  const rows: number[] = [];
  const amounts: number[] = [];
  let squares = 0;
  for (let at = 0; at < features.length; at += 1) {
    const feature = features[at] ?? 0;
    const row = rowOf(feature, chosen);
    if (row < 0) continue;
    const amount = feature === ALWAYS ? 0 : 1 + Math.log(times[at] ?? 1);
    squares += amount * amount;
    rows.push(row);
    amounts.push(amount);
  }
  const length = Math.sqrt(squares) || 1;
  return {
    rows: Uint32Array.from(rows),
    amounts: Float32Array.from(amounts, (amount) => (amount === 0 ? 1 : amount / length)),
  };
}

function rowOf(feature: number, features: Uint32Array): number {
  let low = 0;
  let high = features.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = features[middle] ?? 0;
    if (found === feature) return middle;
    if (found < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
