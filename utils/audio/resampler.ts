import { SAMPLE_RATE_HZ } from './frame.ts';

/** More would be finer than any recogniser hears; fewer lets hiss fold into the consonants. */
const ZERO_CROSSINGS = 10;
/** The filter begins to fall this far below half the new rate. */
const PASSBAND = 0.94;

/**
 * Sound of `fromHz` in chunks → the same at `toHz`. A windowed sinc filter (Smith, "Digital Audio
 * Resampling", ccrma.stanford.edu/~jos/resample), its taps computed once for every phase that two
 * whole rates can have towards each other. Delays by ZERO_CROSSINGS of the lower rate: 0.7 ms.
 */
export function createResampler(
  fromHz: number,
  toHz: number = SAMPLE_RATE_HZ,
): (chunk: Float32Array) => Float32Array {
  if (fromHz === toHz) return (chunk) => chunk;
  const scale = Math.min(1, toHz / fromHz) * PASSBAND;
  const reach = Math.ceil(ZERO_CROSSINGS / scale);
  const phases = toHz / greatestCommonDivisor(fromHz, toHz);
  const filters = Array.from({ length: phases }, (_, phase) => taps(phase / phases, reach, scale));

  /** What the next outputs still need, and behind it the new chunk; grown to what chunks turn out to be. */
  let input = new Float32Array(4 * reach);
  let held = 2 * reach;
  /** Position of the next output sample in `input`, in whole input samples and `phases`-ths. */
  let whole = reach;
  let phase = 0;
  const step = (fromHz * phases) / toHz;

  return (chunk) => {
    const length = held + chunk.length;
    if (length > input.length) {
      const larger = new Float32Array(length);
      larger.set(input.subarray(0, held));
      input = larger;
    }
    input.set(chunk, held);
    const output = new Float32Array(Math.ceil((length * phases) / step) + 1);
    let made = 0;
    for (; whole + reach < length; made += 1) {
      output[made] = product(filters[phase] ?? NOTHING, input, whole - reach + 1);
      phase += step;
      whole += Math.floor(phase / phases);
      phase %= phases;
    }
    const keepFrom = Math.min(length, whole - reach);
    input.copyWithin(0, keepFrom, length);
    held = length - keepFrom;
    whole -= keepFrom;
    return output.subarray(0, made);
  };
}

const NOTHING = new Float32Array();

/** Two sums instead of one: the processor adds to both at a time. The number of taps is even. */
function product(filter: Float32Array, input: Float32Array, from: number): number {
  let even = 0;
  let odd = 0;
  for (let tap = 0; tap < filter.length; tap += 2) {
    even += (filter[tap] ?? 0) * (input[from + tap] ?? 0);
    odd += (filter[tap + 1] ?? 0) * (input[from + tap + 1] ?? 0);
  }
  return even + odd;
}

/** The filter for an output that lies `fraction` after an input sample; Hann window, unit gain. */
function taps(fraction: number, reach: number, scale: number): Float32Array {
  const filter = Float32Array.from({ length: 2 * reach }, (_, at) => {
    const distance = at - reach + 1 - fraction;
    const turn = Math.PI * scale * distance;
    const sinc = turn === 0 ? 1 : Math.sin(turn) / turn;
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / (reach + 1)));
  });
  const gain = filter.reduce((sum, one) => sum + one, 0);
  return filter.map((one) => one / gain);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
