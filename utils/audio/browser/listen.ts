import type { Channel } from '../../call/call-event.ts';
import type { ProblemCode } from '../../call/problem.ts';
import { loudnessOf, type SoundFrame } from '../frame.ts';
import { createSegmenter, msOfSamples, type CutSegment } from '../segmenter.ts';
import { encodeOpus } from './encode-opus.ts';
import { openSources } from './open-sources.ts';
import { tapSources } from './tap-sources.ts';
import { createVoiceDetector } from './voice-detector.ts';

const CHANNELS = ['caller', 'agent'] as const satisfies readonly Channel[];
/** Meters move five times a second: alive to the eye, nothing to the processor. */
const METER_FRAMES = 7;

/** What the ear tells. Times are milliseconds since the sample clock started. */
export interface EarReports {
  readonly began: (channel: Channel, atMs: number) => void;
  readonly refused: (channel: Channel, code: ProblemCode, detail: string) => void;
  readonly lost: (channel: Channel, atMs: number) => void;
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

export async function listen(
  streamId: string,
  workletUrl: string,
  reports: EarReports,
): Promise<Ear> {
  const closing = new AbortController();
  const sources = await openSources(streamId);
  const ears = await Promise.all(CHANNELS.map((channel) => openChannel(channel, reports)));
  const [caller, agent] = ears as [ChannelEar, ChannelEar];
  let lastSample = 0;
  let frames = 0;

  function onFrame(frame: SoundFrame): void {
    lastSample = frame.firstSample + frame.caller.length;
    const loudness = { caller: loudnessOf(frame.caller), agent: loudnessOf(frame.agent) };
    caller.push(frame.caller, frame.firstSample);
    agent.push(frame.agent, frame.firstSample);
    frames += 1;
    if (frames % METER_FRAMES !== 0) return;
    const speaking = { caller: caller.speaking(), agent: agent.speaking() };
    reports.levels(msOfSamples(lastSample), loudness, speaking);
  }

  const tap = await tapSources(sources, workletUrl, {
    onFrame,
    onLost: (channel) => reports.lost(channel, tap.nowMs()),
    signal: closing.signal,
  });
  for (const channel of CHANNELS) {
    const source = sources[channel];
    if (source.kind === 'open') reports.began(channel, tap.nowMs());
    else reports.refused(channel, source.code, source.detail);
  }
  return {
    async close() {
      closing.abort();
      await Promise.all(ears.map((ear) => ear.close()));
    },
  };
}

interface ChannelEar {
  push(frame: Float32Array, firstSample: number): void;
  speaking(): boolean;
  close(): Promise<void>;
}

async function openChannel(channel: Channel, reports: EarReports): Promise<ChannelEar> {
  const detector = await createVoiceDetector();
  const segmenter = createSegmenter();
  /** Segments are reported one after the other, so that they are numbered in the order they were said. */
  let reported = Promise.resolve();

  function report(cut: CutSegment | null): void {
    if (cut) reported = reported.then(async () => reports.heard(await speechOf(channel, cut)));
  }
  return {
    push: (frame, firstSample) =>
      report(segmenter.push(frame, firstSample, detector.isSpeech(frame))),
    speaking: () => segmenter.speaking,
    async close() {
      report(segmenter.flush());
      await reported;
    },
  };
}

async function speechOf(channel: Channel, cut: CutSegment): Promise<HeardSpeech> {
  const startMs = Math.round(msOfSamples(cut.startSample));
  const endMs = Math.round(msOfSamples(cut.startSample + cut.samples.length));
  return { channel, startMs, endMs, sound: await encodeOpus(cut.samples) };
}
