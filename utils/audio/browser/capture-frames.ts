import { SAMPLE_RATE_HZ, type Frame } from '../frame.ts';
import { createFramer } from '../framer.ts';
import { createResampler } from '../resampler.ts';

/** In chunks of 10 ms: what a main thread that stands still for 5 s may not make us lose. */
const QUEUE_CHUNKS = 500;
/** Waited longer than this for a chunk: the queue was empty, and we are abreast of the sound. */
const ABREAST_MS = 2;

/**
 * Every frame a track captures, until it ends. Read from the track itself and not through an
 * `AudioContext`: that one is driven by the loudspeaker, and drops sound whenever it stumbles.
 *
 * A chunk comes every 10 ms, and waking up for each costs more than all that is done with it. So
 * whenever it is abreast of the sound it waits for `rest()` and lets the queue collect.
 */
export async function captureFrames(
  track: MediaStreamAudioTrack,
  onFrame: (frame: Frame) => void,
  rest: () => Promise<void>,
): Promise<void> {
  const { readable } = new MediaStreamTrackProcessor({ track, maxBufferSize: QUEUE_CHUNKS });
  const reader = readable.getReader();
  const framer = createFramer();
  let rateHz = SAMPLE_RATE_HZ;
  let resample = createResampler(rateHz);
  const readMono = createMonoReader();
  for (;;) {
    const askedAt = performance.now();
    const { value: chunk, done } = await reader.read();
    if (done) return;
    const isAbreast = performance.now() - askedAt > ABREAST_MS;
    // A headset that is changed may come with another rate.
    if (chunk.sampleRate !== rateHz) {
      rateHz = chunk.sampleRate;
      resample = createResampler(rateHz);
    }
    for (const frame of framer(resample(readMono(chunk)), chunk.timestamp / 1000)) onFrame(frame);
    chunk.close();
    if (isAbreast) await rest();
  }
}

/** The mean of all channels, in a buffer that the next chunk overwrites. */
function createMonoReader(): (chunk: AudioData) => Float32Array {
  let mono = new Float32Array(0);
  let plane = new Float32Array(0);
  return (chunk) => {
    const { numberOfFrames, numberOfChannels } = chunk;
    if (mono.length !== numberOfFrames) {
      mono = new Float32Array(numberOfFrames);
      plane = new Float32Array(numberOfFrames);
    }
    chunk.copyTo(mono, { planeIndex: 0, format: 'f32-planar' });
    if (numberOfChannels === 1) return mono;
    for (let planeIndex = 1; planeIndex < numberOfChannels; planeIndex += 1) {
      chunk.copyTo(plane, { planeIndex, format: 'f32-planar' });
      for (let at = 0; at < plane.length; at += 1) mono[at] = (mono[at] ?? 0) + (plane[at] ?? 0);
    }
    for (let at = 0; at < mono.length; at += 1) mono[at] = (mono[at] ?? 0) / numberOfChannels;
    return mono;
  };
}
