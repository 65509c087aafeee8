import { SAMPLE_RATE_HZ } from '../frame.ts';

/** A track that says what is written to it, for whoever only listens to tracks. */
export interface MadeTrack {
  readonly track: MediaStreamTrack;
  /** 16 kHz, mono, −1…1. */
  write(samples: Float32Array): void;
  close(): void;
}

export function makeTrack(): MadeTrack {
  const generator = new MediaStreamTrackGenerator({ kind: 'audio' });
  const writer = generator.writable.getWriter();
  let written = 0;
  return {
    track: generator,
    write(samples) {
      const data = new AudioData({
        format: 'f32',
        sampleRate: SAMPLE_RATE_HZ,
        numberOfChannels: 1,
        numberOfFrames: samples.length,
        timestamp: (written / SAMPLE_RATE_HZ) * 1_000_000,
        data: samples.slice(),
      });
      written += samples.length;
      // A track that nobody listens to any more refuses; what it lacks is heard by replay.
      writer.write(data).catch(() => data.close());
    },
    close() {
      writer.close().catch(() => undefined);
      generator.stop();
    },
  };
}
