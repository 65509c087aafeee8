import { equal, ok } from 'node:assert/strict';
import { expect, it } from 'vitest';
import { FRAME_MS, FRAME_SAMPLES, SAMPLE_RATE_HZ, toInt16 } from '../../../utils/audio/frame.ts';
import { seededRandom } from '../sandbox/gateway/distortions.ts';
import {
  frameOf,
  HISS,
  isSame,
  join,
  openEar,
  SPEECH,
  type HeardSegment,
  type Told,
} from './channel-ear-world.ts';

const RUNS = 240;
const FRAMES = 700;

type Stretch = readonly [fromMs: number, toMs: number];

interface Run {
  readonly told: readonly Told[];
  /** What was captured, live and on the record. */
  readonly captured: readonly Stretch[];
  /** Two frames of speech or more in a row, captured and on the record. */
  readonly speech: readonly Stretch[];
}

/** A call as it goes wrong: jumps of the clock, stalls, pauses, dropped chunks, a muted microphone. */
async function play(seed: number): Promise<Run> {
  const random = seededRandom(seed);
  const chance = (share: number) => random() < share;
  const { ear, told } = openEar(async () => {
    for (let turns = random() * 4; turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
  });
  const captured: Stretch[] = [];
  const speech: Stretch[] = [];
  let clockMs = 5_000 + random() * 1_000;
  let endMs: number | null = null;
  let paused = false;
  let deafUntilMs = -Infinity;
  let isBack = false;
  let zeroRun = 0;
  let run: Stretch[] = [];
  let mood = { loudness: HISS, left: 20 };
  const breakRun = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length >= 2 && first && last) speech.push([first[0], last[1]]);
    run = [];
  };

  for (let index = 0; index < FRAMES; index += 1) {
    if (mood.left === 0) {
      const loudness = chance(0.02) ? 0 : chance(0.5) ? SPEECH : HISS;
      const left = loudness === 0 ? 340 + random() * 60 : chance(0.1) ? 500 : 1 + random() * 60;
      mood = { loudness, left: Math.floor(left) };
    }
    mood.left -= 1;

    if (chance(0.003)) {
      breakRun();
      if (paused) {
        deafUntilMs = clockMs + random() * 90;
        ear.resume(deafUntilMs);
        isBack = true;
      } else {
        ear.pause();
        await ear.settled();
      }
      paused = !paused;
    }
    if (chance(0.002)) {
      breakRun();
      ear.lose('stalled');
      endMs = null;
      clockMs += random() * 3_000;
    }
    if (chance(0.002)) {
      breakRun();
      ear.flush();
    }
    if (chance(0.002)) {
      // The clock jumps; the ear must notice by itself.
      breakRun();
      clockMs += 600 + random() * 100_000;
      endMs = null;
    } else if (chance(0.01)) clockMs += random() * 450; // a chunk was dropped

    const jitterMs = random() * 8;
    const frame = frameOf(index, clockMs + jitterMs, mood.loudness);
    const startMs: number = endMs ?? frame.atMs;
    const frameEndMs = Math.max(startMs, frame.atMs + FRAME_MS);
    endMs = frameEndMs;
    const isKept = !paused && startMs >= deafUntilMs;
    zeroRun = mood.loudness === 0 ? zeroRun + 1 : 0;
    const isMuted = zeroRun > 333;
    if (isKept && isBack && !isMuted) {
      await ear.settled();
      told.push({ kind: 'resumed', atMs: startMs });
      isBack = false;
    }
    ear.push(frame, mood.loudness === SPEECH);
    if (isMuted) endMs = null;
    else if (isKept) captured.push([startMs, frameEndMs]);
    if (isKept && mood.loudness === SPEECH) run.push([startMs, frameEndMs]);
    else breakRun();
    clockMs += FRAME_MS;
    if (chance(0.05)) await new Promise((resolve) => setImmediate(resolve));
  }
  breakRun();
  ear.flush();
  await ear.settled();
  return { told, captured, speech };
}

function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: [number, number][] = [];
  for (const [from, to] of stretches) {
    const last = merged.at(-1);
    if (to <= from) continue;
    if (last && Math.abs(last[1] - from) < 1e-6) last[1] = to;
    else merged.push([from, to]);
  }
  return merged;
}

