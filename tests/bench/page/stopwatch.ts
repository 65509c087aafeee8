/** What one step of one event cost, and when in the call that was. */
export interface Cost {
  readonly step: Step;
  readonly atMs: number;
  readonly ms: number;
}

export const STEPS = ['append', 'draft', 'work', 'thought', 'announce', 'pane', 'levels'] as const;
export type Step = (typeof STEPS)[number];

export interface Stopwatch {
  /** Call time; null: what happens now is not measured. */
  atMs: number | null;
  note(step: Step, ms: number): void;
  time<Result>(step: Step, act: () => Result): Result;
  /** Resolves when all is done that does not wait for anything outside. */
  idle(): Promise<void>;
  /** What was noted since the last time. */
  take(): readonly Cost[];
}

/** More than any chain of promises between two waits for the disk. */
const MICROTASKS = 50;

export function stopwatch(): Stopwatch {
  const costs: Cost[] = [];
  const watch: Stopwatch = {
    atMs: null,
    note(step, ms) {
      if (watch.atMs !== null) costs.push({ step, atMs: watch.atMs, ms });
    },
    time(step, act) {
      const from = performance.now();
      const result = act();
      watch.note(step, performance.now() - from);
      return result;
    },
    async idle() {
      for (let at = 0; at < MICROTASKS; at += 1) await Promise.resolve();
    },
    take: () => costs.splice(0),
  };
  return watch;
}

/** Draws the next frame; how long that took, effects and layout included. */
export function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const from = performance.now();
      void turn().then(() => resolve(performance.now() - from));
    });
  });
}

/** A task of its own, behind those that wait already. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });
}
