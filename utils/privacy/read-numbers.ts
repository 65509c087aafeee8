import { gapOf, type Gap } from './gap-words.ts';
import { isDanishTens, numberWord, type NumberWord } from './number-words.ts';

/** One number of a text, in figures or words, and where it stands. */
export interface NumberGroup {
  /** What it may say; the likeliest first: “fire og tredive” is 34, or 4 and 30. */
  readonly digits: readonly [string, ...string[]];
  readonly start: number;
  readonly end: number;
  readonly form: 'figures' | 'words';
  /** A day or a month by its form: “første”, “marts”. */
  readonly isDate: boolean;
  readonly weak: boolean;
  /** What stands before it, back to the number before or the beginning of the text. */
  readonly gap: Gap;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Read = Pick<NumberGroup, 'digits' | 'form' | 'isDate' | 'weak'> & {
  readonly next: number;
  /** Signs at the front of its token that are no part of it: `CPR` of `CPR0101…`. */
  readonly skip: number;
};

const TOKEN = /[\p{L}\d]+(?:['’]\p{L}+)*|[^\s\p{L}\d]/gu;
const HAS_FIGURES = /\d/u;
/** `CPR0101901234` is a number with its name; `INC0012345` is something else. */
const NAMED_FIGURES = /^(?:cpr|cprnr|personnummer)(\d+)$/u;
const ORDINAL_FIGURES = /^(\d{1,2})(?:st|nd|rd|th|te|ende)$/u;

/** All numbers of a text in order, and the words behind the last. */
export function readNumbers(text: string): { groups: NumberGroup[]; tail: Gap } {
  const tokens: Token[] = [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const groups: NumberGroup[] = [];
  let [at, gapFrom] = [0, 0];
  const gapUpTo = (token: number, start: number): Gap =>
    gapOf(
      tokens.slice(gapFrom, token).map((one) => one.text),
      text.slice(groups.at(-1)?.end ?? 0, start),
    );
  while (at < tokens.length) {
    const token = tokens[at];
    const read = readAt(tokens, at, groups.at(-1), at === gapFrom);
    const last = read && tokens[read.next - 1];
    if (!token || !read || !last) {
      at += 1;
      continue;
    }
    const { next, skip, ...group } = read;
    const start = token.start + skip;
    groups.push({ ...group, start, end: last.end, gap: gapUpTo(at, start) });
    at = next;
    gapFrom = next;
  }
  return { groups, tail: gapUpTo(tokens.length, text.length) };
}

function readAt(
  tokens: readonly Token[],
  at: number,
  before: NumberGroup | undefined,
  adjoins: boolean,
): Read | undefined {
  const word = tokens[at]?.text ?? '';
  const hasFigures = HAS_FIGURES.test(word);
  const figures = hasFigures
    ? /^\d+$/u.test(word)
      ? word
      : NAMED_FIGURES.exec(word)?.[1]
    : undefined;
  if (figures !== undefined) {
    const skip = word.length - figures.length;
    return { digits: [figures], form: 'figures', isDate: false, weak: false, next: at + 1, skip };
  }
  const ordinal = hasFigures ? ORDINAL_FIGURES.exec(word)?.[1] : undefined;
  if (ordinal !== undefined) return day(Number(ordinal), at + 1, false);
  const entry = numberWord(word);
  switch (entry?.role) {
    case undefined:
    case 'hundred':
    case 'thousand':
      return entry ? spoken(tokens, at) : undefined;
    case 'number':
    case 'tens':
      return spoken(tokens, at);
    case 'ordinal':
      return day(entry.value, at + 1, entry.weak);
    case 'month': {
      const follows = adjoins || tokens[at - 1]?.text === '.';
      return before && follows && Number(before.digits[0]) <= 31
        ? day(entry.value, at + 1, false)
        : undefined;
    }
    case 'times': {
      const digit = numberWord(tokens[at + 1]?.text ?? '');
      return digit?.role === 'number' && digit.value < 10
        ? words([String(digit.value).repeat(entry.value)], at + 2, false)
        : undefined;
    }
  }
}

function day(value: number, next: number, weak: boolean): Read {
  return { ...words([String(value).padStart(2, '0')], next, weak), isDate: true };
}

function words(digits: Read['digits'], next: number, weak: boolean): Read {
  return { digits, form: 'words', isDate: false, weak, next, skip: 0 };
}

interface Amount {
  readonly value: number;
  readonly next: number;
  /** The other way to hear it, as two numbers. */
  readonly apart?: string;
  readonly weak: boolean;
}

/** “fireogtredive”, “fire og tredive”, “nitten hundrede halvfems”, “thirty four”. */
function spoken(tokens: readonly Token[], at: number): Read | undefined {
  const small = belowHundred(tokens, at);
  let { value, next } = small ?? { value: 1, next: at };
  let isLarge = false;
  for (const role of ['thousand', 'hundred'] as const) {
    const times = role === 'thousand' ? 1000 : 100;
    const base = isLarge ? belowHundred(tokens, skipOg(tokens, next)) : undefined;
    const here = base?.next ?? next;
    if (numberWord(tokens[here]?.text ?? '')?.role !== role) continue;
    value = isLarge ? value + (base?.value ?? 1) * times : value * times;
    next = here + 1;
    isLarge = true;
  }
  if (!isLarge) {
    if (!small) return undefined;
    const { apart, weak } = small;
    return words(apart === undefined ? [String(value)] : [String(value), apart], next, weak);
  }
  const rest = belowHundred(tokens, skipOg(tokens, next));
  return words([String(value + (rest?.value ?? 0))], rest?.next ?? next, false);
}

function skipOg(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text;
  return word === 'og' || word === 'and' ? at + 1 : at;
}

function belowHundred(tokens: readonly Token[], at: number): Amount | undefined {
  const first = numberAt(tokens, at);
  if (!first) return undefined;
  const { value, weak, role } = first;
  if (role === 'tens') {
    const from = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    const unit = numberAt(tokens, from);
    return unit?.role === 'number' && unit.value > 0 && unit.value < 10
      ? { value: value + unit.value, apart: `${value}${unit.value}`, next: from + 1, weak: false }
      : { value, next: at + 1, weak };
  }
  // Recognisers break “fireogtredive” up, with or without dashes.
  const og = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  if (value > 0 && value < 10 && tokens[og]?.text === 'og') {
    const from = tokens[og + 1]?.text === '-' ? og + 2 : og + 1;
    const tens = numberAt(tokens, from);
    if (tens && isDanishTens(tens)) {
      const apart = `${value}${tens.value}`;
      return { value: value + tens.value, apart, next: from + 1, weak: false };
    }
  }
  return { value, next: at + 1, weak };
}

function numberAt(tokens: readonly Token[], at: number): NumberWord | undefined {
  const entry = numberWord(tokens[at]?.text ?? '');
  return entry?.role === 'number' || entry?.role === 'tens' ? entry : undefined;
}
