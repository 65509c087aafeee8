import { BANDS, HOP_MS, logMel } from './log-mel.ts';
import type { Voiceprint } from './voiceprint.ts';

/** A voiceprint with the power of its frames. */
export interface Sound {
  readonly print: Voiceprint;
  readonly power: Float32Array;
}

export interface GrowingSound {
  /** 16 kHz; any length. */
  append(pcm: Float32Array): void;
  /** What has come so far; valid until the next `append`. */
  readonly sound: Sound;
  readonly samples: number;
}

const HOP = HOP_MS * 16;
const FIRST_FRAMES = 1024;

/** The print of sound that is still coming: every frame is worked out once. */
export function createGrowingSound(mean: Float32Array): GrowingSound {
  let rest: Float32Array = new Float32Array(0);
  let samples = 0;
  let frames = 0;
  let values = new Float32Array(FIRST_FRAMES * BANDS);
  let power = new Float32Array(FIRST_FRAMES);
  let sums = new Float64Array(FIRST_FRAMES + 1);
  let squares = new Float64Array(FIRST_FRAMES + 1);

  function makeRoom(more: number): void {
    if (frames + more <= power.length) return;
    const size = 2 * (frames + more);
    values = grown(values, new Float32Array(size * BANDS));
    power = grown(power, new Float32Array(size));
    sums = grown(sums, new Float64Array(size + 1));
    squares = grown(squares, new Float64Array(size + 1));
  }

  return {
    append(pcm) {
      samples += pcm.length;
      const open = new Float32Array(rest.length + pcm.length);
      open.set(rest);
      open.set(pcm, rest.length);
      const mel = logMel(open);
      rest = open.subarray(mel.frames * HOP);
      makeRoom(mel.frames);
      power.set(mel.power, frames);
      for (let frame = 0; frame < mel.frames; frame += 1) {
        let sum = 0;
        let square = 0;
        for (let band = 0; band < BANDS; band += 1) {
          const value = mel.values[frame * BANDS + band]! - mean[band]!;
          values[frames * BANDS + band] = value;
          sum += value;
          square += value * value;
        }
        sums[frames + 1] = sums[frames]! + sum;
        squares[frames + 1] = squares[frames]! + square;
        frames += 1;
      }
    },
    get sound() {
      const print = { frames, bands: BANDS, frameMs: HOP_MS, values, sums, squares };
      return { print, power: power.subarray(0, frames) };
    },
    get samples() {
      return samples;
    },
  };
}

function grown<T extends Float32Array | Float64Array>(old: T, room: T): T {
  room.set(old);
  return room;
}
