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

/** A frame in its channel's timeline: each begins where the one before it ends. */
export interface PlacedFrame {
  readonly samples: Float32Array;
  readonly startMs: number;
  readonly endMs: number;
}

export function framesIn(ms: number): number {
  return Math.round(ms / FRAME_MS);
}

const ZERO = 1e-7;

/** Not a single bit: nothing that hears anything gives that. */
export function isDigitalZero(samples: Float32Array): boolean {
  return samples.every((one) => Math.abs(one) < ZERO);
}

/** Root mean square, 0–1. */
export function loudnessOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}

export function joinFrames(frames: readonly PlacedFrame[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(frames.reduce((sum, one) => sum + one.samples.length, 0));
  let at = 0;
  for (const { samples } of frames) {
    whole.set(samples, at);
    at += samples.length;
  }
  return whole;
}

/** −1…1 as 16 bit; what lies outside is clipped. */
export function toInt16(samples: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(samples, (one) => Math.max(-1, Math.min(1, one)) * 32_767);
}
