/** Taps on either side of the middle, in samples of the faster sound. */
const REACH = 12;
/** A little below half of 16 kHz, so that nothing folds back. */
const CUTOFF = 7600 / 24_000;

/** Where the slower samples lie: on a sample of the faster sound, and half way to the next. */
const KERNELS = [0, 0.5].map((phase) => {
  const taps = Float32Array.from({ length: 2 * REACH }, (_, index) => {
    const distance = index - REACH + 1 - phase;
    const x = 2 * CUTOFF * distance;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / (REACH + 1)));
  });
  const sum = taps.reduce((all, one) => all + one, 0);
  return taps.map((one) => one / sum);
});

/** 24 kHz sound in pieces of any length to 16 kHz; half a millisecond stays behind for the next piece. */
export function createResampler(): (pcm: Float32Array) => Float32Array {
  let rest: Float32Array = new Float32Array(REACH - 1);
  let isOdd = false;
  return (pcm) => {
    const open = new Float32Array(rest.length + pcm.length);
    open.set(rest);
    open.set(pcm, rest.length);
    const slower: number[] = [];
    let at = 0; // first tap of the next sample
    while (at + 2 * REACH <= open.length) {
      const kernel = KERNELS[isOdd ? 1 : 0]!;
      let sum = 0;
      for (let tap = 0; tap < kernel.length; tap += 1) sum += kernel[tap]! * open[at + tap]!;
      slower.push(sum);
      at += isOdd ? 2 : 1;
      isOdd = !isOdd;
    }
    rest = open.subarray(at);
    return Float32Array.from(slower);
  };
}
