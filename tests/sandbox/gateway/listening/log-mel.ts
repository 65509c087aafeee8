import { SAMPLE_RATE } from '../../recordings/decode-ogg-opus.ts';
import { powerSpectrum, SPECTRUM_SIZE } from './power-spectrum.ts';

export const BANDS = 24;
export const HOP_MS = 10;
const HOP = (SAMPLE_RATE * HOP_MS) / 1000;
const WINDOW = SAMPLE_RATE / 40; // 25 ms
const LOWEST_HZ = 100;
const HIGHEST_HZ = 7000;
/** Below the noise of a poor line, so that silence, hiss and nothing look alike. */
const FLOOR = 5e-3;
const LOG_FLOOR = Math.log(FLOOR);
/** Mean square, −80 dB: nothing of this comes through the floor. Half of every recording is quieter. */
const NOTHING = 1e-8;

/** Natural logarithm of the power in each mel band; frame after frame, `BANDS` values each. */
export interface LogMel {
  readonly frames: number;
  readonly values: Float32Array;
  /** Power of each frame, mean square of the samples. */
  readonly power: Float32Array;
}

const hann = Float32Array.from(
  { length: WINDOW },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / WINDOW),
);
const filters = melFilters();

export function logMel(pcm: Float32Array): LogMel {
  const frames = Math.max(0, Math.floor((pcm.length - WINDOW) / HOP) + 1);
  const values = new Float32Array(frames * BANDS);
  const power = new Float32Array(frames);
  const windowed = new Float32Array(SPECTRUM_SIZE);
  for (let frame = 0; frame < frames; frame += 1) {
    const start = frame * HOP;
    let sum = 0;
    for (let index = 0; index < WINDOW; index += 1) {
      const sample = pcm[start + index]!;
      sum += sample * sample;
      windowed[index] = sample * hann[index]!;
    }
    power[frame] = sum / WINDOW;
    if (sum / WINDOW < NOTHING) {
      values.fill(LOG_FLOOR, frame * BANDS, (frame + 1) * BANDS);
      continue;
    }
    const spectrum = powerSpectrum(windowed);
    for (let band = 0; band < BANDS; band += 1) {
      const { from, weights } = filters[band]!;
      let energy = 0;
      for (let bin = 0; bin < weights.length; bin += 1)
        energy += weights[bin]! * spectrum[from + bin]!;
      values[frame * BANDS + band] = Math.log(energy + FLOOR);
    }
  }
  return { frames, values, power };
}

interface Filter {
  readonly from: number;
  readonly weights: Float32Array;
}

/** Triangles, equally wide in mel, each with area 1 so that the floor means the same in all. */
function melFilters(): Filter[] {
  const toMel = (hertz: number) => 2595 * Math.log10(1 + hertz / 700);
  const toBin = (mel: number) => ((700 * (10 ** (mel / 2595) - 1)) / SAMPLE_RATE) * SPECTRUM_SIZE;
  const lowest = toMel(LOWEST_HZ);
  const step = (toMel(HIGHEST_HZ) - lowest) / (BANDS + 1);
  return Array.from({ length: BANDS }, (_, band) => {
    const left = toBin(lowest + band * step);
    const top = toBin(lowest + (band + 1) * step);
    const right = toBin(lowest + (band + 2) * step);
    const from = Math.floor(left);
    const weights = Float32Array.from({ length: Math.ceil(right) - from + 1 }, (_unused, index) => {
      const bin = from + index;
      return Math.max(0, Math.min((bin - left) / (top - left), (right - bin) / (right - top)));
    });
    const area = weights.reduce((sum, one) => sum + one, 0);
    return { from, weights: weights.map((one) => one / area) };
  });
}
