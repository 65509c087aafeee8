/** Samples per spectrum; a shorter window is padded with zeros by the caller. */
export const SPECTRUM_SIZE = 512;
const BITS = Math.log2(SPECTRUM_SIZE);

const cosines = Float32Array.from({ length: SPECTRUM_SIZE / 2 }, (_, index) =>
  Math.cos((2 * Math.PI * index) / SPECTRUM_SIZE),
);
const sines = Float32Array.from({ length: SPECTRUM_SIZE / 2 }, (_, index) =>
  Math.sin((2 * Math.PI * index) / SPECTRUM_SIZE),
);
const reversed = Uint16Array.from({ length: SPECTRUM_SIZE }, (_, index) => {
  let mirrored = 0;
  for (let bit = 0; bit < BITS; bit += 1) mirrored |= ((index >> bit) & 1) << (BITS - 1 - bit);
  return mirrored;
});
const real = new Float32Array(SPECTRUM_SIZE);
const imaginary = new Float32Array(SPECTRUM_SIZE);
const power = new Float32Array(SPECTRUM_SIZE / 2 + 1);

/** Radix-2 Fourier transform. The answer is overwritten by the next call. */
export function powerSpectrum(samples: Float32Array): Float32Array {
  for (let index = 0; index < SPECTRUM_SIZE; index += 1) real[reversed[index]!] = samples[index]!;
  imaginary.fill(0);
  for (let half = 1; half < SPECTRUM_SIZE; half *= 2) {
    const stride = SPECTRUM_SIZE / (2 * half);
    for (let start = 0; start < SPECTRUM_SIZE; start += 2 * half) {
      for (let offset = 0; offset < half; offset += 1) {
        const cosine = cosines[offset * stride]!;
        const sine = sines[offset * stride]!;
        const even = start + offset;
        const odd = even + half;
        const turnedReal = real[odd]! * cosine + imaginary[odd]! * sine;
        const turnedImaginary = imaginary[odd]! * cosine - real[odd]! * sine;
        real[odd] = real[even]! - turnedReal;
        imaginary[odd] = imaginary[even]! - turnedImaginary;
        real[even]! += turnedReal;
        imaginary[even]! += turnedImaginary;
      }
    }
  }
  for (let bin = 0; bin < power.length; bin += 1) {
    power[bin] = real[bin]! * real[bin]! + imaginary[bin]! * imaginary[bin]!;
  }
  return power;
}
