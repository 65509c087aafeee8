import { OggOpusDecoder } from 'ogg-opus-decoder';

/** Everything in the sandbox that listens works at this rate. */
export const SAMPLE_RATE = 16_000;

/** Mono sound at 16 kHz; of several channels the first. Rejects when the bytes are not Ogg Opus. */
export async function decodeOggOpus(bytes: Uint8Array): Promise<Float32Array> {
  const options = { forceStereo: false, sampleRate: SAMPLE_RATE }; // the rate is missing in its types
  const decoder = new OggOpusDecoder(options);
  try {
    const { channelData, samplesDecoded } = await decoder.decodeFile(bytes);
    const [mono] = channelData;
    if (!mono || samplesDecoded === 0) throw new Error('The file holds no Opus sound');
    return mono;
  } finally {
    decoder.free();
  }
}
