/** What the worklet hands over: one frame of each channel, taken at the same instant. */
export const SAMPLE_RATE_HZ = 16_000;
/** libfvad takes 10, 20 or 30 ms; 30 is the cheapest and fine enough for a cut. */
export const FRAME_MS = 30;
export const FRAME_SAMPLES = (SAMPLE_RATE_HZ * FRAME_MS) / 1000;

export interface SoundFrame {
  /** Samples since the clock started, for the first sample of this frame. */
  readonly firstSample: number;
  readonly caller: Float32Array;
  readonly agent: Float32Array;
}

/** Root mean square, 0–1. */
export function loudnessOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}
