/** Looks this often; a page makes its panels and options within a frame or two. */
const LOOK_EVERY_MS = 12;

/** What `look` finds, as soon as it finds anything, or null when time is up. */
export async function waitFor<T>(
  look: () => T | null | undefined | false,
  withinMs: number,
): Promise<T | null> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) return null;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
