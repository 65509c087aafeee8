import { describe, expect, it } from 'vitest';
import { FRAME_MS, FRAME_SAMPLES, SAMPLE_RATE_HZ } from '../../../utils/audio/frame.ts';
import {
  createSegmenter,
  HANGOVER_MS,
  LONGEST_MS,
  type CutSegment,
} from '../../../utils/audio/segmenter.ts';

/** `-` is a quiet frame, `#` a frame with speech, `.` speech that is nearly quiet. 30 ms each. */
function run(track: string): { segments: CutSegment[]; played: Float32Array } {
  const segmenter = createSegmenter();
  const played = new Float32Array(track.length * FRAME_SAMPLES);
  const segments: CutSegment[] = [];
  for (const [index, mark] of track.split('').entries()) {
    const loudness = mark === '#' ? 0.5 : mark === '.' ? 0.01 : 0;
    const frame = Float32Array.from({ length: FRAME_SAMPLES }, (_, at) => loudness * Math.sin(at));
    played.set(frame, index * FRAME_SAMPLES);
    const cut = segmenter.push({ samples: frame, atMs: index * FRAME_MS }, mark !== '-');
    if (cut) segments.push(cut);
  }
  const rest = segmenter.flush();
  return { segments: rest ? [...segments, rest] : segments, played };
}

const frames = (ms: number) => Math.round(ms / FRAME_MS);
const quiet = (ms: number) => '-'.repeat(frames(ms));
const speech = (ms: number) => '#'.repeat(frames(ms));

describe('segmenter', () => {
  it('gives nothing for silence and nothing for a click', () => {
    expect(run(quiet(2_000)).segments).toEqual([]);
    expect(run(`${quiet(500)}#${quiet(2_000)}`).segments).toEqual([]);
  });

  it('starts before the first speech and ends after the last', () => {
    const { segments } = run(quiet(1_200) + speech(900) + quiet(1_200));
    expect(segments).toHaveLength(1);
    const [segment] = segments;
    const { startMs, endMs } = segment!;
    expect(startMs).toBeLessThanOrEqual(1_200 - 200);
    expect(endMs).toBeGreaterThanOrEqual(2_100 + 200);
    expect(endMs).toBeLessThan(2_100 + HANGOVER_MS);
  });

  it('keeps a breath inside a sentence and cuts at a pause', () => {
    expect(run(speech(600) + quiet(300) + speech(600) + quiet(900)).segments).toHaveLength(1);
    expect(run(speech(600) + quiet(900) + speech(600) + quiet(900)).segments).toHaveLength(2);
  });

  it('cuts endless speech at its quietest point', () => {
    const track = speech(8_000) + '..' + speech(6_000) + quiet(900);
    const { segments } = run(track);
    expect(segments).toHaveLength(2);
    expect(segments[0]!.endMs).toBeGreaterThan(7_900);
    expect(segments[0]!.endMs).toBeLessThan(8_200);
    expect(segments[0]!.samples.length / SAMPLE_RATE_HZ).toBeLessThanOrEqual(LONGEST_MS / 1000);
  });

  it('never overlaps, never loses speech, and hands over the sound itself', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const track = randomTrack(seed);
      const { segments, played } = run(track);
      let end = 0;
      const covered = new Uint8Array(track.length);
      for (const { startMs, endMs, samples } of segments) {
        expect(startMs, `seed ${seed}`).toBeGreaterThanOrEqual(end);
        end = endMs;
        const [from, to] = [startMs / FRAME_MS, endMs / FRAME_MS];
        const sound = played.slice(from * FRAME_SAMPLES, to * FRAME_SAMPLES);
        expect(bytesOf(samples).equals(bytesOf(sound))).toBe(true);
        covered.fill(1, from, to);
      }
      const lost = [...track.matchAll(/##+/gu)].filter(
        (word) => !covered.slice(word.index, word.index + word[0].length).every(Boolean),
      );
      expect(lost, `seed ${seed}`).toEqual([]);
    }
  });
});

function bytesOf(samples: Float32Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** A small linear congruential generator: the same seed gives the same call. */
function randomTrack(seed: number): string {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  return Array.from(
    { length: 12 },
    () => quiet(next(1_500)) + speech(60 + next(next(4) === 0 ? 14_000 : 2_500)),
  ).join('');
}
