import type { Language } from '../settings/settings.ts';
import { cite, type Cited } from './cited.ts';
import { UNKNOWN } from './cues.ts';
import { report } from './report.ts';
import { cue, said } from './said.ts';
import { linesOf, type Sentence } from './sentence.ts';
import type { Part } from './talk.ts';
import { asSentence, tidy } from './tidy.ts';

export interface Exchange {
  readonly question: Part;
  /** What the other voice said to it; null while nobody did. */
  readonly answer: Part | null;
}

/** How many sentences later an answer may come. */
const REACH = 6;
const MOST_OPEN = 4;
/** So short an answer says nothing without its question. */
const SHORT_WORDS = 7;
const YES_NO = /^(?:ja|nej|yes|no)(?!\p{L})[,.!]*\s*/iu;
/** Takes half of an answer back. */
const WAVERS = /^(?:eller|men hvad|or|but what)(?!\p{L}).*\?$/iu;
/** Asked to keep the talk going. */
const PHATIC = cue(
  said(
    'mangler (?:vi|der|du) (?:noget|mere)|god tid|hvad siger du|hvor kom vi fra|er du der|sagde du|hvordan går det|hvem taler jeg|ikke sandt|okay|kan du høre|stadig høre|kan du se (?:det|den)|skal jeg (?:bare|så)|er det den',
    'are you there|can you hear|did you say|how are you|say that again|who am I|okay|right',
  ),
);

/** Asked for by facts, questions and fields alike. */
const known = new WeakMap<readonly Part[], readonly Exchange[]>();

export function exchangesOf(parts: readonly Part[]): readonly Exchange[] {
  const before = known.get(parts);
  if (before) return before;
  const exchanges = parts
    .filter(({ sentence }) => sentence.isQuestion && !sentence.traits.isCourteous)
    .filter(({ sentence }) => !PHATIC.test(sentence.text) && sentence.stems.length > 0)
    .map((question) => ({ question, answer: answerTo(question, parts) }));
  known.set(parts, exchanges);
  return exchanges;
}

function answerTo({ at, sentence }: Part, parts: readonly Part[]): Part | null {
  const later = parts.slice(at + 1, at + 1 + REACH);
  const isOther = (one: Sentence) => one.speaker === 'either' || one.speaker !== sentence.speaker;
  const answer = later.find((one) => isOther(one.sentence));
  // Who answers with a question has not answered.
  if (!answer || answer.sentence.isQuestion || answer.isWithdrawn) return null;
  const next = parts[answer.at + 1]?.sentence;
  const wavers = next?.speaker === answer.sentence.speaker && WAVERS.test(next.text);
  return wavers ? null : answer;
}

/** What was asked, and is not known yet: nobody answered, or nobody could. */
export function openQuestions(parts: readonly Part[], language: Language): Cited[] {
  return exchangesOf(parts)
    .filter(({ question, answer }) => isOpen(answer, question.at, parts))
    .slice(-MOST_OPEN)
    .map(({ question, answer }) => {
      const { text, lines } = cite(question.sentence, language);
      return {
        text: askedAs(text),
        lines: [...lines, ...(answer ? linesOf([answer.sentence]) : [])],
      };
    });
}

function isOpen(answer: Part | null, asked: number, parts: readonly Part[]): boolean {
  // Questions that were passed over in the talk were answered in other words, or did not matter.
  if (!answer) return asked + REACH >= parts.length;
  const { speaker, text, stems } = answer.sentence;
  const goesOn = parts
    .slice(answer.at + 1, answer.at + 3)
    .filter(({ sentence }) => sentence.speaker === speaker);
  // Who says more in the same breath has found out.
  return UNKNOWN.test(text) && stems.length <= 4 && goesOn.length < 2;
}

function askedAs(text: string): string {
  return text.endsWith('?') ? text : `${text.replace(/\.$/u, '')}?`;
}

/** Short answers make a fact only together with their question: "Which computer? KK-PC-4471." */
export function answeredShortly(parts: readonly Part[]): readonly Answered[] {
  return exchangesOf(parts).flatMap(({ question, answer }) =>
    answer && isShort(question.sentence, answer.sentence) ? [{ question, answer }] : [],
  );
}

export interface Answered {
  readonly question: Part;
  readonly answer: Part;
}

function isShort(question: Sentence, answer: Sentence): boolean {
  if (UNKNOWN.test(answer.text) || answer.words > SHORT_WORDS) return false;
  if (question.speaker === 'caller') return false;
  const carries = answer.stems.length > 0 || /\d|\p{Lu}.*\p{Lu}/u.test(answer.text);
  if (!carries && !YES_NO.test(answer.text)) return false;
  return !/CPR/iu.test(`${question.text} ${answer.text}`);
}

export function citeAnswered({ question, answer }: Answered, language: Language): Cited {
  const { text } = answer.sentence;
  const words = YES_NO.test(text)
    ? yesOrNo(answer.sentence, language)
    : asSentence(tidy(text) === '' ? text : report(answer.sentence, language));
  return {
    text: `${askedAs(report(question.sentence, language))} ${words}`,
    lines: linesOf([question.sentence, answer.sentence]),
  };
}

/** "Yes" stays in front: without it, the rest may not be an answer. */
function yesOrNo(answer: Sentence, language: Language): string {
  const word = YES_NO.exec(answer.text)?.[0].replace(/[,.!\s]+$/u, '') ?? '';
  const rest = report({ ...answer, text: answer.text.replace(YES_NO, '') }, language);
  return rest === '' ? asSentence(word) : `${asSentence(word)} ${rest}`;
}
