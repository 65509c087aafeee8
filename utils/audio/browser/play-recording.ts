import type { Channel } from '../../call/channel.ts';
import { createChannelEar, type ChannelEar } from '../channel-ear.ts';
import type { Ear, EarReports } from '../ear.ts';
import { createFramer } from '../framer.ts';
import { createResampler } from '../resampler.ts';
import { createSideJudge } from '../two-voices.ts';
import { openRecording, type RecordedChunk, type Recording } from './decode-recording.ts';
import { openOpusEncoder } from './encode-opus.ts';
import { openSpeechGate } from './open-speech-gate.ts';

/** So many reports may be under way: the disk sets the pace, and memory stays flat. */
const REPORTS_UNDER_WAY = 8;
/** Whoever else lives in this document gets a turn after this long. */
const TURN_MS = 16;
/** So much of a stereo recording is listened to before it is said what its two sides are. */
const JUDGED_S = 60;

/** Plays a file to the ears as fast as the disk takes what is heard. Paused, it stands still. */
export async function playRecording(file: Blob | null, reports: EarReports): Promise<Ear> {
  let isClosed = false;
  let goOn: () => void = () => undefined;
  let resumed: Promise<void> = Promise.resolve();

  const playing = play(file, reports, async () => {
    await resumed;
    return !isClosed;
  });
  return Promise.resolve({
    pause(paused) {
      goOn();
      if (paused) resumed = new Promise((resolve) => (goOn = resolve));
      return Promise.resolve();
    },
    microphones: () => Promise.resolve({ inUse: '', all: [] }),
    changeMicrophone: () => Promise.resolve(),
    async close() {
      isClosed = true;
      goOn();
      await playing;
    },
  });
}

async function play(
  file: Blob | null,
  reports: EarReports,
  mayGoOn: () => Promise<boolean>,
): Promise<void> {
  try {
    if (!file) throw new Error('It did not arrive');
    const recording = await openRecording(file);
    const endMs = await hear(recording, reports, mayGoOn);
    recording.close();
    if (await mayGoOn()) reports.over(endMs);
  } catch (error) {
    reports.refused('agent', 'recording-unreadable', String(error));
  }
}

/** Resolves with the recording's end, when everything in it was reported. */
async function hear(
  recording: Recording,
  reports: EarReports,
  mayGoOn: () => Promise<boolean>,
): Promise<number> {
  const voices = (await hasTwoVoices(recording))
    ? [await openVoice('caller', reports, 0), await openVoice('agent', reports, 1)]
    : [await openVoice('agent', reports, null)];
  let turnBegan = performance.now();
  let endMs = 0;
  for await (const chunk of recording.chunks()) {
    if (!(await mayGoOn())) break;
    for (const voice of voices) {
      voice.hear(chunk);
      if (voice.ear.underWay > REPORTS_UNDER_WAY) await voice.ear.settled();
    }
    endMs = chunk.atMs + ((chunk.planes[0]?.length ?? 0) / chunk.rateHz) * 1000;
    if (performance.now() - turnBegan < TURN_MS) continue;
    await nextTurn();
    turnBegan = performance.now();
  }
  for (const { ear } of voices) {
    ear.flush();
    await ear.settled();
  }
  return endMs;
}

async function hasTwoVoices(recording: Recording): Promise<boolean> {
  const judge = createSideJudge();
  for await (const { planes } of recording.chunks(JUDGED_S)) {
    const [left, right] = planes;
    if (!left || !right || planes.length > 2) return false;
    judge.add(left, right);
  }
  return judge.areTwoVoices;
}

interface Voice {
  readonly ear: ChannelEar;
  hear(chunk: RecordedChunk): void;
}

/** `side`: which plane of the recording it is; null: all of them together. */
async function openVoice(
  channel: Channel,
  reports: EarReports,
  side: number | null,
): Promise<Voice> {
  const gate = await openSpeechGate();
  const ear = createChannelEar({
    channel,
    // Nobody waits for the text of a recording while it is spoken.
    reports: { ...reports, live: () => undefined },
    openEncoder: openOpusEncoder,
    zeroIsLoss: false,
  });
  const framer = createFramer();
  let rateHz = 0;
  let resample = createResampler(1, 1);
  return {
    ear,
    hear({ atMs, rateHz: chunkHz, planes }) {
      if (chunkHz !== rateHz) {
        rateHz = chunkHz;
        resample = createResampler(rateHz);
      }
      const own = side === null ? meanOf(planes) : planes[side];
      if (!own) return;
      for (const frame of framer(resample(own), atMs))
        ear.push(frame, gate.isSpeech(frame.samples));
    },
  };
}

function meanOf(planes: readonly Float32Array[]): Float32Array | undefined {
  const [first, ...others] = planes;
  if (others.length === 0) return first;
  return first?.map(
    (one, at) => others.reduce((sum, plane) => sum + (plane[at] ?? 0), one) / planes.length,
  );
}

/** Timers are slowed down in a document that nobody sees; messages are not. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
