const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/** Mono 16 bit WAV of samples in ±1; what lies outside is clipped. */
export function toWav(pcm: Float32Array, sampleRate: number): Buffer {
  return Buffer.concat([wavHeader(pcm.length, 1, sampleRate), wavBody([pcm])]);
}

/** Goes in front of `frames` frames of 16 bit sound, of one sample for each channel. */
export function wavHeader(frames: number, channels: number, sampleRate: number): Buffer {
  const frameBytes = channels * BYTES_PER_SAMPLE;
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER_BYTES + frames * frameBytes - 8, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16); // length of the format chunk
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * frameBytes, 28);
  header.writeUInt16LE(frameBytes, 32);
  header.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  header.write('data', 36);
  header.writeUInt32LE(frames * frameBytes, 40);
  return header;
}

/** Channels of equal length, sample by sample beside each other. */
export function wavBody(channels: readonly Float32Array[]): Buffer {
  const frames = channels[0]?.length ?? 0;
  const body = Buffer.alloc(frames * channels.length * BYTES_PER_SAMPLE);
  for (const [channel, pcm] of channels.entries()) {
    for (let frame = 0; frame < frames; frame += 1) {
      const clipped = Math.max(-1, Math.min(1, pcm[frame] ?? 0));
      const at = (frame * channels.length + channel) * BYTES_PER_SAMPLE;
      body.writeInt16LE(Math.round(clipped * 32767), at);
    }
  }
  return body;
}
