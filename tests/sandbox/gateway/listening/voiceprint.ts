import { BANDS, HOP_MS, type LogMel } from './log-mel.ts';

/** Log-mel made ready for correlation: what all speech has in common is taken away. */
export interface Voiceprint {
  readonly frames: number;
  readonly bands: number;
  readonly frameMs: number;
  readonly values: Float32Array;
  /** Running sums over frames, one longer than `frames`, so that any window costs one subtraction. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Mean of every band over the frames that hold speech. */
export function meanOfBands(mels: readonly LogMel[], isSpeech: (power: number) => boolean) {
  const mean = new Float32Array(BANDS);
  let count = 0;
  for (const { frames, values, power } of mels) {
    for (let frame = 0; frame < frames; frame += 1) {
      if (!isSpeech(power[frame]!)) continue;
      count += 1;
      for (let band = 0; band < BANDS; band += 1) mean[band]! += values[frame * BANDS + band]!;
    }
  }
  return mean.map((one) => one / Math.max(1, count));
}

export function voiceprint(mel: LogMel, mean: Float32Array): Voiceprint {
  const values = mel.values.map((one, index) => one - mean[index % BANDS]!);
  return withSums(mel.frames, BANDS, HOP_MS, values);
}

/** Averages `step` frames and pairs of bands: a small picture for the wide search. */
export function coarsen(fine: Voiceprint, step: number): Voiceprint {
  const frames = Math.floor(fine.frames / step);
  const bands = fine.bands / 2;
  const values = new Float32Array(frames * bands);
  for (let frame = 0; frame < frames * step; frame += 1) {
    const row = Math.floor(frame / step) * bands;
    for (let band = 0; band < fine.bands; band += 1) {
      values[row + (band >> 1)]! += fine.values[frame * fine.bands + band]! / (2 * step);
    }
  }
  return withSums(frames, bands, fine.frameMs * step, values);
}

/**
 * Correlation (−1…1) of `length` frames of both, from `from` and `at`. The mean of the window is
 * taken out, so loudness does not matter; a window without any change correlates with nothing.
 */
export function correlate(
  query: Voiceprint,
  from: number,
  length: number,
  master: Voiceprint,
  at: number,
): number {
  const { bands } = query;
  const count = length * bands;
  const sumX = query.sums[from + length]! - query.sums[from]!;
  const sumY = master.sums[at + length]! - master.sums[at]!;
  const spreadX = query.squares[from + length]! - query.squares[from]! - (sumX * sumX) / count;
  const spreadY = master.squares[at + length]! - master.squares[at]! - (sumY * sumY) / count;
  // a quiet stretch varies by less than this per value
  if (spreadX < count * 0.1 || spreadY < count * 0.1) return 0;
  const x = query.values;
  const y = master.values;
  const shift = at * bands - from * bands;
  let product = 0;
  for (let index = from * bands, end = index + count; index < end; index += 1) {
    product += x[index]! * y[index + shift]!;
  }
  return (product - (sumX * sumY) / count) / Math.sqrt(spreadX * spreadY);
}

function withSums(
  frames: number,
  bands: number,
  frameMs: number,
  values: Float32Array,
): Voiceprint {
  const sums = new Float64Array(frames + 1);
  const squares = new Float64Array(frames + 1);
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    let square = 0;
    for (let index = frame * bands; index < (frame + 1) * bands; index += 1) {
      const value = values[index]!;
      sum += value;
      square += value * value;
    }
    sums[frame + 1] = sums[frame]! + sum;
    squares[frame + 1] = squares[frame]! + square;
  }
  return { frames, bands, frameMs, values, sums, squares };
}
