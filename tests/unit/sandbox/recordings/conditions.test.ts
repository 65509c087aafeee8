import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Channel } from '../../../../utils/call/channel.ts';
import { withCondition, type Condition } from '../../../sandbox/recordings/conditions.ts';
import { SAMPLE_RATE } from '../../../sandbox/recordings/decode-ogg-opus.ts';
import {
  loadRecording,
  SCENARIO_NAMES,
  type Recording,
} from '../../../sandbox/recordings/load-recording.ts';
import { power, speechPower, toSample } from '../../../sandbox/recordings/sound-level.ts';

const CONDITIONS: readonly Condition[] = ['crosstalk-echo', 'hold-music', 'noise'];
const decibels = (ratio: number) => 10 * Math.log10(ratio);
const between = (pcm: Float32Array, fromMs: number, toMs: number) =>
  pcm.subarray(toSample(fromMs), toSample(toMs));

let recordings: readonly Recording[];
let original: Recording;
/** Each recording beside itself under each condition. */
let made: Readonly<Record<Condition, readonly (readonly [Recording, Recording])[]>>;

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
beforeAll(async () => {
  recordings = await Promise.all(SCENARIO_NAMES.map(loadRecording));
  original = await loadRecording('vpn-da');
  const under = (condition: Condition) =>
    recordings.map((one) => [one, withCondition(one, condition, recordings)] as const);
  made = {
    'crosstalk-echo': under('crosstalk-echo'),
    'hold-music': under('hold-music'),
    noise: under('noise'),
  };
});

describe.each(CONDITIONS)('%s', (condition) => {
  it('changes no word, and sounds where its script says', () => {
    for (const [recording, { script, pcm }] of made[condition]) {
      const said = (utterances: typeof script.utterances) =>
        utterances.map((one) => [one.speaker, one.text, one.words.map((each) => each.word)]);
      expect(said(script.utterances)).toEqual(said(recording.script.utterances));
      for (const [index, { speaker, startMs, endMs, words }] of script.utterances.entries()) {
        const before = recording.script.utterances[index];
        expect(endMs - startMs).toBe((before?.endMs ?? 0) - (before?.startMs ?? 0));
        expect([words[0]?.startMs, words.at(-1)?.endMs]).toEqual([startMs, endMs]);
        const { startMs: was = 0, endMs: until = 0 } = before ?? {};
        // what was there is there again; noise, echo and the other's voice only come on top
        const expected = between(recording.pcm[speaker], was, until);
        const heard = between(pcm[speaker], startMs, endMs);
        expect(likeness(expected, heard)).toBeGreaterThan(0.95);
      }
      for (const one of [pcm.caller, pcm.agent]) {
        expect(Math.abs((one.length / SAMPLE_RATE) * 1000 - script.durationMs)).toBeLessThan(5);
        expect(one.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(1);
      }
    }
  });

  it('is the same at every run, and leaves the recording as it was', () => {
    const copy = { caller: original.pcm.caller.slice(), agent: original.pcm.agent.slice() };
    const once = withCondition(original, condition);
    const twice = withCondition(original, condition);
    for (const channel of ['caller', 'agent'] as const) {
      expect(likeness(once.pcm[channel], twice.pcm[channel])).toBe(1);
      expect(likeness(copy[channel], original.pcm[channel])).toBe(1);
    }
  });
});

describe('crosstalk', () => {
  it('lets some turns begin 0.4 to 1.2 s before the other has ended, and both sound then', () => {
    for (const [recording, { script, pcm }] of made['crosstalk-echo']) {
      let overlaps = 0;
      for (const [index, one] of script.utterances.entries()) {
        const before = script.utterances[index - 1];
        const overlapMs = (before?.endMs ?? 0) - one.startMs;
        if (!before || overlapMs <= 0) continue;
        overlaps += 1;
        expect(before.speaker).not.toBe(one.speaker);
        expect(overlapMs).toBeGreaterThanOrEqual(400);
        expect(overlapMs).toBeLessThanOrEqual(1200);
        for (const channel of ['caller', 'agent'] as const) {
          const heard = between(pcm[channel], one.startMs, before.endMs);
          expect(decibels(power(heard) / speechPower({ script, pcm }, channel))).toBeGreaterThan(
            -15,
          );
        }
      }
      expect(overlaps).toBeGreaterThanOrEqual(3);
      expect(script.durationMs).toBeLessThan(recording.script.durationMs);
    }
  });
});

describe('echo', () => {
  it('is the caller again, 18 dB below and 60 to 180 ms late, at the agent only', () => {
    for (const [, { script, pcm }] of made['crosstalk-echo']) {
      const alone = script.utterances.filter(
        (one) =>
          one.speaker === 'caller' &&
          script.utterances.every(
            (each) =>
              each.speaker === 'caller' ||
              each.endMs < one.startMs - 300 ||
              each.startMs > one.endMs + 300,
          ),
      );
      expect(alone.length).toBeGreaterThan(1);
      const stretches = (channel: Channel) =>
        alone.map((one) => between(pcm[channel], one.startMs, one.endMs + 180));
      const ratio = sum(stretches('agent').map(energy)) / sum(stretches('caller').map(energy));
      expect(decibels(ratio)).toBeCloseTo(-18, 0);
      const [longest] = alone.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs));
      const { startMs: fromMs = 0, endMs: toMs = 0 } = longest ?? {};
      const delayMs = bestDelayMs(
        between(pcm.caller, fromMs, toMs),
        between(pcm.agent, fromMs, toMs + 300),
      );
      expect(delayMs).toBeGreaterThanOrEqual(60);
      expect(delayMs).toBeLessThanOrEqual(180);
      for (const { speaker, startMs, endMs } of script.utterances) {
        const crossed = script.utterances.some(
          (one) => one.speaker === 'caller' && one.endMs > startMs && one.startMs < endMs,
        );
        if (speaker === 'caller' || crossed) continue;
        expect(power(between(pcm.caller, startMs, endMs))).toBeLessThan(1e-6);
      }
    }
  });
});

