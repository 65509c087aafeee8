import type { Range, Stretch } from './find-stretch.ts';
import type { Master, Masters } from './masters.ts';

/**
 * Where in which call the last sound was found. A call goes on: what comes soon after it in the same
 * call is likelier than the same sound elsewhere.
 */
export interface CallMemory {
  readonly everywhere: readonly Range[];
  /** Where the call would go on; empty before anything was found. */
  readonly nearby: readonly Range[];
  /** The whole of that call. */
  readonly sameCall: readonly Range[];
  /** Added to the score of a place. */
  favour(master: Master, at: number): number;
  isNearby(stretch: Stretch): boolean;
  remember(stretch: Stretch): void;
  copy(other: CallMemory): void;
}

const NEARBY = 0.03;
const SAME_CALL = 0.01;
/** Either speaker may be heard a little late, and the other may have a long turn in between. */
const BACK_FRAMES = 1000;
const AHEAD_FRAMES = 2500;

/** `start`: begin with what another one remembers now. */
export function createCallMemory({ all }: Masters, start?: CallMemory): CallMemory {
  const everywhere = all.map((master): Range => ({ master, from: 0, to: Infinity }));
  let nearby: readonly Range[] = start?.nearby ?? [];
  let sameCall: readonly Range[] = start?.sameCall ?? [];

  function favour(master: Master, at: number): number {
    const range = nearby.find((one) => one.master === master);
    if (!range) return 0;
    return at > range.from && at < range.to ? NEARBY : SAME_CALL;
  }

  return {
    everywhere,
    favour,
    get nearby() {
      return nearby;
    },
    get sameCall() {
      return sameCall;
    },
    isNearby: ({ master, at }) => favour(master, at) === NEARBY,
    remember({ master, at }) {
      sameCall = everywhere.filter((one) => one.master.scenario === master.scenario);
      nearby = sameCall.map((one) => ({ ...one, from: at - BACK_FRAMES, to: at + AHEAD_FRAMES }));
    },
    copy(other) {
      ({ nearby, sameCall } = other);
    },
  };
}
