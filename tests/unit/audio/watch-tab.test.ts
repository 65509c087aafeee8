import { describe, expect, it, vi } from 'vitest';
import { FRAME_MS } from '../../../utils/audio/frame.ts';
import { watchTab } from '../../../utils/audio/watch-tab.ts';
import { frameOf, HISS } from './channel-ear-world.ts';

/** A tab that answers when the test says so. */
function openWatch() {
  const answers: { readonly say: (lives: boolean) => void; readonly fail: () => void }[] = [];
  const onCrashed = vi.fn<() => void>();
  const watch = watchTab(
    () =>
      new Promise((resolve, reject) => {
        answers.push({ say: resolve, fail: () => reject(new Error('nobody there')) });
      }),
    onCrashed,
  );
  let atMs = 5_000;
  const gives = async (loudness: number, ms: number): Promise<void> => {
    const untilMs = atMs + ms;
    for (; atMs < untilMs; atMs += FRAME_MS) watch(frameOf(atMs / FRAME_MS, atMs, loudness));
    await settle();
  };
  return { answers, onCrashed, gives };
}

/** Whoever waits for an answer goes on. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('a captured tab', () => {
  it('is not asked after while it gives the least of sounds, nor for a short silence', async () => {
    const { answers, gives } = openWatch();
    await gives(HISS, 10_000);
    await gives(0, 900);
    await gives(HISS, 300);
    await gives(0, 900);
    expect(answers).toHaveLength(0);
  });

  it('is asked after once a second while it gives nothing at all, one question at a time', async () => {
    const { answers, onCrashed, gives } = openWatch();
    await gives(0, 5_000);
    expect(answers).toHaveLength(1);
    answers[0]?.say(true);
    await settle();
    await gives(0, 600);
    expect(answers).toHaveLength(2);
    answers[1]?.say(true);
    await settle();
    await gives(0, 300);
    expect(answers).toHaveLength(2);
    await gives(0, 300);
    expect(answers).toHaveLength(3);
    expect(onCrashed).not.toHaveBeenCalled();
  });

  it('has crashed when it says so', async () => {
    const { answers, onCrashed, gives } = openWatch();
    await gives(HISS, 1_000);
    await gives(0, 1_200);
    answers[0]?.say(false);
    await settle();
    expect(onCrashed).toHaveBeenCalledTimes(1);
  });

  it('lives when it cannot be asked, and is asked again', async () => {
    const { answers, onCrashed, gives } = openWatch();
    await gives(0, 1_200);
    answers[0]?.fail();
    await settle();
    await gives(0, 1_200);
    expect(onCrashed).not.toHaveBeenCalled();
    answers[1]?.say(false);
    await settle();
    expect(onCrashed).toHaveBeenCalledTimes(1);
  });

  it('lives when it was heard before the answer came: it was loaded again', async () => {
    const { answers, onCrashed, gives } = openWatch();
    await gives(0, 1_200);
    await gives(HISS, 30);
    answers[0]?.say(false);
    await settle();
    expect(onCrashed).not.toHaveBeenCalled();
  });
});
