import { FRAME_SAMPLES, SAMPLE_RATE_HZ, type Frame } from './frame.ts';

/** Cuts chunks of any length into frames of one length; what is left over waits for the next chunk. */
export function createFramer(): (chunk: Float32Array, atMs: number) => readonly Frame[] {
  let samples = new Float32Array(FRAME_SAMPLES);
  let filled = 0;
  let startedAtMs = 0;

  return (chunk, atMs) => {
    const frames: Frame[] = [];
    for (let from = 0; from < chunk.length;) {
      if (filled === 0) startedAtMs = atMs + (from / SAMPLE_RATE_HZ) * 1000;
      const part = chunk.subarray(from, from + FRAME_SAMPLES - filled);
      samples.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < FRAME_SAMPLES) break;
      frames.push({ samples, atMs: startedAtMs });
      samples = new Float32Array(FRAME_SAMPLES);
      filled = 0;
    }
    return frames;
  };
}
