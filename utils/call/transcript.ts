import type { CallState, Segment } from './call-state.ts';

/** The lines a reader sees: words that were heard, in order of time. */
export function transcriptLines(state: CallState): readonly Segment[] {
  return state.segments.filter((one) => one.status === 'written');
}

/** The lines in the order in which their words arrived: the order in which prompts grow. */
export function linesByArrival(state: CallState): readonly Segment[] {
  return transcriptLines(state).toSorted((a, b) => a.settledSeq - b.settledSeq);
}

/** What still waits for its words. */
export function pendingSegments(state: CallState): readonly Segment[] {
  return state.segments.filter((one) => one.status === 'pending');
}

/** `0:07`, `61:05`. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
