import type { PromptLine } from '../assist/build-prompt.ts';
import type { Language } from '../settings/settings.ts';
import type { Cited } from './cited.ts';
import { CONFIRMS, FAILS, OUTCOME, REFUSES } from './cues.ts';
import { report } from './report.ts';
import { linesOf, type Sentence } from './sentence.ts';
import { readTalk, type Part, type Talk } from './talk.ts';
import { asSentence, tidy } from './tidy.ts';

export interface Step {
  readonly part: Part;
  /** The caller's words by which it was done. */
  readonly confirmation: Sentence;
  /** His words, where it did not help. */
  readonly failure: Sentence | null;
}

/** So many sentences later the caller may still be answering. */
const REACH = 5;
const FEWEST_WORDS = 2;
/** Whoever says what he does himself asks for nothing. */
const FIRST_PERSON =
  /^(?:(?:[Ss]å|[Nn]u|og|then|now|so) )*(?:[Jj]eg|I|I'll|I've|[Vv]i|[Ww]e)(?!\p{L})/u;

/** What the agent asked for and the caller did, in the order of the call. */
export function followedSteps({ parts }: Pick<Talk, 'parts'>): readonly Step[] {
  return parts.flatMap((part) => {
    if (part.agreed || part.isWithdrawn) return [];
    const { text, isQuestion, words, traits } = part.sentence;
    if (!traits.asksForStep || FIRST_PERSON.test(text)) return [];
    if (words < FEWEST_WORDS || (traits.isCourteous && part.isIdle)) return [];
    if (isQuestion && !/(?:prøve|prøv|try|could you|vil du)/iu.test(text)) return [];
    const confirmation = confirmationOf(part, parts);
    return confirmation ? [{ part, confirmation, failure: failureOf(part, parts) }] : [];
  });
}

/** The caller says that it was done; "no", or that it cannot be done, says that it was not. */
function confirmationOf({ at, sentence }: Part, parts: readonly Part[]): Sentence | null {
  for (const { sentence: later } of parts.slice(at + 1, at + 1 + REACH)) {
    if (later.speaker === 'agent' && sentence.speaker === 'agent') continue;
    if (later.isQuestion || later === sentence) continue;
    if (REFUSES.test(later.text) && !OUTCOME.test(later.text)) return null;
    const echoes = later.stems.some((stem) => sentence.stems.includes(stem));
    if (CONFIRMS.test(later.text) || OUTCOME.test(later.text) || echoes) return later;
  }
  return null;
}

/** Whether it helped is said before the agent goes on. */
function failureOf({ at }: Part, parts: readonly Part[]): Sentence | null {
  const later = parts.slice(at + 1, at + 1 + REACH).map((one) => one.sentence);
  const end = later.findIndex(({ speaker }, place) => speaker === 'agent' && place > 0);
  const said = later.slice(0, end === -1 ? REACH : end).filter((one) => one.speaker !== 'agent');
  return said.find(({ text, stems }) => FAILS.test(text) && stems.length > 1) ?? null;
}

/** For the message to the caller: the steps as they were given to him, without small talk. */
export function stepsOf(lines: readonly PromptLine[]): Cited[] {
  return followedSteps(readTalk(lines)).map(({ part, confirmation }) => ({
    text: instruction(part.sentence.text),
    lines: linesOf([part.sentence, confirmation]),
  }));
}

/** "Could you try to restart it?" → "Try to restart it.": the caller did it, and reads what he did. */
function instruction(text: string): string {
  const bare = tidy(text).replace(
    /^(?:(?:så|nu|først|og|then|now|first|please|and) )*(?:prøv (?:lige |nu )*(?:at (?=\p{L}+e(?!\p{L})))?|kan du (?:lige )?prøve at |try to )?/iu,
    (found) => (/prøv|try/iu.test(found) ? found : ''),
  );
  return asSentence(bare.replace(/\?$/u, ''));
}

/** For the note: whoever took the call guided, and the caller did it. */
export function guided({ part, confirmation, failure }: Step, language: Language): Cited {
  const head = language === 'da' ? 'Vejledt' : 'Guided';
  const but = failure ? ` ${report(failure, language)}` : '';
  return {
    text: `${head}: ${instruction(part.sentence.text)}${but}`,
    lines: linesOf([part.sentence, confirmation, ...(failure ? [failure] : [])]),
  };
}
