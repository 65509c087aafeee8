import type { ReadRow } from './cpr-listener.ts';
import { isMeasure } from './cues.ts';
import type { Found } from './kinds.ts';
import type { NamingOf } from './naming.ts';
import type { NumberGroup } from './read-numbers.ts';

const IBAN =
  /(?<![\p{L}\d])(\p{L}{2})\s?(\d\d)((?:[ -]?[\dA-Z]{4}){2,7}(?:[ -]?[\dA-Z]{1,3})?)(?![\p{L}\d])/giu;
const FOREIGN = /(?<![\p{L}\d])(?:\+|00)\s?\(?\d(?:[ .()-]{0,2}\d){7,14}(?!\d)/gu;
const DANISH_IBAN_DIGITS = 16;
/** Registration number and account; the account alone. */
const ACCOUNT_DIGITS = { least: 6, most: 18 } as const;
const PLAIN_ACCOUNT_DIGITS = 10;
const PHONE_DIGITS = { usual: 8, least: 6, most: 12 } as const;

interface Run {
  readonly groups: readonly NumberGroup[];
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Telephone and bank account numbers, in figures and words. */
export function findNumbers({ text, groups, naming }: ReadRow): Found[] {
  const found = [...ibansIn(text), ...foreignIn(text)];
  for (const run of runsOf(groups)) {
    const is = naming.of(run.start, run.end);
    const kind = isAccount(run, is, text) ? 'account' : isPhone(run, is, text) ? 'phone' : null;
    const { digits, start, end } = run;
    if (kind) found.push({ kind, start, end, value: kind === 'phone' ? bare(digits) : digits });
  }
  return found;
}

/** Mod 97 for the world; what begins like a Danish one is one, also with a digit misheard. */
function ibansIn(text: string): Found[] {
  return [...text.matchAll(IBAN)].flatMap(({ 0: said, 1: country = '', 2: check = '', index }) => {
    const value = said.replace(/[ -]/gu, '').toUpperCase();
    const isDanish = country.toUpperCase() === 'DK' && /^DK\d{16}$/u.test(value);
    return isDanish || hasIbanCheck(value, check)
      ? [{ kind: 'account' as const, start: index, end: index + said.length, value }]
      : [];
  });
}

function hasIbanCheck(value: string, check: string): boolean {
  if (value.length < 15 || Number(check) < 2) return false;
  const turned = value.slice(4) + value.slice(0, 4);
  let rest = 0;
  for (const sign of turned)
    for (const digit of parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

function foreignIn(text: string): Found[] {
  if (!/\+|00/u.test(text)) return [];
  return [...text.matchAll(FOREIGN)]
    .filter(({ 0: said }) => said.startsWith('+') || /^00\s?45/u.test(said))
    .map(({ 0: said, index }) => ({
      kind: 'phone' as const,
      start: index,
      end: index + said.length,
      value: bare(said.replace(/\D/gu, '')),
    }));
}

/** The same telephone with and without the country before it. */
function bare(digits: string): string {
  return /^(?:00)?45(?=\d{8}$)/u.test(digits) ? digits.slice(-PHONE_DIGITS.usual) : digits;
}

function isAccount({ digits, groups, start }: Run, is: NamingOf, text: string): boolean {
  const { length } = digits;
  const before = text.slice(Math.max(0, start - 40), start);
  if (/\bd\.?\s?k\W*$/iu.test(before) && length === DANISH_IBAN_DIGITS) return true;
  if (is.named !== 'account') return false;
  if (length < 4 || length > ACCOUNT_DIGITS.most) return false;
  if (
    /(?:reg\p{L}*\.?[ -]?(?:nummer\p{L}*|nr\.?)?|sort code)(?:\s+\p{L}+){0,2}[\s:]*$/iu.test(before)
  )
    return length >= 4;
  const isClear = /konto(?:nummer|nr)|bankkonto|account number|iban/iu.test(before);
  const isSplit = groups[0]?.digits[0].length === 4 && length >= PLAIN_ACCOUNT_DIGITS;
  return length >= (isClear ? ACCOUNT_DIGITS.least : PLAIN_ACCOUNT_DIGITS) || isSplit;
}

function isPhone({ groups, digits, start, end }: Run, is: NamingOf, text: string): boolean {
  const { length } = digits;
  const isExpected = is.named === 'phone';
  if (isExpected) return length >= PHONE_DIGITS.least && length <= PHONE_DIGITS.most;
  if (is.named !== null || isMeasure(text, end) || length !== PHONE_DIGITS.usual) return false;
  const sizes = groups.map((group) => group.digits[0].length);
  const isWritten = groups.every(({ form }) => form === 'figures');
  const gaps = groups.slice(1).map(({ gap }) => gap);
  if (gaps.some(({ kind, raw }) => kind === 'soft' || kind === 'corrected' || /[./]/u.test(raw)))
    return false;
  // No Danish telephone begins with 0 or 1.
  if (Number(digits[0]) < 2 || groups.some(({ isDate }) => isDate)) return false;
  if (!isWritten) return true;
  const shape = sizes.join('');
  if (shape === '8')
    return (
      !/[\p{L}\d_/\\-]$/u.test(text.slice(0, start).trimEnd().slice(-1)) ||
      /\s$/u.test(text.slice(0, start))
    );
  return ['2222', '44', '233', '332'].includes(shape);
}

function runsOf(groups: readonly NumberGroup[]): Run[] {
  const runs: NumberGroup[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    if (run && group.gap.kind !== 'words') run.push(group);
    else runs.push([group]);
  }
  return runs.map((run) => ({
    groups: run,
    digits: run.map(({ digits }) => digits[0]).join(''),
    start: run[0]?.start ?? 0,
    end: run.at(-1)?.end ?? 0,
  }));
}
