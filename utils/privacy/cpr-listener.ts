import { birthDay } from './birth-day.ts';
import { cprReadings, type Reading } from './cpr-readings.ts';
import { countWords, isDated, isMeasure } from './cues.ts';
import type { NamingOf, NamingReader } from './naming.ts';
import {
  asRowBreak,
  digitsOf,
  isHalfOf,
  isMisheard,
  isNothingBut,
  mended,
  partsOf,
  runsOf,
  type Part,
  type Placed,
} from './number-runs.ts';
import type { NumberGroup } from './read-numbers.ts';

/** A CPR number, or what must be taken for a part of one. */
export interface HeardCpr {
  /** As far as it is known; the beginning of the same number where more of it is said later. */
  readonly digits: string;
  readonly parts: readonly Part[];
  /** Whole numbers that may have been meant, best first; none where it is only a part. */
  readonly readings: readonly { readonly digits: string; readonly rank: number }[];
  /** CPR was spoken of. */
  readonly expected: boolean;
}

/** A row as it was read once for all that look for something in it. */
export interface ReadRow {
  readonly channel: string;
  readonly text: string;
  readonly groups: readonly NumberGroup[];
  /** Behind the last number. */
  readonly wordsBehind: number;
  readonly naming: NamingReader;
}

export interface CprListener {
  /** The next row of a call, or a text of its own. */
  readonly hear: (row: ReadRow) => readonly HeardCpr[];
}

interface Tail {
  readonly groups: readonly Placed[];
  readonly row: number;
}
interface Half {
  readonly digits: string;
  readonly row: number;
  readonly channel: string;
}

/** In rows; what the other says in between counts. */
const REMEMBERED = { tail: 5, half: 4, echo: 12 } as const;
const MOST_TAIL = 24;
const MOST_KNOWN = 12;
const MOST_WORDS_BESIDE = { before: 4, behind: 2 } as const;
/** Words that a bad recogniser put inside a number, where one is expected. */
const MOST_WORDS_INSIDE = 2;

/**
 * @param lasts whether rows follow each other; a text of its own has no second half to wait for, so
 * a date at its end stays.
 */
