import { isCprDay } from './cpr.ts';
import { isBetweenNumbers } from './gap-words.ts';
import type { NumberGroup } from './read-numbers.ts';

/** Where in which row. */
export interface Part {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

export type Placed = NumberGroup & { readonly row: number };

export function asRowBreak({ gap }: Placed): NumberGroup['gap'] {
  return gap.kind === 'corrected' ? gap : { kind: 'loose', words: 0, raw: ' ' };
}

export function runsOf(groups: readonly Placed[], mostWords: number): Placed[][] {
  const runs: Placed[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    if (run && (group.gap.kind !== 'words' || group.gap.words <= mostWords)) run.push(group);
    else runs.push([group]);
  }
  return runs;
}

/** One word inside a long spoken number was a number, too, before somebody misheard it. */
export function mended(runs: readonly Placed[][]): Placed[][] {
  const result: Placed[][] = [];
  for (const run of runs) {
    const before = result.at(-1);
    const isSpoken = [before, run].every((one) => one?.some(({ form }) => form === 'words'));
    const both = [...(before ?? []), ...run];
    const { length } = digitsOf(both);
    const fits = length >= 8 && length <= 11 && both.length >= 5;
    const isStrong = run.some(({ weak }) => !weak);
    if (
      before &&
      isSpoken &&
      isStrong &&
      fits &&
      run[0]?.gap.words === 1 &&
      !before.some(({ gap }, at) => at > 0 && gap.kind === 'words')
    )
      before.push(...run);
    else result.push([...run]);
  }
  return result;
}

export function partsOf(groups: readonly Placed[]): Part[] {
  const parts = new Map<number, Part>();
  for (const { row, start, end } of groups) {
    const part = parts.get(row);
    parts.set(
      row,
      part
        ? { row, start: Math.min(part.start, start), end: Math.max(part.end, end) }
        : { row, start, end },
    );
  }
  return [...parts.values()];
}

export function digitsOf(groups: readonly NumberGroup[]): string {
  return groups.map(({ digits }) => digits[0]).join('');
}

/**
 * Nobody's telephone has seven digits or nine and more. Spoken, and not named as anything else, they
 * are a CPR number of which a word was lost or taken for another.
 */
export function isMisheard(own: readonly NumberGroup[], all: string, isLast: boolean): boolean {
  const isSpoken = own.filter(({ form }) => form === 'words').length >= 3;
  if (isSpoken && all.length >= 9 && all.length <= 13) return true;
  const isAligned = isSpoken || /^\d{6}$/u.test(own[0]?.digits[0] ?? '');
  return isLast && isAligned && (all.length === 7 || all.length === 9) && isCprDay(all.slice(0, 6));
}

export function isHalfOf(said: string, digits: string): boolean {
  return digits.length === 10 && (said === digits.slice(0, 6) || said === digits.slice(6));
}

export function isNothingBut(text: string, groups: readonly NumberGroup[]): boolean {
  let others = text;
  for (const { start, end } of groups.toReversed())
    others = others.slice(0, start) + others.slice(end);
  const words = others.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.every(isBetweenNumbers);
}
