import type { CallState } from '../../utils/call/call-state.ts';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { verifySentence } from '../../utils/assist/verify-sentence.ts';
import type { FoundContradiction } from './score-call.ts';

/** Sentences of the summary that are wrong, that the product underlines, and both. */
export interface Underlines {
  readonly wrong: number;
  readonly underlined: number;
  readonly both: number;
  readonly sentences: number;
  /** Underlined, and nothing is known against them. */
  readonly unneeded: readonly string[];
}

export function checkUnderlines(
  state: CallState,
  contradictions: readonly FoundContradiction[],
): Underlines {
  const lines = transcriptLines(state);
  const known = {
    names: state.fields.map(({ proposal }) => proposal.displayValue),
    today: null,
  };
  const wrong = new Set(contradictions.map(({ sentence }) => sentence));
  const sentences = state.notes?.value.summary.flatMap((one) => one.sentences) ?? [];
  const marked = sentences.filter((one) => verifySentence(one, lines, known).length > 0);
  return {
    wrong: sentences.filter(({ text }) => wrong.has(text)).length,
    underlined: marked.length,
    both: marked.filter(({ text }) => wrong.has(text)).length,
    sentences: sentences.length,
    unneeded: marked.filter(({ text }) => !wrong.has(text)).map(({ text }) => text),
  };
}
