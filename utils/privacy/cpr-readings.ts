import { fitsModulus11, hasCprDate } from './cpr.ts';
import type { NumberGroup } from './read-numbers.ts';

/** Groups of numbers read as one CPR number. */
export interface Reading<Group extends NumberGroup = NumberGroup> {
  readonly digits: string;
  readonly groups: readonly Group[];
  /** Only to choose among readings; nothing that passes the date check is thrown away for its rank. */
  readonly rank: number;
}

export interface Hints {
  /** CPR was spoken of: odd ways to say a date are taken for one. */
  readonly cpr: boolean;
  readonly phone: boolean;
}

const LENGTH = 10;
const MOST_GROUPS = 12;
/** Spoken numbers run on; but in a list this long a date somewhere is chance. */
const MOST_DIGITS_AROUND = 4;
const MOST_SOFT_GAPS = 2;

/** Every CPR number that can be heard in a run of numbers, best first. */
export function cprReadings<Group extends NumberGroup>(
  run: readonly Group[],
  hints: Hints,
): Reading<Group>[] {
  const found: Reading<Group>[] = [];
  for (const [version, sequence] of versionsOf(run).entries()) {
    const total = longest(sequence);
    for (let from = 0; from < sequence.length; from += 1) {
      for (let to = from; to < Math.min(sequence.length, from + MOST_GROUPS); to += 1) {
        const groups = sequence.slice(from, to + 1);
        if (shortest(groups) > LENGTH + 2) break;
        if (longest(groups) < LENGTH - 2) continue;
        if (!mayBeOne(sequence, from, to, total, hints)) continue;
        const covers =
          groups.length === sequence.length
            ? 4
            : (from === 0 ? 1 : 0) + (to === sequence.length - 1 ? 1 : 0);
        for (const { digits, asSaid } of spell(groups, hints)) {
          const rank = covers + (asSaid ? 2 : 0) + (fitsModulus11(digits) ? 1 : 0) - version * 0.1;
          found.push({ digits, groups, rank });
        }
      }
    }
  }
  return found.toSorted((a, b) => b.rank - a.rank);
}

/**
 * A run with “nej, undskyld” in it can be meant in several ways: what comes after replaces one number
 * or more before it, or begins anew. Likeliest first; what was taken back comes last.
 */
function versionsOf<Group extends NumberGroup>(run: readonly Group[]): (readonly Group[])[] {
  const parts: Group[][] = [];
  for (const group of run) {
    if (parts.length === 0 || group.gap.kind === 'corrected') parts.push([]);
    parts.at(-1)?.push(group);
  }
  const [first = [], ...others] = parts;
  let versions: (readonly Group[])[] = [first];
  for (const part of others) {
    versions = versions
      .flatMap((before) => {
        // As many digits as are said anew are most often meant to be replaced.
        const keeps = before.map((_, at) => at);
        const near = (keep: number) => Math.abs(longest(before.slice(keep)) - longest(part));
        return keeps
          .toSorted((a, b) => near(a) - near(b) || b - a)
          .map((keep) => [...before.slice(0, keep), ...part]);
      })
      .slice(0, 24);
  }
  return others.length > 0 ? [...versions, run, ...parts.slice(0, -1)] : versions;
}

function mayBeOne(
  sequence: readonly NumberGroup[],
  from: number,
  to: number,
  total: number,
  { cpr, phone }: Hints,
): boolean {
  if (cpr) return true;
  const groups = sequence.slice(from, to + 1);
  const inner = groups.slice(1).map(({ gap }) => gap);
  if (groups.every(({ form }) => form === 'figures')) {
    const [before, after] = [from > 0 ? sequence[from]?.gap : undefined, sequence[to + 1]?.gap];
    if (before?.kind === 'joined' || after?.kind === 'joined') return false;
    if (inner.some(({ kind }) => kind === 'soft')) return false;
    const isPlain = inner.every(({ kind, raw }) => kind === 'joined' && !/[./]/u.test(raw));
    return isPlain ? !hasYear(groups) : startsWithDate(groups);
  }
  if (
    inner.filter(({ kind }) => kind === 'soft').length > MOST_SOFT_GAPS &&
    !groups.some(({ isDate }) => isDate)
  )
    return false;
  const around = total - longest(groups);
  return phone ? around === 0 : around <= MOST_DIGITS_AROUND;
}

/** `24-03-2022 12 30` is a day and a time; `24-03-1950 1234` may be more. */
function hasYear(groups: readonly NumberGroup[]): boolean {
  return longest(groups) > LENGTH && groups.at(-1)?.digits[0].length !== 4;
}

/** Day, month and year apart from the rest, as in `15.03.50-1235`; versions and addresses are not. */
function startsWithDate(groups: readonly NumberGroup[]): boolean {
  if (groups[0]?.digits[0].length === 6) return true;
  const [day = 0, month = 0, year = 0] = groups.map(({ digits }) => digits[0].length);
  if (day > 2 || month > 2 || (year !== 2 && year !== 4)) return false;
  return !hasYear(groups);
}

interface Spelling {
  readonly digits: string;
  /** Digit by digit what was said, nothing put in or left out. */
  readonly asSaid: boolean;
}

function spell(groups: readonly NumberGroup[], hints: Hints): Spelling[] {
  const found = new Map<string, Spelling>();
  const step = (at: number, digits: string, asSaid: boolean): void => {
    const group = groups[at];
    if (!group) {
      if (digits.length === LENGTH && hasCprDate(digits) && found.get(digits)?.asSaid !== true)
        found.set(digits, { digits, asSaid });
      return;
    }
    if (digits.length >= LENGTH) return;
    group.digits.forEach((said, choice) => {
      const fits = asSaid && choice === 0;
      step(at + 1, digits + said, fits);
      const isDayOrMonth = digits.length === 0 || digits.length === 2;
      if (isDayOrMonth && said.length === 1 && mayLackZero(groups, at, hints))
        step(at + 1, `${digits}0${said}`, false);
      if (digits.length !== 4) return;
      if (/^(?:18|19|20)\d\d$/u.test(said)) step(at + 1, digits + said.slice(2), fits);
      if (/^(?:18|19|20)$/u.test(said)) step(at + 1, digits, fits);
    });
  };
  step(0, '', true);
  return [...found.values()];
}

/** “5/12-90”, “5. december 90”; said as “fem tolv halvfems” only where a CPR number is expected. */
function mayLackZero(groups: readonly NumberGroup[], at: number, { cpr }: Hints): boolean {
  const next = groups[at + 1];
  if (next === undefined) return false;
  const year = groups[at === 0 ? 2 : at + 1]?.digits[0].length ?? 0;
  if (groups.some(({ isDate }) => isDate)) return true;
  return (
    year >= 2 && (cpr || /^\s*[./]\s*$/u.test(next.gap.raw) || groups[at]?.gap.raw.trim() === '/')
  );
}

function longest(groups: readonly NumberGroup[]): number {
  return groups.reduce((sum, { digits }) => sum + Math.max(...digits.map((one) => one.length)), 0);
}

function shortest(groups: readonly NumberGroup[]): number {
  return groups.reduce((sum, { digits }) => sum + Math.min(...digits.map((one) => one.length)), 0);
}
