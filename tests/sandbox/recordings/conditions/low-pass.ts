import { SAMPLE_RATE } from '../decode-ogg-opus.ts';

/** Second-order Butterworth, 12 dB per octave above `hertz`. */
export function lowPass(pcm: Float32Array, hertz: number): Float32Array {
  const tangent = Math.tan((Math.PI * hertz) / SAMPLE_RATE);
  const scale = 1 / (1 + Math.SQRT2 * tangent + tangent * tangent);
  const forward = tangent * tangent * scale;
  const back1 = 2 * (tangent * tangent - 1) * scale;
  const back2 = (1 - Math.SQRT2 * tangent + tangent * tangent) * scale;
  const filtered = new Float32Array(pcm.length);
  let [in1, in2, out1, out2] = [0, 0, 0, 0];
  for (let index = 0; index < pcm.length; index += 1) {
    const input = pcm[index] ?? 0;
    const output = forward * (input + 2 * in1 + in2) - back1 * out1 - back2 * out2;
    [in2, in1, out2, out1] = [in1, input, out1, output];
    filtered[index] = output;
  }
  return filtered;
}
