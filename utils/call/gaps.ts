import type { Channel } from './channel.ts';
import type { ProblemCode } from './problem.ts';

/** A channel's sound was away. */
export interface Gap {
  readonly channel: Channel;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly reason: ProblemCode;
}

/** Off the record. */
export interface Pause {
  readonly fromMs: number;
  readonly toMs: number | null;
}

/** The newest time that a channel's sound went away, if it ever did. */
export function lastGap({ gaps }: { readonly gaps: readonly Gap[] }, channel: Channel): Gap | null {
  return gaps.findLast((gap) => gap.channel === channel) ?? null;
}

export function closeGap(gaps: readonly Gap[], channel: Channel, toMs: number): readonly Gap[] {
  return gaps.map((gap) => (gap.channel === channel && gap.toMs === null ? { ...gap, toMs } : gap));
}

export function endPause(pauses: readonly Pause[], toMs: number): readonly Pause[] {
  return pauses.map((pause) => (pause.toMs === null ? { ...pause, toMs } : pause));
}