/** What the reports say about every moment; fails where two speak of the same one. */
function accountOf(told: readonly Told[]): Stretch[] {
  const account: Stretch[] = [];
  let cursor = NaN;
  for (const one of told) {
    if (one.kind === 'began' || one.kind === 'resumed') cursor = one.atMs;
    if (one.kind === 'quiet') {
      ok(one.untilMs > cursor, 'quiet goes forwards');
      account.push([cursor, one.untilMs]);
      cursor = one.untilMs;
    }
    if (one.kind === 'heard') {
      equal(one.segment.startMs, cursor, 'speech begins where quiet ends');
      account.push([cursor, one.segment.endMs]);
      cursor = one.segment.endMs;
    }
    if (one.kind === 'lost') {
      ok(one.atMs >= (account.at(-1)?.[1] ?? 0), 'nothing is heard behind a loss');
      cursor = NaN;
    }
  }
  return account;
}

/** As the disk keeps pieces: written over by where they begin, gone when a segment covers their start. */
function checkPieces(told: readonly Told[]): void {
  const pieces = new Map<number, { endMs: number; samples: Int16Array }>();
  for (const one of told) {
    if (one.kind === 'speaking') {
      const { startMs, endMs, samples } = one.piece;
      ok(samples.length <= SAMPLE_RATE_HZ, 'a piece is at most a second');
      pieces.set(startMs, { endMs, samples });
    }
    if (one.kind !== 'heard') continue;
    const { segment } = one;
    let atMs = segment.startMs;
    let at = 0;
    for (const [startMs, piece] of [...pieces].toSorted(([a], [b]) => a - b)) {
      if (startMs >= segment.endMs) continue;
      expect(startMs).toBe(atMs);
      const whole = toInt16(segment.samples.subarray(at, at + piece.samples.length));
      expect(isSame(piece.samples.subarray(0, whole.length), whole)).toBe(true);
      at += piece.samples.length;
      atMs = piece.endMs;
      pieces.delete(startMs);
    }
    // Hardly more than a piece was still on its way when the segment was cut.
    expect(segment.samples.length - at).toBeLessThanOrEqual(1.5 * SAMPLE_RATE_HZ);
    const next = [...pieces.keys()].toSorted((a, b) => a - b)[0];
    expect(next ?? segment.endMs).toBe(segment.endMs);
  }
}

function checkLive(told: readonly Told[]): void {
  const sent = new Map<number, Float32Array[]>();
  const whole = new Map<number, HeardSegment>();
  for (const one of told) if (one.kind === 'heard') whole.set(one.segment.startMs, one.segment);
  for (const one of told) {
    if (one.kind !== 'live') continue;
    const { sound } = one;
    const parts = sent.get(sound.startMs) ?? [];
    sent.set(sound.startMs, parts);
    if (sound.kind === 'samples') {
      parts.push(sound.samples);
      continue;
    }
    const { samples } = whole.get(sound.startMs)!;
    const live = join(parts);
    expect(isSame(live.subarray(0, samples.length), samples)).toBe(true);
    const atMost = sound.at === 'pause' ? 17 * FRAME_SAMPLES : Infinity;
    expect(live.length - samples.length).toBeLessThanOrEqual(atMost);
    whole.delete(sound.startMs);
  }
  expect(whole.size).toBe(0);
}

it(`accounts for every captured moment once, in ${RUNS} calls that go wrong`, async () => {
  let segments = 0;
  let losses = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const { told, captured, speech } = await play(seed);
    try {
      expect(merge(accountOf(told))).toEqual(merge(captured));
      checkPieces(told);
      checkLive(told);
      const heard = told.flatMap((one) => (one.kind === 'heard' ? [one.segment] : []));
      const missed = speech.filter(([from, to]) =>
        merge(
          heard
            .filter(({ startMs, endMs }) => startMs < to && endMs > from)
            .map(({ startMs, endMs }) => [startMs, endMs] as const),
        ).every((one) => one[0] > from || one[1] < to),
      );
      expect(missed).toEqual([]);
      segments += heard.length;
      losses += told.filter(({ kind }) => kind === 'lost').length;
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  console.log(`${RUNS} calls, ${segments} segments, ${losses} losses, 0 ms unaccounted for`);
}, 120_000);
