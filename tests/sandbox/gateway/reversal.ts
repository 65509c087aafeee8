import { setTimeout as sleep } from 'node:timers/promises';

/** Lets answers out in the reverse of the order in which they came. */
export interface Reversal {
  /** Waits until so many wait, or for a second: one who asks for one thing at a time must not wait forever. */
  turn(requests: number): Promise<void>;
}

const LONGEST_MS = 1000;
/** Between two answers, so that they arrive in the order in which they were let out. */
const BETWEEN_MS = 20;

export function createReversal(): Reversal {
  let waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function release(): Promise<void> {
    clearTimeout(timer);
    const group = waiting.toReversed();
    waiting = [];
    for (const go of group) {
      go();
      await sleep(BETWEEN_MS);
    }
  }

  return {
    turn(requests) {
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) timer = setTimeout(() => void release(), LONGEST_MS);
        if (waiting.length >= requests) void release();
      });
    },
  };
}
