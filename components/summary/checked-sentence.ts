import type { CitedSentence, Summary } from '../../utils/assist/notes.ts';
import {
  verifySentence,
  type KnownOfCall,
  type Mismatch,
} from '../../utils/assist/verify-sentence.ts';
import { callerOf, type CallState } from '../../utils/call/call-state.ts';
import { transcriptLines, type Segment } from '../../utils/call/transcript.ts';

export type Check = (sentence: CitedSentence) => readonly Mismatch[];

/**
 * Holds sentences to what was said in this call. What the agent wrote is the agent's word: of a sentence
 * that was edited, only what the machine got wrong is still pointed at.
 */
export function checkerOf(state: CallState, made: readonly { readonly value: Summary }[]): Check {
  const known = knownOf(state);
  const { lines, found } = heardIn(state);
  const verify = (sentence: CitedSentence): readonly Mismatch[] => {
    const key = JSON.stringify([sentence, known]);
    const before = found.get(key) ?? verifySentence(sentence, lines, known);
    found.set(key, before);
    return before;
  };
  const machines = made.flatMap(({ value }) => value.flatMap(({ sentences }) => sentences));
  return (sentence) => {
    const mismatches = verify(sentence);
    if (mismatches.length === 0 || machines.some(({ text }) => text === sentence.text))
      return mismatches;
    const origins = machines.filter((one) => haveSame(one.segmentIds, sentence.segmentIds));
    const wrong = origins.flatMap((one) =>
      verify(one).map(({ from, to, why }) => ({ why, words: one.text.slice(from, to) })),
    );
    return mismatches.filter(({ from, to, why }) => {
      const words = sentence.text.slice(from, to);
      return wrong.some((one) => one.why === why && (why === 'negation' || one.words === words));
    });
  };
}

interface Heard {
  readonly lines: readonly Segment[];
  /** What was found for a sentence; it is asked for again with every event. */
  readonly found: Map<string, readonly Mismatch[]>;
}
const heard = new WeakMap<CallState['segments'], Heard>();

/** As long as nothing more is said, a long call is gone through once. */
function heardIn(state: CallState): Heard {
  const before = heard.get(state.segments) ?? { lines: transcriptLines(state), found: new Map() };
  heard.set(state.segments, before);
  return before;
}

function knownOf(state: CallState): KnownOfCall {
  const caller = callerOf(state);
  const devices = state.caller.card?.devices ?? [];
  const names = [
    caller?.name ?? '',
    caller?.department ?? '',
    caller?.location.name ?? '',
    ...devices.map(({ name }) => name),
    ...state.articles.map(({ article }) => article.title),
  ];
  return {
    names: names.filter((name) => name !== ''),
    today: new Date(state.startedAt).getDay(),
  };
}

function haveSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
