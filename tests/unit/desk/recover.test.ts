import { beforeEach, expect, it, vi } from 'vitest';
import { freshDatabase, LISTEN, openDeskWorld } from './desk-world.ts';
import { frameOf, samplesOf, wordsIn, WORD_FRAMES } from './spoken-sound.ts';

beforeEach(freshDatabase);

/** Words of 300 ms each, from `startMs` on. */
function piece(startMs: number, words: readonly number[]) {
  const samples = Int16Array.from(
    words.flatMap((word) =>
      Array.from({ length: WORD_FRAMES }, () => [...frameOf(word, 0).samples]).flat(),
    ),
    (one) => Math.round(one * 32_768),
  );
  return { channel: 'caller' as const, startMs, endMs: startMs + words.length * 300, samples };
}

it('makes one segment of the pieces of a sentence that a crash left, and says no word twice', async () => {
  const dead = await openDeskWorld({ transcribe: () => new Promise(() => undefined) });
  await dead.desk.listen(LISTEN);
  await dead.ear.speaking(piece(900, [1, 2, 3]));
  await dead.ear.speaking(piece(1_800, [4, 5, 6]));
  // A cut at 2,100 had begun: the rest of the last piece was told again, and then came the crash.
  await dead.ear.speaking(piece(2_100, [5, 6]));
  dead.ear.quiet('agent', 2_500);
  await vi.waitFor(async () => expect(await dead.drafts()).toHaveLength(4));

  const heard: number[][] = [];
  const world = await openDeskWorld({
    transcribe: async ({ sound }) => {
      heard.push(wordsIn(samplesOf(sound)));
      return { kind: 'words', text: 'ord' };
    },
  });
  await vi.waitFor(() => expect(heard).toEqual([[1, 2, 3, 4, 5, 6]]));
  const callMs = (at: number) => at + (world.state().segments[0]?.startMs ?? 0) - 900;
  expect(world.state().segments).toMatchObject([{ endMs: callMs(2_700) }]);
  expect(world.state().gaps).toMatchObject([
    { channel: 'caller', fromMs: callMs(2_700), toMs: null },
    { channel: 'agent', fromMs: callMs(2_500), toMs: null },
  ]);
  expect(await world.drafts()).toEqual([]);
});
