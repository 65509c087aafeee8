import { describe, expect, it } from 'vitest';
import { FRAME_MS, FRAME_SAMPLES, joinFrames, SAMPLE_RATE_HZ } from '../../../utils/audio/frame.ts';
import {
  createSegmenter,
  HANGOVER_MS,
  LONGEST_MS,
  type Cut,
} from '../../../utils/audio/segmenter.ts';

/** `-` is a quiet frame, `#` a frame with speech, `.` speech that is nearly quiet. 30 ms each. */
function run(track: string): Cut[] {
  const segmenter = createSegmenter();
  const cuts: Cut[] = [];
  for (const [index, mark] of track.split('').entries()) {
    const loudness = mark === '#' ? 0.5 : mark === '.' ? 0.01 : 0;
    const samples = Float32Array.from(
      { length: FRAME_SAMPLES },
      (_, at) => loudness * Math.sin(at),
    );
    const startMs = index * FRAME_MS;
    const cut = segmenter.push({ samples, startMs, endMs: startMs + FRAME_MS }, mark !== '-');
    if (cut) cuts.push(cut);
  }
  const rest = segmenter.flush();
  return rest ? [...cuts, rest] : cuts;
}

const frames = (ms: number) => Math.round(ms / FRAME_MS);
const quiet = (ms: number) => '-'.repeat(frames(ms));
const speech = (ms: number) => '#'.repeat(frames(ms));
const startOf = (cut: Cut) => cut.frames[0]!.startMs;
const endOf = (cut: Cut) => cut.frames.at(-1)!.endMs;

describe('segmenter', () => {
  it('gives nothing for silence and nothing for a click', () => {
    expect(run(quiet(2_000))).toEqual([]);
    expect(run(`${quiet(500)}#${quiet(2_000)}`)).toEqual([]);
  });

  it('starts before the first speech and ends after the last', () => {
    const cuts = run(quiet(1_200) + speech(900) + quiet(1_200));
    expect(cuts).toHaveLength(1);
    const [cut] = cuts;
    expect(startOf(cut!)).toBeLessThanOrEqual(1_200 - 200);
    expect(endOf(cut!)).toBeGreaterThanOrEqual(2_100 + 200);
    expect(endOf(cut!)).toBeLessThan(2_100 + HANGOVER_MS);
  });

  it('keeps a breath inside a sentence and cuts at a pause', () => {
    expect(run(speech(600) + quiet(300) + speech(600) + quiet(900))).toHaveLength(1);
    expect(run(speech(600) + quiet(900) + speech(600) + quiet(900))).toHaveLength(2);
  });

  it('cuts endless speech where it is quietest', () => {
    const cuts = run(`${speech(8_000)}....${speech(6_000)}${quiet(900)}`);
    expect(cuts.map(({ at }) => at)).toEqual(['longest', 'pause']);
    expect(endOf(cuts[0]!)).toBeGreaterThan(7_900);
    expect(endOf(cuts[0]!)).toBeLessThan(8_200);
    expect(startOf(cuts[1]!)).toBe(endOf(cuts[0]!));
    expect(joinFrames(cuts[0]!.frames).length / SAMPLE_RATE_HZ).toBeLessThanOrEqual(
      LONGEST_MS / 1000,
    );
  });

  it('takes two words apart rather than one word at its silent stop', () => {
    const word = (ms: number) => `${speech(ms)}.${speech(ms)}`; // 30 ms of silence inside
    const gap = '...';
    const cuts = run(`${speech(7_500)}${word(600)}${gap}${speech(3_000)}`);
    expect(endOf(cuts[0]!) / FRAME_MS).toBeGreaterThan(250 + 41);
    expect(endOf(cuts[0]!) / FRAME_MS).toBeLessThan(250 + 45);
  });

  it('looks further back when nothing near the end is a pause', () => {
    const cuts = run(`${speech(5_000)}....${speech(7_000)}`);
    expect(endOf(cuts[0]!)).toBeGreaterThan(4_900);
    expect(endOf(cuts[0]!)).toBeLessThan(5_200);
  });

  it('is done with speech that ends just where it has become too long', () => {
    for (let silence = 30; silence < HANGOVER_MS; silence += 30) {
      const cuts = run(`${speech(LONGEST_MS - silence)}${quiet(1_500)}${speech(900)}`);
      expect(cuts.map(({ at }) => at)).toEqual(['pause', 'pause']);
      expect(endOf(cuts[0]!)).toBeGreaterThanOrEqual(LONGEST_MS - silence - FRAME_MS);
    }
  });
});
