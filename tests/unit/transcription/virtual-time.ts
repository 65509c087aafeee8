/** A clock that a test owns: things happen in order of time, and waiting takes none. */
export interface VirtualTime {
  now(): number;
  after(ms: number, callback: () => void): () => void;
  /** Until nothing is left to happen, or `untilMs`. */
  run(untilMs?: number): Promise<void>;
}

export function createVirtualTime(): VirtualTime {
  let now = 0;
  let numbered = 0;
  let planned: { atMs: number; order: number; callback: () => void }[] = [];
  return {
    now: () => now,
    after(ms, callback) {
      const one = { atMs: now + ms, order: (numbered += 1), callback };
      planned.push(one);
      return () => {
        planned = planned.filter((other) => other !== one);
      };
    },
    async run(untilMs = Infinity) {
      for (;;) {
        // Whatever is awaited goes first: it takes no time.
        await new Promise((resolve) => setImmediate(resolve));
        const next = planned.reduce<(typeof planned)[number] | null>(
          (a, b) => (a && (a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)) ? a : b),
          null,
        );
        if (!next || next.atMs > untilMs) {
          if (untilMs < Infinity) now = Math.max(now, untilMs);
          return;
        }
        planned = planned.filter((other) => other !== next);
        now = next.atMs;
        next.callback();
      }
    },
  };
}
