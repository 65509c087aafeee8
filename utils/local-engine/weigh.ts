import type { Sentence } from './sentence.ts';
import type { Part } from './talk.ts';

/** Where a sentence stands in its call. */
export interface Setting {
  readonly at: number;
  readonly salience: number;
  /** 1 as the caller begins, 0 a minute later. */
  readonly opening: number;
  /** 0 as the call begins, 1 at its end. */
  readonly ending: number;
  /** More than names of people. */
  readonly says: boolean;
  /** The caller has not been interrupted yet. */
  readonly isFirstTurn: boolean;
  /** What the other voice said last. */
  readonly before: Sentence | undefined;
  readonly isWithdrawn: boolean;
}

/** What the agent found out is worth this much beside how it ended. */
const FINDING = 0.4;
const LONGEST = 45;
export function weigh(sentence: Sentence, setting: Setting): Part {
  const { at, salience, opening, ending, says, isFirstTurn, before, isWithdrawn } = setting;
  const { text, speaker, stems, traits } = sentence;

  const { outcome, promise } = traits;
  const isIdle =
    !says ||
    isWithdrawn ||
    traits.isForMachine ||
    (traits.corrects && traits.pointsBack && stems.length < 4 && !/\d/u.test(text)) ||
    traits.isBare ||
    sentence.isQuestion ||
    traits.introduces ||
    (traits.isCourteous && stems.length < 5);
  // Too little to stand alone, or so much that nobody reads it.
  const standing =
    stems.length < 2 || sentence.words > LONGEST
      ? 0.4
      : traits.pointsBack && stems.length < 4
        ? 0.7
        : 1;
  const worth = isIdle ? 0 : standing;
  const asked = before?.isQuestion ? (before.traits.asksForTrouble ? 2 : 1) : 0; // prettier-ignore
  const told =
    traits.trouble +
    0.5 * opening +
    (traits.corrects ? 0.35 : 0) +
    (isFirstTurn ? 0.6 : 0) +
    0.2 * asked -
    0.9 * outcome * (1 - opening) -
    0.5 * traits.tried;
  const ended =
    outcome * (0.5 + ending) +
    0.7 * promise * ending * (1 - traits.deed) +
    0.2 * ending * traits.explains +
    FINDING * traits.finding;
  return {
    at,
    sentence,
    salience,
    isIdle,
    isWithdrawn,
    telling: 0.3 * traits.detail + 0.1 * asked + (traits.corrects ? 0.3 : 0),
    agreed: null,
    problem: speaker === 'agent' ? 0 : worth * Math.max(0, told),
    done: worth * traits.done,
    result: worth * ended,
    promise: worth * promise,
  };
}
