import { openOpusEncoder } from '../../../utils/audio/browser/encode-opus.ts';
import { openSpeechGate } from '../../../utils/audio/browser/open-speech-gate.ts';
import { createChannelEar } from '../../../utils/audio/channel-ear.ts';
import type { HeardSpeech } from '../../../utils/audio/ear.ts';
import { FRAME_MS, FRAME_SAMPLES } from '../../../utils/audio/frame.ts';
import { createFramer } from '../../../utils/audio/framer.ts';
import { createSpeechGate, type SpeechGate } from '../../../utils/audio/speech-gate.ts';
import type { SegmentEncoder } from '../../../utils/audio/tell-segment.ts';
import type { Span } from '../spans.ts';

/** A segment as it would be uploaded, and when it was known to be one. */
export interface Cut extends Span {
  readonly decidedMs: number;
}

export interface Upload extends Span {
  /** Of the Ogg Opus file. */
  readonly bytes: number;
}

export async function hearOurs(sound: Float32Array): Promise<Cut[]> {
  return cutsOf(await listen(sound, await openSpeechGate(), openNoEncoder));
}

/** The same ear, were everything speech that its energy gate lets through. */
export async function hearEnergy(sound: Float32Array): Promise<Cut[]> {
  const gate = createSpeechGate({
    _fvad_new: () => 0,
    _fvad_set_mode: () => 0,
    _fvad_set_sample_rate: () => 0,
    _fvad_process: () => 1,
    _malloc: () => 0,
    HEAP16: new Int16Array(FRAME_SAMPLES),
  });
  return cutsOf(await listen(sound, gate, openNoEncoder));
}

/** What leaves the browser: every segment through the product's own encoder. */
export async function uploadsOf(sound: Float32Array): Promise<Upload[]> {
  const heard = await listen(sound, await openSpeechGate(), openOpusEncoder);
  return heard.map(({ startMs, endMs, sound: file }) => ({ startMs, endMs, bytes: file.length }));
}

interface Heard extends HeardSpeech {
  readonly decidedMs: number;
}

/** The product's ear for one channel, fed as fast as it can hear. */
async function listen(
  sound: Float32Array,
  gate: SpeechGate,
  openEncoder: () => SegmentEncoder,
): Promise<Heard[]> {
  const heard: Heard[] = [];
  const decidedMs: number[] = [];
  let nowMs = 0;
  const nothing = () => undefined;
  const ear = createChannelEar({
    channel: 'caller',
    zeroIsLoss: false,
    openEncoder,
    reports: {
      began: nothing,
      refused: nothing,
      lost: nothing,
      quiet: nothing,
      speaking: () => Promise.resolve(),
      // Told at once; `heard` comes when the encoder is done, in the same order.
      live({ kind }) {
        if (kind === 'cut') decidedMs.push(nowMs);
      },
      heard(speech) {
        heard.push({ ...speech, decidedMs: decidedMs[heard.length] ?? nowMs });
        return Promise.resolve();
      },
    },
  });
  for (const frame of createFramer()(sound, 0)) {
    nowMs = frame.atMs + FRAME_MS;
    ear.push(frame, gate.isSpeech(frame.samples));
    // In real time no encoder is still at work when the next segment is cut.
    if (ear.underWay > 0) await ear.settled();
  }
  ear.flush();
  await ear.settled();
  return heard;
}

function openNoEncoder(): SegmentEncoder {
  return { add: () => undefined, finish: () => Promise.resolve(new Uint8Array()) };
}

function cutsOf(heard: readonly Heard[]): Cut[] {
  return heard.map(({ startMs, endMs, decidedMs }) => ({ startMs, endMs, decidedMs }));
}
