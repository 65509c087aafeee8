/** Does one thing after the other; at once while nothing is under way. */
export interface Line {
  add(task: () => void | Promise<void>): void;
  /** How many are not done yet. */
  readonly length: number;
  /** Resolves when all that was added so far is done. */
  settled(): Promise<void>;
}

export function createLine(): Line {
  let last: Promise<void> | null = null;
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(task) {
      const step = last ? last.then(task) : task();
      if (!(step instanceof Promise)) return;
      length += 1;
      // One that fails is reported by the browser as unhandled, and the next is done all the same.
      const done = step.finally(() => {
        length -= 1;
        if (last === after) last = null;
      });
      const after = done.catch(() => undefined);
      last = after;
    },
    settled: () => last ?? Promise.resolve(),
  };
}
