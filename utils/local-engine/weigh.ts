import * as cues from './cues.ts';
import { remember } from './remember.ts';
import type { Sentence } from './sentence.ts';
import type { Part } from './talk.ts';
import { tidy } from './tidy.ts';

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
/** Who calls has a field of its own. */
const INTRODUCES =
  /(?<!\p{L})(?:[Mm]it navn er|[Jj]eg hedder|[Dd]et er|[Mm]y name is|[Tt]his is|I'm|I am),? \p{Lu}[\p{Ll}'’-]+ \p{Lu}/u;
/** A figure, or something that has a name. */
const DETAIL = /\d|(?<=\p{Ll} )\p{Lu}\p{Ll}|\p{Lu}{2}/u;
/** Begins with a word that points back. */
const BACKWARD = /^(?:den|det|de|it|that|this|they)(?!\p{L})/iu;
/** Asks for the next thing. */
const NEXT = /(?<!\p{L})(?:næste|første|nummer|ellers|mere|galt|next|first|else|wrong)(?!\p{L})/iu;

/** What a sentence says by itself, by who says it. */
const TRAITS = {
  caller: remember((text) => traitsOf(text, true, false)),
  agent: remember((text) => traitsOf(text, false, true)),
  either: remember((text) => traitsOf(text, true, true)),
} as const;

function traitsOf(text: string, isCaller: boolean, isAgent: boolean) {
  const has = (cue: cues.Cue) => (cue.test(text) ? 1 : 0);
  const bare = tidy(text);
  const deed = isAgent ? has(cues.DEED) : 0;
  const tried = isCaller ? has(cues.TRIED) : 0;
  const step = isAgent ? has(cues.STEP) : 0;
  const wrong = cues.TROUBLE.test(text.replace(cues.NO_TROUBLE, '')) ? 1 : 0;
  const denial = /^(?:nej|no)(?!\p{L})/iu.test(text) ? 0.2 : 0.5;
  return {
    isBare: bare === '',
    isForMachine: isCaller && cues.TO_MACHINE.test(text),
    corrects: cues.CORRECTS.test(text),
    isCourteous: cues.COURTESY.test(text),
    introduces: INTRODUCES.test(text) && !cues.TROUBLE.test(text),
    detail: DETAIL.test(bare) ? 1 : 0,
    pointsBack: BACKWARD.test(bare),
    asksForTrouble: cues.TROUBLE.test(text) || NEXT.test(text),
    trouble: wrong + denial * has(cues.NEGATION),
    outcome: has(cues.OUTCOME),
    promise: has(cues.PROMISE),
    explains: has(cues.EXPLAINS),
    finding:
      isAgent && !isCaller ? Math.min(1, wrong + has(cues.EXPLAINS) + 0.5 * has(cues.NEGATION)) : 0,
    deed,
    tried,
    done: deed + tried + 0.4 * step * (1 - deed),
  };
}

export function weigh(sentence: Sentence, setting: Setting): Part {
  const { at, salience, opening, ending, says, isFirstTurn, before, isWithdrawn } = setting;
  const { text, speaker, stems } = sentence;
  const traits = TRAITS[speaker](text);
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
  const asked = before?.isQuestion ? (TRAITS[before.speaker](before.text).asksForTrouble ? 2 : 1) : 0; // prettier-ignore
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