export function createCprListener(lasts: boolean): CprListener {
  const tails = new Map<string, Tail>();
  const known: { digits: string; row: number }[] = [];
  let half: Half | null = null;
  let row = -1;

  return {
    hear(read) {
      row += 1;
      const { channel, text, wordsBehind, naming } = read;
      const fresh = read.groups.map((group) => ({ ...group, row }));
      const found = fresh.length === 0 ? [] : hearRuns(read, fresh);
      if (fresh.length > 0) keepTail(channel, fresh, wordsBehind, naming);
      else if (countWords(text) > MOST_WORDS_BESIDE.before) tails.delete(channel);
      for (const { digits, readings } of found)
        if (readings.length > 0) known.unshift({ digits, row });
      known.splice(MOST_KNOWN);
      return found;
    },
  };

  function hearRuns(
    { channel, text, naming, wordsBehind }: ReadRow,
    fresh: readonly Placed[],
  ): HeardCpr[] {
    const isDictation = isNothingBut(text, fresh);
    const [first] = fresh;
    const tail = tails.get(channel);
    const continues =
      first !== undefined &&
      tail !== undefined &&
      row - tail.row <= REMEMBERED.tail &&
      (first.gap.kind !== 'words' || first.gap.words <= MOST_WORDS_BESIDE.before);
    const joined = continues
      ? [...tail.groups, { ...first, gap: asRowBreak(first) }, ...fresh.slice(1)]
      : fresh;
    const cpr = first !== undefined && naming.of(first.start, fresh.at(-1)?.end ?? 0).cpr;
    const runs =
      cpr || naming.of(0, 0).cpr ? runsOf(joined, MOST_WORDS_INSIDE) : mended(runsOf(joined, 0));
    return runs.flatMap((run, at) => {
      const own = run.filter((group) => group.row === row);
      const [begin, end] = [own[0], own.at(-1)];
      if (!begin || !end) return [];
      if (own.every(({ weak }) => weak) && !isDictation) return [];
      const is = naming.of(begin.start, end.end);
      const isLast = at === runs.length - 1 && wordsBehind <= MOST_WORDS_BESIDE.behind;
      const whole = wholeNumbers(run, is);
      if (whole.length > 0) return whole;
      const part = partOf({ channel, text, run, own, is, isLast, isDictation });
      if (!part) return [];
      const value = part.digits;
      return [
        {
          digits: value,
          parts: [{ row, start: begin.start, end: end.end }],
          readings: part.readings,
          expected: is.cpr,
        },
      ];
    });
  }

  function wholeNumbers(run: readonly Placed[], is: NamingOf): HeardCpr[] {
    if (is.named !== null && is.named !== 'phone' && is.named !== 'mail') return [];
    const readings = cprReadings(run, { cpr: is.cpr, phone: is.named === 'phone' }).filter(
      ({ groups }) => groups.some((group) => group.row === row),
    );
    const isCorrected = run.some(({ gap }, at) => at > 0 && gap.kind === 'corrected');
    const chosen: Reading<Placed>[] = [];
    for (const reading of readings)
      if (!chosen.some((one) => one.groups.some((group) => reading.groups.includes(group))))
        chosen.push(reading);
    return chosen.map((best) => {
      const same = readings.filter(
        (one) => one === best || one.groups.some((group) => best.groups.includes(group)),
      );
      half = null;
      return {
        digits: best.digits,
        parts: partsOf(isCorrected || is.cpr ? run : best.groups),
        readings: same
          .filter((one, at) => same.findIndex(({ digits }) => digits === one.digits) === at)
          .map(({ digits, rank }) => ({ digits, rank })),
        expected: is.cpr,
      };
    });
  }

  function partOf({
    channel,
    text,
    run,
    own,
    is,
    isLast,
    isDictation,
  }: {
    readonly channel: string;
    readonly text: string;
    readonly run: readonly Placed[];
    readonly own: readonly Placed[];
    readonly is: NamingOf;
    readonly isLast: boolean;
    readonly isDictation: boolean;
  }): Pick<HeardCpr, 'digits' | 'readings'> | null {
    const [said, all] = [digitsOf(own), digitsOf(run)];
    const [begin, end] = [own[0], own.at(-1)];
    if (!begin || !end) return null;
    const nothing = { readings: [] } as const;
    const echoed = known.find(
      (one) => row - one.row <= REMEMBERED.echo && isHalfOf(said, one.digits),
    );
    if (echoed && is.named === null) return { digits: echoed.digits, ...nothing };

    const waiting = half && row - half.row <= REMEMBERED.half ? half : null;
    const isNamed = is.named !== null || isMeasure(text, end.end);
    if (waiting && !isNamed && countWords(text.slice(0, begin.start)) <= MOST_WORDS_BESIDE.before) {
      const sum = waiting.digits + said;
      if (waiting.digits === said) return { digits: said, ...nothing };
      if (sum.length === 10 || (sum.length < 10 && (isDictation || is.cpr))) {
        half = sum.length === 10 ? null : { digits: sum, row, channel };
        if (sum.length === 10) known.unshift({ digits: sum, row });
        return { digits: sum, ...nothing };
      }
    }
    if (is.cpr && !isNamed) {
      const isPhone = is.alsoPhone && said.length === 8;
      // A lone figure is the number of a list's item; a lone number word is dictated.
      const isChunk =
        isDictation && (said.length >= 2 || waiting !== null || begin.form === 'words');
      if (!isPhone && (said.length >= 4 || all.length >= 4 || isChunk)) {
        const value = all.length <= 10 ? all : (waiting?.digits ?? said);
        half = value.length < 10 ? { digits: value, row, channel } : null;
        return { digits: value, ...nothing };
      }
    }
    if (!lasts || isNamed || said.length < 2) return null;
    const isSoft = own.some(({ gap, isDate }, at) => at > 0 && gap.kind === 'soft' && !isDate);
    const dated = !is.birth && isDated(text, begin.start);
    const birth = isLast && !isSoft && !dated ? birthDay(run) : null;
    if (birth) {
      half = { digits: birth.digits, row, channel };
      return { digits: birth.digits, ...nothing };
    }
    if (isMisheard(own, all, isLast) && !dated) {
      half = all.length < 10 ? { digits: all, row, channel } : null;
      return { digits: all, ...nothing };
    }
    return null;
  }

  function keepTail(
    channel: string,
    fresh: readonly Placed[],
    wordsBehind: number,
    naming: NamingReader,
  ): void {
    const before = tails.get(channel);
    const [first] = fresh;
    const goesOn =
      before &&
      first &&
      row - before.row <= REMEMBERED.tail &&
      first.gap.words <= MOST_WORDS_BESIDE.before;
    const groups = goesOn
      ? [...before.groups, { ...first, gap: asRowBreak(first) }, ...fresh.slice(1)]
      : fresh;
    const end = fresh.at(-1)?.end ?? 0;
    const isNamed = first && naming.of(first.start, end).named !== null;
    if (wordsBehind > MOST_WORDS_BESIDE.behind || isNamed) tails.delete(channel);
    else
      tails.set(channel, {
        groups: (runsOf(groups, MOST_WORDS_INSIDE).at(-1) ?? []).slice(-MOST_TAIL),
        row,
      });
  }
}
