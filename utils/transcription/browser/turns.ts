import type { Channel } from '../../call/channel.ts';

/** One piece of work at a time in each channel; the others wait, in the order they came. */
export interface Turns {
  isTaken(channel: Channel): boolean;
  take<T>(channel: Channel, work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const last: Record<Channel, Promise<unknown>> = {
    caller: Promise.resolve(),
    agent: Promise.resolve(),
  };
  const waiting = { caller: 0, agent: 0 };
  return {
    isTaken: (channel) => waiting[channel] > 0,
    take(channel, work) {
      waiting[channel] += 1;
      const mine = last[channel].then(work).finally(() => {
        waiting[channel] -= 1;
      });
      last[channel] = mine.catch(() => undefined);
      return mine;
    },
  };
}
