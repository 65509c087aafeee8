import { expect, it } from 'vitest';
import { findCut } from '../../../utils/audio/find-cut.ts';
import {
  FRAME_MS,
  FRAME_SAMPLES,
  framesIn,
  loudnessOf,
  SAMPLE_RATE_HZ,
  type PlacedFrame,
} from '../../../utils/audio/frame.ts';
import { LONGEST_MS } from '../../../utils/audio/segmenter.ts';
import {
  loadRecording,
  SCENARIO_NAMES,
  type Recording,
} from '../../sandbox/recordings/load-recording.ts';
import { DIALOGUES } from '../../sandbox/recordings/scripts/dialogues.ts';
import { noise, seededRandom } from '../sandbox/gateway/distortions.ts';
import { join } from './channel-ear-world.ts';

/** Where a word of the script begins and ends is known to about this much. */
const SURE_MS = 30;

interface Speech {
  readonly frames: readonly PlacedFrame[];
  readonly words: readonly {
    readonly word: string;
    readonly fromMs: number;
    readonly toMs: number;
  }[];
}

/** All that one voice says, its pauses between two utterances taken out; from the n-th on, and round. */
function withoutBreath(recording: Recording, channel: 'caller' | 'agent', first: number): Speech {
  const { script, pcm } = recording;
  const own = script.utterances.filter(({ speaker }) => speaker === channel);
  const { spoken = {} } = DIALOGUES[script.name];
  const turned = [...own.slice(first), ...own.slice(0, first)];
  const parts: Float32Array[] = [];
  let length = 0;
  const words: Speech['words'][number][] = [];
  for (const { startMs, endMs, words: said } of turned) {
    const shiftMs = (length / SAMPLE_RATE_HZ) * 1000 - startMs;
    for (const { word, startMs: from, endMs: to } of said) {
      // `KK-PC-4471` is said as six words, with pauses between them.
      const isOne = !(spoken[word] ?? word).trim().includes(' ');
      if (isOne) words.push({ word, fromMs: from + shiftMs, toMs: to + shiftMs });
    }
    const part = pcm[channel].subarray(startMs * 16, endMs * 16);
    parts.push(part);
    length += part.length;
  }
  const samples = join(parts);
  const frames = Array.from({ length: Math.floor(samples.length / FRAME_SAMPLES) }, (_, at) => ({
    samples: samples.subarray(at * FRAME_SAMPLES, (at + 1) * FRAME_SAMPLES),
    startMs: at * FRAME_MS,
    endMs: (at + 1) * FRAME_MS,
  }));
  return { frames, words };
}

/** As the segmenter does it with somebody who never pauses. */
function cutAll(
  { frames, words }: Speech,
  cut: typeof findCut,
): { cuts: number; inside: string[] } {
  const inside: string[] = [];
  let cuts = 0;
  const longest = framesIn(LONGEST_MS);
  for (let from = 0; from + longest <= frames.length; cuts += 1) {
    from += cut(frames.slice(from, from + longest));
    const atMs = from * FRAME_MS;
    const word = words.find((one) => atMs > one.fromMs + SURE_MS && atMs < one.toMs - SURE_MS);
    if (word) inside.push(word.word);
  }
  return { cuts, inside };
}

/** What was there before: the quietest 30 ms of the last three seconds. */
function quietestFrame(frames: readonly PlacedFrame[]): number {
  const loudness = frames.slice(-100).map(({ samples }) => loudnessOf(samples));
  return frames.length - 100 + loudness.indexOf(Math.min(...loudness)) + 1;
}

it('cuts no word in two, on a clear line and on a noisy one', async () => {
  const random = seededRandom(20_261_121);
  const recordings = await Promise.all(SCENARIO_NAMES.map(loadRecording));
  const clear = recordings.flatMap((recording) =>
    (['caller', 'agent'] as const).flatMap((channel) =>
      [0, 1, 2, 3, 4, 5].map((first) => withoutBreath(recording, channel, first)),
    ),
  );
  const noisy = clear.map(({ frames, words }) => ({
    words,
    frames: frames.map((frame) => {
      const hiss = noise(FRAME_SAMPLES, 0.003, random);
      return { ...frame, samples: frame.samples.map((one, at) => one + (hiss[at] ?? 0)) };
    }),
  }));
  for (const [name, speech] of Object.entries({ clear, noisy })) {
    const before = speech.map((one) => cutAll(one, quietestFrame));
    const now = speech.map((one) => cutAll(one, findCut));
    const share = (of: typeof now) =>
      `${of.flatMap(({ inside }) => inside).length} of ${of.reduce((sum, { cuts }) => sum + cuts, 0)}`;
    console.log(
      `${name}: cuts inside a word ${share(now)}; at the quietest frame ${share(before)}`,
    );
    expect(now.flatMap(({ inside }) => inside)).toEqual([]);
    expect(before.flatMap(({ inside }) => inside)).not.toEqual([]);
  }
}, 120_000);
