import type { Channel } from '../../call/channel.ts';
import type { ProblemCode } from '../../call/problem.ts';
import { loudnessOf, type Frame } from '../frame.ts';
import { createSegmenter, type CutSegment } from '../segmenter.ts';
import { captureFrames } from './capture-frames.ts';
import { encodeOpus } from './encode-opus.ts';
import { openSources, type Source } from './open-sources.ts';
import { playBack } from './play-back.ts';
import { createVoiceDetector } from './voice-detector.ts';

const CHANNELS = ['caller', 'agent'] as const satisfies readonly Channel[];
/** A live track hands over a frame every 10 ms; after this long something has broken, and is said. */
const STALLED_MS = 2_000;
const LOOK_EVERY_MS = 500;
/** Of both channels together: meters move four times a second, alive to the eye, nothing to the processor. */
const METER_FRAMES = 16;

/** What the ear tells. Times are milliseconds on the browser's capture clock. */
export interface EarReports {
  /** Its first frame was captured then. */
  readonly began: (channel: Channel, atMs: number) => void;
  readonly refused: (channel: Channel, code: ProblemCode, detail: string) => void;
  /** `ended`: the track is over. `stalled`: it lives and gives nothing; `began` says when it does again. */
  readonly lost: (channel: Channel, why: 'ended' | 'stalled') => void;
  readonly heard: (speech: HeardSpeech) => Promise<void>;
  readonly levels: (
    atMs: number,
    loudness: Readonly<Record<Channel, number>>,
    speaking: Readonly<Record<Channel, boolean>>,
  ) => void;
}

export interface HeardSpeech {
  readonly channel: Channel;
  readonly startMs: number;
  readonly endMs: number;
  /** Ogg Opus. */
  readonly sound: Uint8Array<ArrayBuffer>;
}

export interface Ear {
  /** Paused, what is said is not kept, not even in memory. */
  pause(paused: boolean): void;
  /** Cuts what is being said now, lets go of the devices, and resolves when all of it was reported. */
  close(): Promise<void>;
}

export async function listen(streamId: string | null, reports: EarReports): Promise<Ear> {
  const sources = await openSources(streamId);
  const loudness = { caller: 0, agent: 0 };
  const speaking = { caller: false, agent: false };
  let frames = 0;

  const ears = await Promise.all(
    CHANNELS.map(async (channel) => {
      const ear = await openChannel(channel, sources[channel], reports, (frame, isSpeaking) => {
        loudness[channel] = loudnessOf(frame.samples);
        speaking[channel] = isSpeaking;
        frames += 1;
        if (frames % METER_FRAMES === 0) reports.levels(frame.atMs, loudness, speaking);
      });
      return ear;
    }),
  );
  const { caller } = sources;
  const loudspeaker = caller.kind === 'open' ? playBack(caller.stream) : null;
  const watch = setInterval(() => ears.forEach((ear) => ear.look()), LOOK_EVERY_MS);
  return {
    pause: (paused) => ears.forEach((ear) => ear.pause(paused)),
    async close() {
      clearInterval(watch);
      await loudspeaker?.close();
      await Promise.all(ears.map((ear) => ear.close()));
    },
  };
}

interface ChannelEar extends Ear {
  /** Has the sound stopped coming? */
  look(): void;
}

const DEAF: ChannelEar = {
  look: () => undefined,
  pause: () => undefined,
  close: () => Promise.resolve(),
};

async function openChannel(
  channel: Channel,
  source: Source,
  reports: EarReports,
  onFrame: (frame: Frame, speaking: boolean) => void,
): Promise<ChannelEar> {
  if (source.kind === 'none') return DEAF;
  const track = source.kind === 'open' ? source.stream.getAudioTracks()[0] : undefined;
  if (source.kind === 'refused' || !track) {
    const [code, detail] =
      source.kind === 'refused' ? [source.code, source.detail] : ['capture-lost' as const, ''];
    reports.refused(channel, code, detail);
    return DEAF;
  }
  const detector = await createVoiceDetector();
  const segmenter = createSegmenter();
  /** Segments are reported one after the other, so that they are numbered in the order they were said. */
  let reported = Promise.resolve();
  let state: 'waiting' | 'live' | 'stalled' | 'closing' = 'waiting';
  let isPaused = false;
  let lastFrameAt = performance.now();

  function report(cut: CutSegment | null): void {
    if (cut) reported = reported.then(async () => reports.heard(await speechOf(channel, cut)));
  }
  const captured = captureFrames(track, (frame) => {
    lastFrameAt = performance.now();
    if (state === 'waiting' || state === 'stalled') {
      reports.began(channel, frame.atMs);
      state = 'live';
    }
    if (!isPaused) report(segmenter.push(frame, detector.isSpeech(frame.samples)));
    onFrame(frame, segmenter.speaking);
  }).then(() => {
    // The track has nothing more to give: what was being said is a segment, whoever ended it.
    report(segmenter.flush());
    if (state !== 'closing') reports.lost(channel, 'ended');
  });
  return {
    look() {
      if (state !== 'live' || performance.now() - lastFrameAt < STALLED_MS) return;
      state = 'stalled';
      report(segmenter.flush());
      reports.lost(channel, 'stalled');
    },
    pause(paused) {
      isPaused = paused;
      if (paused) report(segmenter.flush());
    },
    async close() {
      state = 'closing';
      track.stop();
      await captured;
      await reported;
    },
  };
}

async function speechOf(channel: Channel, cut: CutSegment): Promise<HeardSpeech> {
  const { startMs, endMs, samples } = cut;
  return { channel, startMs, endMs, sound: await encodeOpus(samples) };
}
