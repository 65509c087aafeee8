/** What detector, segments and recognisers work with. */
export const SAMPLE_RATE_HZ = 16_000;
/** libfvad takes 10, 20 or 30 ms; 30 is the cheapest and fine enough for a cut. */
export const FRAME_MS = 30;
export const FRAME_SAMPLES = (SAMPLE_RATE_HZ * FRAME_MS) / 1000;

export interface Frame {
  /** `FRAME_SAMPLES` of them, mono, −1…1. */
  readonly samples: Float32Array;
  /** When its first sample was captured, on the browser's capture clock. */
  readonly atMs: number;
}

/** Root mean square, 0–1. */
export function loudnessOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}
