import type { CallState } from '../call/call-state.ts';
import type { EngineChoice } from '../settings/settings.ts';

/**
 * About one sentence in the first minutes, when every sentence tells something new, and three of them
 * after ten: often enough to help, and a quiet call costs nothing.
 */
const FEWEST_NEW_WORDS = 10;
const MOST_NEW_WORDS = 30;
const LINES_PER_WORD = 4;

export type ThinkingPlan = 'wait' | 'think' | 'conclude';

/**
 * Driven by new speech, never by a timer. `changedSeq`: the event that last changed what is asked for,
 * which is the form's shape and the agent's wish for another summary.
 */
export function planThinking(
  state: CallState,
  changedSeq: number,
  engine: EngineChoice,
): ThinkingPlan {
  const { lines, pending, notes, phase } = state;
  if (lines.length === 0 || state.consent === 'declined') return 'wait';
  // What stood in is replaced as soon as the one that was chosen can answer, but not in a filed case.
  const isStopgap = notes?.standsInFor !== undefined && engine !== 'local' && phase !== 'filed';
  const readUpTo = isStopgap ? -1 : (notes?.upToSeq ?? -1);
  const newWords = lines
    .slice(lines.findLastIndex((line) => line.settledSeq <= readUpTo) + 1)
    .reduce((sum, line) => sum + line.text.split(/\s+/u).length, 0);
  const isNews = changedSeq > readUpTo || isStopgap;
  if (phase !== 'listening' && pending.length === 0) {
    // A case that is opened only after the call wants its fields, too.
    return newWords > 0 || !notes?.final || isNews ? 'conclude' : 'wait';
  }
  return newWords >= enoughWords(lines.length) || isNews ? 'think' : 'wait';
}

function enoughWords(lines: number): number {
  return Math.min(MOST_NEW_WORDS, Math.max(FEWEST_NEW_WORDS, lines / LINES_PER_WORD));
}
