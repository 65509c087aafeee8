import type { Dice } from './dice.ts';

/** What can go wrong while a call is heard, as the desk and its services meet it. */
export const FAULT_KINDS = [
  'service-500', // 15
  'service-429', // 15, with Retry-After
  'key-revoked', // 16, until the agent sets another
  'segment-refused', // 17, 413 for one of them
  'service-hangs', // 18, until the transport's time is up
  'out-of-order', // 19
  'offline', // 20
  'inventions', // 23
  'desk-killed', // 4 and 5: everything in memory is gone; it comes back and the agent resumes
  'tab-closed', // 7
  'tab-crashed', // 9
  'stalled', // 29: the track lives and gives nothing
  'microphone-gone', // 29
  'microphone-muted', // 29
  'slept', // 31
  'wall-clock-jump', // 32
  'pressed-twice', // 33
  'paused',
  'disk-full', // 26
  'database-closed', // 27
  'purged', // 37: the retention timer fires
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Of call time. */
  readonly atMs: number;
  readonly forMs: number;
}

/** One to three of them, anywhere in a call of `callMs`. */
export function drawFaults(dice: Dice, callMs: number): readonly Fault[] {
  return Array.from({ length: dice.between(1, 4) }, () => ({
    kind: dice.oneOf(FAULT_KINDS),
    atMs: dice.between(1_000, callMs - 3_000),
    forMs: dice.between(1_500, 15_000),
  })).toSorted((a, b) => a.atMs - b.atMs);
}

export function isActive(fault: Fault, atMs: number): boolean {
  return atMs >= fault.atMs && atMs < fault.atMs + fault.forMs;
}
