import { describe, expect, it } from 'vitest';
import { FRAME_MS } from '../../../utils/audio/frame.ts';
import { lostSegments, overlapping, pauses, unaccounted } from '../support/account-of-call.ts';
import { rollDice } from './dice.ts';
import { drawFaults, FAULT_KINDS, type Fault } from './faults.ts';
import { playFaultyCall, type PlayedCall } from './play-faulty-call.ts';
import { nameOf, WORD_MS } from './spoken-sound.ts';

const CALL_MS = 45_000;
const RANDOM_RUNS = Number(process.env['RANDOM_RUNS'] ?? 200);
/** Capture time and call time are rounded to frames and to milliseconds. */
const TOLERANCE_MS = 40;
/** A kill may cost what was not yet drafted. */
const DRAFT_MS = 1_000;

/** Every word that reached the ear stands in the transcript, once; but for pauses and sudden deaths. */
function checkWords({ events, captured, kills }: PlayedCall) {
  const missing: string[] = [];
  const doubled: string[] = [];
  const channelOf = new Map(
    events.flatMap((one) => (one.kind === 'speech-heard' ? [[one.segmentId, one.channel]] : [])),
  );
  for (const channel of ['caller', 'agent'] as const) {
    const count = new Map<string, number>();
    for (const event of events) {
      if (event.kind !== 'speech-written' || channelOf.get(event.segmentId) !== channel) continue;
      for (const word of event.text.match(/\p{L}+\d+/gu) ?? [])
        count.set(word, (count.get(word) ?? 0) + 1);
    }
    const excused = [
      ...pauses(events),
      ...kills.map(({ heardUntilMs, atMs }) => ({ fromMs: heardUntilMs - DRAFT_MS, toMs: atMs })),
    ];
    for (const { word, fromFrame, ...one } of captured) {
      if (one.channel !== channel) continue;
      const fromMs = fromFrame * FRAME_MS;
      const isKept = excused.every(
        (gap) => fromMs + WORD_MS < gap.fromMs - TOLERANCE_MS || fromMs > gap.toMs + TOLERANCE_MS,
      );
      const times = count.get(nameOf(channel, word)) ?? 0;
      if (isKept && times === 0) missing.push(`${nameOf(channel, word)} at ${fromMs}`);
      if (times > 1) doubled.push(`${nameOf(channel, word)} at ${fromMs}`);
    }
  }
  return { missing, doubled };
}

async function check(call: PlayedCall): Promise<void> {
  const { events } = call;
  for (const channel of ['caller', 'agent'] as const) {
    expect(unaccounted(events, channel, TOLERANCE_MS + FRAME_MS)).toEqual([]);
    expect(overlapping(events, channel)).toEqual([]);
  }
  expect(await lostSegments(events, call.hasSound)).toEqual([]);
  expect(checkWords(call)).toEqual({ missing: [], doubled: [] });
  // A call that was found again after a crash is placed by the wall clock, which may have been set.
  const isPlacedByWall = call.kills.length > 0;
  const ended = events.find((one) => one.kind === 'call-ended');
  const lateMs = ended?.kind === 'call-ended' ? ended.atMs - call.lastedMs : Infinity;
  expect(isPlacedByWall || Math.abs(lateMs) < 1_000).toBe(true);
  for (const { heardUntilMs, atMs } of call.kills) {
    const gaps = events.filter((one) => one.kind === 'capture-lost' && one.atMs <= atMs + 1);
    const latest = Math.max(...gaps.map((one) => (one.kind === 'capture-lost' ? one.atMs : 0)));
    // No more is lost than the last draft.
    expect(latest).toBeGreaterThan(heardUntilMs - 2 * DRAFT_MS);
  }
}

describe('nothing that was captured is lost', () => {
  it('when nothing goes wrong', async () => {
    const call = await playFaultyCall(1, CALL_MS, []);
    await check(call);
    expect(call.events.filter((one) => one.kind === 'speech-written').length).toBeGreaterThan(10);
  });

  it.each(FAULT_KINDS)('%s', async (kind) => {
    for (const seed of [1, 2, 3]) {
      const fault: Fault = { kind, atMs: 6_000 + seed * 3_100, forMs: 12_000 };
      await check(await playFaultyCall(seed, CALL_MS, [fault]));
    }
  });

  it(
    `in ${RANDOM_RUNS} calls in which one to three things go wrong`,
    { timeout: 300_000 },
    async () => {
      const failures: string[] = [];
      for (let seed = 1; seed <= RANDOM_RUNS; seed += 1) {
        const faults = drawFaults(rollDice(seed), CALL_MS);
        try {
          await check(await playFaultyCall(seed, CALL_MS, faults));
        } catch (error) {
          failures.push(`seed ${seed} ${JSON.stringify(faults)}: ${String(error)}`);
        }
      }
      process.stdout.write(
        `seeds 1-${RANDOM_RUNS}: ${RANDOM_RUNS} runs, ${failures.length} with lost rows${failures.length === 0 ? ' (0 lost rows)' : ''}\n`,
      );
      expect(failures).toEqual([]);
    },
  );
});
