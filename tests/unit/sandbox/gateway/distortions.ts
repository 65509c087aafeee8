/** Everything random in these tests comes from here, so that a run can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function louder(pcm: Float32Array, decibels: number): Float32Array {
  const factor = 10 ** (decibels / 20);
  return pcm.map((one) => Math.max(-1, Math.min(1, one * factor)));
}

export function noise(length: number, rms: number, random: () => number): Float32Array {
  return Float32Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(random() + 1e-12));
    return rms * radius * Math.cos(2 * Math.PI * random());
  });
}

/** White noise, so many decibels below the speech in it. */
export function noisy(pcm: Float32Array, decibels: number, random: () => number): Float32Array {
  const speech = pcm.filter((one) => Math.abs(one) > 0.005);
  const power = speech.reduce((sum, one) => sum + one * one, 0) / Math.max(1, speech.length);
  const hiss = noise(pcm.length, Math.sqrt(power / 10 ** (decibels / 10)), random);
  return pcm.map((one, index) => one + hiss[index]!);
}

/** Up to 48 kHz and down again by plain interpolation, on a sample grid shifted by `shift` samples. */
export function resampled(pcm: Float32Array, shift: number): Float32Array {
  const at = (place: number) => {
    const left = Math.floor(place);
    const right = place - left;
    return (pcm[left] ?? 0) * (1 - right) + (pcm[left + 1] ?? 0) * right;
  };
  return pcm.map((_, index) => {
    const place = index + shift;
    return (at(place - 1 / 3) + at(place) + at(place + 1 / 3)) / 3;
  });
}

export function withSilenceBefore(pcm: Float32Array, samples: number): Float32Array {
  const longer = new Float32Array(pcm.length + samples);
  longer.set(pcm, samples);
  return longer;
}
