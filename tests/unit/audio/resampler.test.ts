import { describe, expect, it } from 'vitest';
import { FRAME_MS, FRAME_SAMPLES, loudnessOf, SAMPLE_RATE_HZ } from '../../../utils/audio/frame.ts';
import { createFramer } from '../../../utils/audio/framer.ts';
import { createResampler } from '../../../utils/audio/resampler.ts';

const SECOND = 1;

function tone(hz: number, rateHz: number): Float32Array {
  return Float32Array.from({ length: rateHz * SECOND }, (_, at) =>
    Math.sin((2 * Math.PI * hz * at) / rateHz),
  );
}

/** In chunks of an odd length, as a browser may hand them over. */
function resampled(sound: Float32Array, fromHz: number): Float32Array {
  const resample = createResampler(fromHz);
  const parts: number[] = [];
  for (let from = 0; from < sound.length; from += 441)
    parts.push(...resample(sound.subarray(from, from + 441)));
  return Float32Array.from(parts);
}

describe.each([48_000, 44_100, 32_000, 16_000, 8_000])('sound of %i Hz', (fromHz) => {
  it('lasts as long at 16 kHz', () => {
    const { length } = resampled(tone(440, fromHz), fromHz);
    expect(Math.abs(length - SAMPLE_RATE_HZ)).toBeLessThan(SAMPLE_RATE_HZ / 500);
  });

  it('keeps a voice as loud and in tune', () => {
    const out = resampled(tone(1_000, fromHz), fromHz).subarray(1_000, 15_000);
    expect(loudnessOf(out)).toBeCloseTo(Math.SQRT1_2, 2);
    const crossings = out.filter((one, at) => at > 0 && one >= 0 && (out[at - 1] ?? 0) < 0).length;
    expect(Math.abs(crossings - 1_000 * (out.length / SAMPLE_RATE_HZ))).toBeLessThanOrEqual(1);
  });
});

it('lets nothing fold back from above what 16 kHz can hold', () => {
  const out = resampled(tone(11_000, 48_000), 48_000).subarray(1_000, 15_000);
  expect(loudnessOf(out)).toBeLessThan(0.01);
});

it('raises 16 kHz to 24 kHz without a mirror image of what was there', () => {
  const out = createResampler(16_000, 24_000)(tone(6_000, 16_000)).subarray(1_000, 23_000);
  const part = (hz: number) => {
    const turn = (2 * Math.PI * hz) / 24_000;
    const sum = (wave: (angle: number) => number) =>
      out.reduce((total, one, at) => total + one * wave(turn * at), 0);
    return (2 / out.length) * Math.hypot(sum(Math.sin), sum(Math.cos));
  };
  expect(part(6_000)).toBeCloseTo(1, 1);
  expect(part(10_000)).toBeLessThan(0.01);
});

it('cuts chunks of any length into frames that know when they were captured', () => {
  const framer = createFramer();
  const sound = Float32Array.from({ length: 160 * 20 }, (_, at) => at);
  const frames = [];
  for (let at = 0; at < 20; at += 1)
    frames.push(...framer(sound.subarray(at * 160, (at + 1) * 160), 1_000 + at * 10));
  expect(frames.map((frame) => frame.atMs)).toEqual(
    frames.map((_, index) => 1_000 + index * FRAME_MS),
  );
  expect(frames.flatMap((frame) => [...frame.samples])).toEqual([
    ...sound.subarray(0, frames.length * FRAME_SAMPLES),
  ]);
});
