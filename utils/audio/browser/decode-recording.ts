import {
  AudioSampleSink,
  BlobSource,
  Input,
  MP3,
  MP4,
  OGG,
  WAVE,
  WEBM,
  type AudioSample,
} from 'mediabunny';

/** What telephone systems, telephones and browsers record in; see README for what each costs. */
const FORMATS = [WAVE, MP3, MP4, OGG, WEBM];

export interface RecordedChunk {
  /** From the recording's own start. */
  readonly atMs: number;
  readonly rateHz: number;
  /** One per channel of the recording. */
  readonly planes: readonly Float32Array[];
}

export interface Recording {
  /** From the start, as fast as it is asked for; never more than a second ahead of that. */
  chunks(untilS?: number): AsyncGenerator<RecordedChunk>;
  close(): void;
}

export async function openRecording(file: Blob): Promise<Recording> {
  const input = new Input({ formats: FORMATS, source: new BlobSource(file) });
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new Error('There is no sound in it');
  const firstS = await track.getFirstTimestamp();
  const sink = new AudioSampleSink(track);
  return {
    async *chunks(untilS = Infinity) {
      for await (const sample of sink.samples(firstS, firstS + untilS)) {
        const { timestamp, sampleRate: rateHz } = sample;
        const planes = planesOf(sample);
        sample.close();
        yield { atMs: (timestamp - firstS) * 1000, rateHz, planes };
      }
    },
    close: () => input.dispose(),
  };
}

function planesOf(sample: AudioSample): Float32Array[] {
  return Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
    const plane = new Float32Array(sample.numberOfFrames);
    sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
    return plane;
  });
}
