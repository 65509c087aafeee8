const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/** Mono 16 bit WAV of samples in ±1; what lies outside is clipped. */
export function toWav(pcm: Float32Array, sampleRate: number): Buffer {
  const wav = Buffer.alloc(HEADER_BYTES + pcm.length * BYTES_PER_SAMPLE);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16); // length of the format chunk
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // channels
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * BYTES_PER_SAMPLE, 28);
  wav.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  wav.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(pcm.length * BYTES_PER_SAMPLE, 40);
  pcm.forEach((one, index) => {
    const clipped = Math.max(-1, Math.min(1, one));
    wav.writeInt16LE(Math.round(clipped * 32767), HEADER_BYTES + index * BYTES_PER_SAMPLE);
  });
  return wav;
}
