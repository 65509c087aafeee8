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

/** Features worth a row, ascending, so that a row is found by halving. Yields between slices. */
export function* chooseFeatures(texts: readonly FeatureCounts[]): Generator<void, Uint32Array> {
  const frequency = new Map<number, number>();
  for (const [at, { features }] of texts.entries()) {
    for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
    if (at % TEXTS_A_SLICE === 0) yield;
  }
  const common = [...frequency].filter(([, times]) => times >= FEWEST_TEXTS);
  yield;
  return Uint32Array.from(common.slice(0, MOST_FEATURES), ([feature]) => feature).toSorted();
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
