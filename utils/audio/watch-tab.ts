import { isDigitalZero, type Frame } from './frame.ts';

/** A voice pauses with noise, a tab in which nothing plays with zeros; so zeros alone say little. */
const ZERO_MS = 1_000;
const ASK_EVERY_MS = 1_000;

/**
 * A tab that has crashed is still captured: its track lives, and gives digital zero. So as long as it
 * gives that, somebody is asked whether the tab lives; who does not answer has not said no.
 */
export function watchTab(
  lives: () => Promise<boolean>,
  onCrashed: () => void,
): (frame: Frame) => void {
  let askAtMs: number | null = null;
  let isAsking = false;

  async function ask(): Promise<void> {
    isAsking = true;
    const isAlive = await lives().catch(() => true);
    isAsking = false;
    // With sound since then it was loaded again.
    if (!isAlive && askAtMs !== null) onCrashed();
  }

  return ({ samples, atMs }) => {
    if (!isDigitalZero(samples)) {
      askAtMs = null;
      return;
    }
    askAtMs ??= atMs + ZERO_MS;
    if (isAsking || atMs < askAtMs) return;
    askAtMs = atMs + ASK_EVERY_MS;
    void ask();
  };
}
