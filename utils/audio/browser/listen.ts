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
/** Meters move five times a second: alive to the eye, nothing to the processor. */
const METER_FRAMES = 7;

/** What the ear tells. Times are milliseconds on the browser's capture clock. */
export interface EarReports {
  /** Its first frame was captured then. */
  readonly began: (channel: Channel, atMs: number) => void;
  readonly refused: (channel: Channel, code: ProblemCode, detail: string) => void;
  readonly lost: (channel: Channel) => void;
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
  /** Cuts what is being said now, lets go of the devices, and resolves when all of it was reported. */
  close(): Promise<void>;
}

export async function listen(streamId: string, reports: EarReports): Promise<Ear> {
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
  return {
    async close() {
      await loudspeaker?.close();
      await Promise.all(ears.map((ear) => ear.close()));
    },
  };
}

async function openChannel(
  channel: Channel,
  source: Source,
  reports: EarReports,
  onFrame: (frame: Frame, speaking: boolean) => void,
): Promise<Ear> {
  const track = source.kind === 'open' ? source.stream.getAudioTracks()[0] : undefined;
  if (source.kind === 'refused' || !track) {
    const [code, detail] =
      source.kind === 'refused' ? [source.code, source.detail] : ['capture-lost' as const, ''];
    reports.refused(channel, code, detail);
    return { close: () => Promise.resolve() };
  }
  const detector = await createVoiceDetector();
  const segmenter = createSegmenter();
  /** Segments are reported one after the other, so that they are numbered in the order they were said. */
  let reported = Promise.resolve();
  let begun = false;
  let closing = false;

  function report(cut: CutSegment | null): void {
    if (cut) reported = reported.then(async () => reports.heard(await speechOf(channel, cut)));
  }
  const captured = captureFrames(track, (frame) => {
    if (!begun) reports.began(channel, frame.atMs);
    begun = true;
    report(segmenter.push(frame, detector.isSpeech(frame.samples)));
    onFrame(frame, segmenter.speaking);
  }).then(() => {
    // The track has nothing more to give: what was being said is a segment, whoever ended it.
    report(segmenter.flush());
    if (!closing) reports.lost(channel);
  });
  return {
    async close() {
      closing = true;
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
