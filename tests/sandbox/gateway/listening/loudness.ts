/** Tells speech from the quiet around it while the sound is still coming. */
export interface Loudness {
  /** The power of all frames so far; those seen before are not looked at again. */
  append(power: Float32Array): void;
  firstLoud(from: number): number | null;
  /** How many of frames `from`…`to` are loud. */
  loudFrames(from: number, to: number): number;
}

const QUIET_POWER = 6e-6; // −52 dB
const QUIET_BESIDE_PEAK = 5e-3; // −23 dB
/** Speech is this many times louder than the noise around it. */
const ABOVE_NOISE = 4;
/** How fast the idea of the noise grows per frame when nothing quieter comes: tenfold in 2 s. */
const NOISE_GROWTH = 1.01;

export function createLoudness(): Loudness {
  const loud: boolean[] = [];
  let peak = 0;
  let noise = Infinity;
  return {
    append(power) {
      for (let frame = loud.length; frame < power.length; frame += 1) {
        const one = power[frame]!;
        peak = Math.max(peak, one);
        noise = Math.min(one, noise * NOISE_GROWTH);
        loud.push(one > Math.max(QUIET_POWER, peak * QUIET_BESIDE_PEAK, noise * ABOVE_NOISE));
      }
    },
    firstLoud(from) {
      const first = loud.indexOf(true, from);
      return first === -1 ? null : first;
    },
    loudFrames: (from, to) => loud.slice(Math.max(0, from), Math.max(0, to)).filter(Boolean).length,
  };
}
