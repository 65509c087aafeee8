import * as cues from './cues.ts';
import { remember } from './remember.ts';
import { tidy } from './tidy.ts';

/** Spoken to by name. */
const ADDRESSED = /, (\p{Lu}\p{Ll}+)[.!?]/gu;
const NAMED =
  /\b(?:[Dd]et er|[Mm]it navn er|[Jj]eg hedder|taler med|[Hh]ej|[Gg]oddag|[Tt]ak|[Ss]elv tak|[Mm]y name is|[Tt]his is|I am|I'm|[Hh]ello|[Hh]i|[Tt]hanks|[Tt]hank you),? (\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}'’]+)*(?: \p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}'’]+)*){0,3})/gu;
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
export const TRAITS = {
  caller: remember((text) => traitsOf(text, true, false)),
  agent: remember((text) => traitsOf(text, false, true)),
  either: remember((text) => traitsOf(text, true, true)),
} as const;

export type Traits = ReturnType<typeof traitsOf>;

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
    /** Names by which somebody introduced himself or was addressed. */
    named: [...text.matchAll(NAMED), ...text.matchAll(ADDRESSED)].flatMap(([, name]) => name ?? []),
    asksForStep: step === 1 && deed === 0,
    isDuty: isAgent && !isCaller && deed === 0 && cues.DUTY.test(text),
    agrees: isCaller && cues.AGREES.test(text),
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
