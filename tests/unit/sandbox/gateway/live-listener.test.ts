import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createCallMemory } from '../../../sandbox/gateway/listening/call-memory.ts';
import { createLiveListener } from '../../../sandbox/gateway/listening/live-listener.ts';
import { loadMasters, type Masters } from '../../../sandbox/gateway/listening/masters.ts';
import { createRecogniser } from '../../../sandbox/gateway/listening/recogniser.ts';
import { createResampler } from '../../../sandbox/gateway/listening/resample-24k.ts';
import type { HeardWord } from '../../../sandbox/gateway/listening/words-within.ts';
import {
  loadRecording,
  SCENARIO_NAMES,
  type Recording,
} from '../../../sandbox/recordings/load-recording.ts';
import { noise, noisy, seededRandom } from './distortions.ts';
import { to24k } from './realtime-client.ts';
import { addUp, countWords, type WordCount } from './word-accuracy.ts';

const random = seededRandom(20_261_121);
let masters: Masters;
let recordings: Recording[];

vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  masters = await loadMasters();
  recordings = await Promise.all(SCENARIO_NAMES.map(loadRecording));
}, 60_000);

interface Heard {
  readonly live: readonly string[];
  readonly whole: readonly string[];
  /** Sound that had come when a word was given, less the end of that word. */
  readonly lateMs: readonly number[];
}

function stream(
  pcm: Float32Array,
  memory = createCallMemory(masters),
  recogniser = createRecogniser(masters, memory),
): Heard {
  const listener = createLiveListener(masters, memory);
  const live: HeardWord[] = [];
  const lateMs: number[] = [];
  for (let at = 0; at < pcm.length;) {
    const piece = pcm.subarray(at, at + Math.round(16 * (40 + 60 * random())));
    at += piece.length;
    const words = listener.hear(piece);
    live.push(...words);
    lateMs.push(...words.map((one) => at / 16 - one.endMs));
  }
  const whole = recogniser.hearSound(listener.sound).map((one) => one.word);
  return { live: live.map((one) => one.word), whole, lateMs };
}

/** Each speaker of each call on a stream of its own, cut at silences. */
function streamAll(distort = (pcm: Float32Array) => pcm) {
  const live: WordCount[] = [];
  const whole: WordCount[] = [];
  const lateMs: number[] = [];
  let seconds = 0;
  const before = process.cpuUsage();
  for (const { script, pcm } of recordings) {
    for (const channel of ['caller', 'agent'] as const) {
      const memory = createCallMemory(masters);
      const recogniser = createRecogniser(masters, memory);
      for (const one of script.utterances.filter(({ speaker }) => speaker === channel)) {
        const cut = distort(pcm[channel].slice((one.startMs - 250) * 16, (one.endMs + 300) * 16));
        const heard = stream(cut, memory, recogniser);
        const words = one.words.map(({ word }) => word);
        live.push(countWords(words, heard.live));
        whole.push(countWords(words, heard.whole));
        lateMs.push(...heard.lateMs);
        seconds += cut.length / 16_000;
      }
    }
  }
  const { user, system } = process.cpuUsage(before);
  const sorted = lateMs.toSorted((one, other) => one - other);
  const quantile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return {
    live: addUp(live),
    whole: addUp(whole),
    late: { least: quantile(0), p50: quantile(0.5), p95: quantile(0.95) },
    coreShare: (user + system) / 1e6 / seconds,
  };
}

const accuracy = ({ expected, right, invented }: WordCount) => (right - invented) / expected;

describe('words while they are said', () => {
  it('are all there, soon, and never before they have been said', () => {
    const { live, whole, late, coreShare } = streamAll();
    console.log('streamed', { live, whole, late, coreShare });
    expect(accuracy(whole)).toBe(1);
    expect(accuracy(live)).toBeGreaterThanOrEqual(0.99);
    expect(late.least).toBeGreaterThanOrEqual(0);
    // of which up to 100 ms are the pieces in which the sound comes
    expect(late.p95).toBeLessThan(150);
    // 0.15 is the aim, two thousandths are usual; the rest is for a machine that does other things too
    expect(coreShare).toBeLessThan(0.15);
  });

  it('are there in noise too', () => {
    const { live, whole, late } = streamAll((pcm) => noisy(pcm, 15, random));
    console.log('streamed, noise 15 dB below', { live, whole, late });
    expect(accuracy(whole)).toBeGreaterThanOrEqual(0.98);
    expect(accuracy(live)).toBeGreaterThanOrEqual(0.97);
  });

  it('are none for silence and hiss', () => {
    for (const pcm of [
      new Float32Array(80_000),
      noise(80_000, 0.001, random),
      noise(80_000, 0.1, random),
    ]) {
      expect(stream(pcm)).toEqual({ live: [], whole: [], lateMs: [] });
    }
  });

  it('are found after a stranger’s sound in the same item', () => {
    const { script, pcm } = recordings[0]!;
    const one = script.utterances[1]!;
    const speech = pcm[one.speaker].slice((one.startMs - 200) * 16, (one.endMs + 300) * 16);
    const hum = Float32Array.from(
      { length: 64_000 },
      (_, index) => 0.1 * Math.sin(index / 9) * Math.sin(index / 2000),
    );
    const both = new Float32Array(hum.length + speech.length);
    both.set(hum);
    both.set(speech, hum.length);
    const { live } = stream(both);
    expect(
      countWords(
        one.words.map(({ word }) => word),
        live,
      ).right,
    ).toBeGreaterThan(one.words.length / 2);
  });
});

describe('24 kHz', () => {
  it('becomes 16 kHz, whatever pieces it comes in', () => {
    const pcm = to24k(recordings[0]!.pcm.caller.subarray(80_000, 112_000));
    const whole = createResampler()(pcm);
    const resample = createResampler();
    const pieces: number[] = [];
    for (let at = 0; at < pcm.length; at += 777)
      pieces.push(...resample(pcm.subarray(at, at + 777)));
    expect(pieces).toEqual([...whole]);
    expect(Math.abs(whole.length - 32_000)).toBeLessThan(20);
  });
});
