import type { CallState } from '../call/call-state.ts';

/** About one sentence: often enough to help, rarely enough that a quiet call costs nothing. */
const ENOUGH_NEW_WORDS = 10;

export type ThinkingPlan = 'wait' | 'think' | 'conclude';

/** Driven by new speech, never by a timer. `formSeq`: the event that last changed the form's shape. */
export function planThinking(state: CallState, formSeq: number): ThinkingPlan {
  const { lines, pending } = state;
  if (lines.length === 0 || state.consent === 'declined') return 'wait';
  const readUpTo = state.notes?.upToSeq ?? -1;
  const newWords = lines
    .slice(lines.findLastIndex((line) => line.settledSeq <= readUpTo) + 1)
    .reduce((sum, line) => sum + line.text.split(/\s+/u).length, 0);
  const hasEnded = state.phase !== 'listening';
  if (hasEnded && pending.length === 0) {
    // A case that is opened only after the call wants its fields, too.
    return newWords > 0 || !state.notes?.final || formSeq > readUpTo ? 'conclude' : 'wait';
  }
  return newWords >= ENOUGH_NEW_WORDS || formSeq > readUpTo ? 'think' : 'wait';
}
