import { SAMPLE_RATE } from '../../recordings/decode-ogg-opus.ts';

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/** 16 bit or 32 bit float WAV to 16 kHz; of several channels the first. Throws on anything else. */
export function decodeWav(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: { kind: number; channels: number; rate: number; bits: number } | null = null;
  let at = 12; // RIFF, length, WAVE
  while (at + 8 <= view.byteLength) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = Math.min(view.getUint32(at + 4, true), view.byteLength - at - 8);
    const body = at + 8;
    if (name === 'fmt ') {
      const kind = view.getUint16(body, true);
      format = {
        kind: kind === EXTENSIBLE ? view.getUint16(body + 24, true) : kind,
        channels: view.getUint16(body + 2, true),
        rate: view.getUint32(body + 4, true),
        bits: view.getUint16(body + 14, true),
      };
    }
    if (name === 'data' && format) {
      const { kind, channels, rate, bits } = format;
      const isFloat = kind === FLOAT && bits === 32;
      if (!isFloat && !(kind === PCM && bits === 16)) throw new Error('Unsupported WAV format');
      const step = (channels * bits) / 8;
      const samples = Float32Array.from({ length: Math.floor(length / step) }, (_, index) =>
        isFloat
          ? view.getFloat32(body + index * step, true)
          : view.getInt16(body + index * step, true) / 32_768,
      );
      return toSampleRate(samples, rate);
    }
    at = body + length + (length % 2);
  }
  throw new Error('The WAV file holds no sound');
}

/** Averages over one sample of the lower rate: enough of a filter for speech. */
function toSampleRate(samples: Float32Array, rate: number): Float32Array {
  if (rate === SAMPLE_RATE) return samples;
  const ratio = rate / SAMPLE_RATE;
  return Float32Array.from({ length: Math.floor(samples.length / ratio) }, (_, index) => {
    const from = Math.floor(index * ratio);
    const to = Math.max(from + 1, Math.floor((index + 1) * ratio));
    const piece = samples.subarray(from, to);
    return piece.reduce((sum, one) => sum + one, 0) / piece.length;
  });
}