describe('hold music', () => {
  it('fills 20 s in the middle of the caller alone, and is more than one tone', () => {
    for (const [recording, held] of made['hold-music']) {
      const { script, pcm } = held;
      expect(script.durationMs).toBe(recording.script.durationMs + 20_000);
      const after = script.utterances.findIndex(
        (one, index) => one.startMs !== recording.script.utterances[index]?.startMs,
      );
      const pause = {
        fromMs: script.utterances[after - 1]?.endMs ?? 0,
        toMs: script.utterances[after]?.startMs ?? 0,
      };
      expect(pause.toMs - pause.fromMs).toBeGreaterThan(20_000);
      expect(pause.fromMs / script.durationMs).toBeGreaterThan(0.25);
      expect(pause.toMs / script.durationMs).toBeLessThan(0.75);
      const middleMs = (pause.fromMs + pause.toMs) / 2;
      const music = between(pcm.caller, middleMs - 9500, middleMs + 9500);
      const speech = speechPower(held, 'caller');
      expect(decibels(power(music) / speech)).toBeCloseTo(-3, 0);
      expect(power(between(pcm.agent, pause.fromMs + 150, pause.toMs - 50))).toBeLessThan(1e-7);
      const seconds = Array.from({ length: 19 }, (_, second) =>
        between(music, second * 1000, second * 1000 + 1000),
      );
      for (const piece of seconds) {
        expect(decibels(power(piece) / speech)).toBeGreaterThan(-12); // no hole in it
      }
      for (const piece of [seconds[2], seconds[9], seconds[16]]) {
        expect(tones(piece ?? music)).toBeGreaterThanOrEqual(4);
      }
    }
  });
});

describe('noise', () => {
  it('lies 15 dB below the speech on both channels, from the first moment to the last', () => {
    for (const [recording, noisy] of made.noise) {
      for (const channel of ['caller', 'agent'] as const) {
        const clean = recording.pcm[channel];
        const noise = noisy.pcm[channel].map((one, index) => one - (clean[index] ?? 0));
        expect(decibels(speechPower(recording, channel) / power(noise))).toBeCloseTo(15, 1);
        for (let fromMs = 0; fromMs + 5000 < recording.script.durationMs; fromMs += 5000) {
          const piece = between(noise, fromMs, fromMs + 5000);
          expect(Math.abs(decibels(power(piece) / power(noise)))).toBeLessThan(4);
        }
      }
      const line = between(noisy.pcm.caller, 0, 900); // before the first word
      const bare = between(noisy.pcm.agent, 0, 900);
      expect(tonePower(line, 50) / power(line)).toBeGreaterThan(0.05);
      expect(tonePower(bare, 50) / power(bare)).toBeLessThan(0.02);
    }
  });

  it("has other people's voices in its babble", () => {
    const alone = withCondition(original, 'noise');
    const crowd = withCondition(original, 'noise', recordings);
    expect(likeness(alone.pcm.caller, crowd.pcm.caller)).toBeLessThan(0.995);
  });
});

function energy(pcm: Float32Array): number {
  return power(pcm) * pcm.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

/** Correlation of two sounds, −1…1. */
function likeness(one: Float32Array, two: Float32Array, shift = 0): number {
  let product = 0;
  let [ones, twos] = [0, 0];
  for (let index = 0; index < one.length; index += 1) {
    const [a, b] = [one[index] ?? 0, two[index + shift] ?? 0];
    product += a * b;
    ones += a * a;
    twos += b * b;
  }
  return product === ones && ones === twos ? 1 : product / Math.sqrt(ones * twos);
}

function bestDelayMs(sound: Float32Array, echo: Float32Array): number {
  let [best, most] = [0, 0];
  for (let shift = 0; shift < toSample(300); shift += 4) {
    const here = likeness(sound, echo, shift);
    if (here > most) [best, most] = [shift, here];
  }
  return (best * 1000) / SAMPLE_RATE;
}

/** Power of one frequency in the sound (Goertzel). */
function tonePower(pcm: Float32Array, hertz: number): number {
  let [cosine, sine] = [0, 0];
  for (const [index, one] of pcm.entries()) {
    const angle = (2 * Math.PI * hertz * index) / SAMPLE_RATE;
    cosine += one * Math.cos(angle);
    sine += one * Math.sin(angle);
  }
  return (2 * (cosine ** 2 + sine ** 2)) / pcm.length ** 2;
}

/** How many notes of the scale sound with at least a fiftieth of the strongest. */
function tones(pcm: Float32Array): number {
  const powers = Array.from({ length: 49 }, (_, semitone) =>
    tonePower(pcm, 65.4 * 2 ** (semitone / 12)),
  );
  const strongest = Math.max(...powers);
  return powers.filter(
    (one, index) =>
      one > strongest / 50 && one > (powers[index - 1] ?? 0) && one > (powers[index + 1] ?? 0),
  ).length;
}
