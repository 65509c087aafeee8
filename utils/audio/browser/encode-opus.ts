import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  OggOutputFormat,
  Output,
  Quality,
} from 'mediabunny';
import { SAMPLE_RATE_HZ } from '../frame.ts';

/** Speech stays clear at 24 kbit/s, a tenth of WAV. */
const BITS_PER_SECOND = 24_000;

/** 16 kHz mono samples (−1…1) → an Ogg Opus file. */
export async function encodeOpus(samples: Float32Array): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget();
  const output = new Output({ format: new OggOutputFormat(), target });
  const source = new AudioSampleSource({
    codec: 'opus',
    quality: new Quality({ bitrate: BITS_PER_SECOND }),
  });
  output.addAudioTrack(source);
  await output.start();
  const sample = new AudioSample({
    data: samples,
    format: 'f32',
    numberOfChannels: 1,
    sampleRate: SAMPLE_RATE_HZ,
    timestamp: 0,
  });
  await source.add(sample);
  sample.close();
  await output.finalize();
  if (!target.buffer) throw new Error('The encoder gave no file');
  return new Uint8Array(target.buffer);
}
