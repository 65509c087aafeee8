import { maskPersonalNumbers } from '../privacy/redact.ts';
import type { Clue } from './caller.ts';

/** What in one line of a call may say who is calling. */
export type SaidClue = Omit<Clue, 'kind'> & {
  readonly kind: 'phone' | 'e-mail' | 'employee-number' | 'name';
};

/** Eight digits in any groups, perhaps with the country's own number before them. */
const DIGITS = /(?<![\p{L}\d])\+?\d(?:[ .‐-–-]?\d)*(?![\p{L}\d])/gu;
const LISTED = /(?<!\d)(\d\d), (\d\d), (\d\d), (\d\d)(?!\d)/gu;
const FOREIGN_LENGTH = { least: 9, most: 15 };
const CPR_WORDS = /\bcpr\b|cpr-?num|person-?nummer|social security/iu;

const NUMBER_WORDS =
  /medarbejder-?\s?(?:nummer|nr|id)|løn-?nummer|tjeneste-?nummer|bruger-?\s?(?:navn|id)|employee (?:number|no|id)|staff number|user ?(?:name|id)/iu;
/** Digits, or few letters and then digits: nobody's name is built like that. */
const EMPLOYEE_NUMBER =
  /(?<![\p{L}\d@.])(?:\p{Lu}{1,3}[ -]?|\p{L}{1,3})?\d(?:[ -]?\d){2,7}(?![\p{L}\d])/gu;

const EMAIL = /[\p{L}\d][\p{L}\d._+-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;

const NAME = String.raw`\p{Lu}[\p{Ll}']+(?:-\p{Lu}?[\p{Ll}']+)*`;
const INTRODUCTION = new RegExp(
  String.raw`\b(?:[Dd]et er|[Mm]it navn er|[Jj]eg hedder|[Nn]avnet er|[Mm]y name is|[Tt]his is|I am|I'm)\s+(${NAME}(?: ${NAME}){1,3})`,
  'gu',
);

/**
 * Clues of one line, strongest first. `before`: the line that came before it, because a number is
 * often the answer to a question. `mayIntroduce`: it is the caller who speaks. A personal number, or
 * what may be part of one, is never a clue: `plain` is the line without what is one by the lines before.
 */
export function cluesIn(
  text: string,
  before: string,
  mayIntroduce: boolean,
  plain: string = maskPersonalNumbers(text),
): readonly SaidClue[] {
  const asksForCpr = CPR_WORDS.test(text) || CPR_WORDS.test(before);
  const numbers = asksForCpr ? [] : numbersIn(plain, before);
  return [...numbers, ...emailsIn(plain), ...(mayIntroduce ? namesIn(plain) : [])];
}

function numbersIn(text: string, before: string): SaidClue[] {
  if (NUMBER_WORDS.test(text) || NUMBER_WORDS.test(before)) {
    const found = matches(EMPLOYEE_NUMBER, text).map((one) => one.replace(/[ -]/g, ''));
    if (found.length > 0) return found.map((one) => ({ kind: 'employee-number', text: one }));
  }
  const listed = text.replace(LISTED, '$1 $2 $3 $4');
  return matches(DIGITS, listed)
    .filter(isPhone)
    .map((one) => ({ kind: 'phone', text: one }));
}

function isPhone(run: string): boolean {
  const { length } = run.replace(/\D/g, '');
  if (run.startsWith('+')) return length >= FOREIGN_LENGTH.least && length <= FOREIGN_LENGTH.most;
  return length === 8 || /^(?:00 ?)?45(?:[ .-]?\d){8}$/u.test(run);
}

/** As written, or as spelt out: “mette punktum holm snabel a example punktum dk”. */
function emailsIn(text: string): SaidClue[] {
  const written = text
    .replace(/\s*\b(?:snabel[- ]?a|alfa[- ]?tegn|at sign)\b\s*/giu, '@')
    .replace(/(\S) at (\S+(?: (?:punktum|prik|dot) |\.)\S)/giu, '$1@$2')
    .replace(/\s+(?:punktum|prik|dot)\s+(?=\S)/giu, '.')
    .replace(/\s+(?:bindestreg|dash|hyphen)\s+/giu, '-')
    .replace(/\s+(?:understreg|underscore)\s+/giu, '_')
    .replace(/\s*@\s*/gu, '@');
  return matches(EMAIL, written).map((one) => ({ kind: 'e-mail', text: one.toLowerCase() }));
}

function namesIn(text: string): SaidClue[] {
  return [...text.matchAll(INTRODUCTION)].flatMap(([, name]) =>
    name === undefined ? [] : [{ kind: 'name' as const, text: name }],
  );
}

function matches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found.trim());
}
