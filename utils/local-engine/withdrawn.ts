import type { Sentence } from './sentence.ts';

/** So many sentences back may stand what somebody takes back. */
const REACH = 4;
/** A correction may take a few sentences: "Wait. I have no screen at home. Rather the larger one." */
const GOES_ON = 3;
/** In figures, or hidden. */
const NUMBER = /\[[^\]]*\]|\d+/gu;
const NUMBER_IN = /\[|\d/u;
/** Between clauses of which each can stand alone. */
const CLAUSES =
  /,?\s+(?=(?:og|men|and|but)\s+(?:jeg|vi|du|han|hun|den|det|de|der|I|we|you|he|she|it|they)(?!\p{L}))/iu;
const YES = /^(?:ja|jo|yes|yeah)(?!\p{L})/iu;
const NO = /^så nej(?!\p{L})/iu;

/**
 * What was taken back, and what is left of it: "His name is Bo, and he starts on the 1st. No, sorry, the
 * 8th." leaves his name. Of numbers, the last one before the correction is meant, wherever it was said;
 * otherwise the sentence just before, if it has a word of the correction.
 */
export function withdrawn(sentences: readonly Sentence[]): ReadonlyMap<Sentence, string> {
  const left = new Map<Sentence, string>();
  for (const [at, correction] of sentences.entries()) {
    if (!correction.traits.corrects) continue;
    const earlier = sentences.slice(Math.max(0, at - REACH), at).toReversed();
    const instead = sentences
      .slice(at, at + GOES_ON)
      .filter(({ speaker }) => speaker === correction.speaker);
    const isWrong = wrongIn(earlier, instead, correction);
    for (const sentence of earlier) {
      const clauses = sentence.text.split(CLAUSES);
      const kept = clauses.filter((clause) => !isWrong(clause, sentence));
      // What follows a clause that is gone may rest on it.
      const whole = kept.every((clause, place) => clause === clauses[place]);
      if (kept.length < clauses.length) left.set(sentence, whole ? kept.join(' ') : '');
    }
  }
  return left;
}

type IsWrong = (clause: string, of: Sentence) => boolean;

function wrongIn(
  earlier: readonly Sentence[],
  instead: readonly Sentence[],
  correction: Sentence,
): IsWrong {
  const right = new Set(instead.flatMap(({ text }) => numbersIn(text)));
  const lengths = new Set([...right].map((one) => one.length));
  const wrong = earlier
    .filter((one) => !one.isQuestion)
    .flatMap(({ text }) => numbersIn(text).find((one) => !right.has(one) && lengths.has(one.length)) ?? [])[0]; // prettier-ignore
  if (wrong !== undefined)
    return (clause, { isQuestion }) => !isQuestion && numbersIn(clause).includes(wrong);
  const own = (one: Sentence) => one.speaker === correction.speaker && !one.isQuestion;
  if (NO.test(correction.text)) return (clause, of) => own(of) && YES.test(clause);
  const [last] = earlier;
  if (last && own(last) && right.size > 0 && NUMBER_IN.test(last.text))
    return (clause, of) => of === last && NUMBER_IN.test(clause);
  const stems = new Set(instead.flatMap((one) => one.stems));
  const isAbout = last && own(last) && last.stems.some((stem) => stems.has(stem));
  return (_, of) => isAbout === true && of === last;
}

function numbersIn(text: string): readonly string[] {
  return text.match(NUMBER) ?? [];
}
