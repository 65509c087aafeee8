import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadMasters, type Masters } from '../../../sandbox/gateway/listening/masters.ts';
import { createRecogniser } from '../../../sandbox/gateway/listening/recogniser.ts';
import { withCondition } from '../../../sandbox/recordings/conditions.ts';
import {
  loadRecording,
  SCENARIO_NAMES,
  type Recording,
} from '../../../sandbox/recordings/load-recording.ts';
import { addUp, countWords } from './word-accuracy.ts';

let masters: Masters;
let recordings: Recording[];

vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  masters = await loadMasters();
  recordings = await Promise.all(SCENARIO_NAMES.map(loadRecording));
}, 60_000);

const piece = (pcm: Float32Array, fromMs: number, toMs: number) =>
  pcm.slice(Math.max(0, Math.round(fromMs * 16)), Math.round(toMs * 16));

describe('a call under worse conditions', () => {
  it.each(['noise', 'crosstalk-echo', 'hold-music'] as const)(
    'keeps its words: %s',
    (condition) => {
      const counts = recordings.flatMap((one) => {
        const { script, pcm } = withCondition(one, condition, recordings);
        const recogniser = createRecogniser(masters);
        return script.utterances.map(({ speaker, startMs, endMs, words }) => {
          const heard = recogniser.hear(piece(pcm[speaker], startMs - 250, endMs + 300));
          const own = heard.filter(({ voice }) => voice.endsWith(speaker));
          return countWords(
            words.map(({ word }) => word),
            own.map(({ word }) => word),
          );
        });
      });
      const { expected, right, invented } = addUp(counts);
      console.log(condition, `${right} of ${expected} words, ${invented} not said`);
      expect((right - invented) / expected).toBeGreaterThanOrEqual(0.98);
    },
  );

  it('has no words in its hold music, however it is cut', () => {
    const recogniser = createRecogniser(masters);
    for (const one of recordings) {
      const { script, pcm } = withCondition(one, 'hold-music');
      const caller = script.utterances.filter(({ speaker }) => speaker === 'caller');
      const pauses = caller.slice(1).map(({ startMs }, index) => ({
        fromMs: caller[index]!.endMs + 200,
        toMs: startMs - 200,
      }));
      const { fromMs, toMs } = pauses.reduce((longest, next) =>
        next.toMs - next.fromMs > longest.toMs - longest.fromMs ? next : longest,
      );
      expect(toMs - fromMs).toBeGreaterThan(15_000);
      for (const lengthMs of [500, 1000, 2500, 10_000]) {
        for (let at = fromMs; at < toMs; at += lengthMs) {
          expect(recogniser.hear(piece(pcm.caller, at, Math.min(at + lengthMs, toMs)))).toEqual([]);
        }
      }
    }
  });
});

describe('a microphone that hears both', () => {
  it.each([4000, 10_000, 30_000])('gives both their words, cut every %i ms', (lengthMs) => {
    let placed = 0;
    let wrongVoice = 0;
    const counts = recordings.flatMap(({ script, pcm }) => {
      const recogniser = createRecogniser(masters);
      const room = pcm.caller.map((one, index) => one + pcm.agent[index]!);
      const said = script.utterances.flatMap(({ speaker, words }) =>
        words.map((one) => ({ ...one, speaker, middleMs: (one.startMs + one.endMs) / 2 })),
      );
      const starts = Array.from(
        { length: Math.ceil(script.durationMs / lengthMs) },
        (_, index) => index * lengthMs,
      );
      return starts.map((fromMs) => {
        const expected = said.filter(
          ({ middleMs }) => middleMs >= fromMs && middleMs < fromMs + lengthMs,
        );
        const heard = recogniser.hear(piece(room, fromMs, fromMs + lengthMs));
        for (const { word, startMs, voice } of heard) {
          const near = expected.filter((one) => Math.abs(one.startMs - fromMs - startMs) < 50);
          const spoken = near.find((one) => one.word === word);
          if (spoken) placed += 1;
          if (spoken && !voice.endsWith(spoken.speaker)) wrongVoice += 1;
        }
        return countWords(
          expected.map(({ word }) => word),
          heard.map(({ word }) => word),
        );
      });
    });
    const { expected, right, invented } = addUp(counts);
    console.log(`both, every ${lengthMs} ms: ${right} of ${expected}, ${invented} not said`);
    expect((right - invented) / expected).toBeGreaterThanOrEqual(0.98);
    expect(placed).toBeGreaterThan(0.98 * right);
    expect(wrongVoice).toBe(0);
  });
});
