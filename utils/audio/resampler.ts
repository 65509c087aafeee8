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

  let held = new Float32Array(2 * reach);
  /** Position of the next output sample in `held`, in whole input samples and `phases`-ths. */
  let whole = reach;
  let phase = 0;
  const step = (fromHz * phases) / toHz;

  return (chunk) => {
    const input = new Float32Array(held.length + chunk.length);
    input.set(held);
    input.set(chunk, held.length);
    const output = new Float32Array(Math.ceil((input.length * phases) / step) + 1);
    let length = 0;
    while (whole + reach < input.length) {
      const filter = filters[phase] ?? new Float32Array();
      const from = whole - reach + 1;
      let sum = 0;
      for (let tap = 0; tap < filter.length; tap += 1)
        sum += (filter[tap] ?? 0) * (input[from + tap] ?? 0);
      output[length] = sum;
      length += 1;
      phase += step;
      whole += Math.floor(phase / phases);
      phase %= phases;
    }
    const keepFrom = Math.min(input.length, whole - reach);
    held = input.slice(keepFrom);
    whole -= keepFrom;
    return output.subarray(0, length);
  };
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
