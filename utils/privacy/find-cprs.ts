import { fitsModulus11 } from './cpr.ts';
import type { HeardCpr } from './cpr-listener.ts';
import { PERSONAL_NUMBERS } from './kinds.ts';
import { createRowReader } from './row-reader.ts';

export interface SpokenRow {
  readonly channel: string;
  readonly text: string;
}

/** A CPR number that was heard whole. */
export interface CprCandidate {
  readonly digits: string;
  /** Indexes of the rows it was said in, first to last. */
  readonly rows: readonly number[];
  readonly fitsModulus11: boolean;
  /** Higher is likelier; only for the order. */
  readonly rank: number;
}

export interface CprCollector {
  readonly add: (heard: readonly HeardCpr[]) => void;
  /** More often said, asked for, with the check digit, in the order in which it was said: likelier. */
  readonly ranked: () => readonly CprCandidate[];
}

const LESS_LIKELY = 5;

export function findCprs(rows: readonly SpokenRow[]): readonly CprCandidate[] {
  const reader = createRowReader(PERSONAL_NUMBERS, true);
  const collector = createCprCollector();
  for (const { channel, text } of rows) collector.add(reader.read(channel, text).cprs);
  return collector.ranked();
}

/** Of what a reader heard, row by row. */
export function createCprCollector(): CprCollector {
  const found = new Map<string, { rows: Set<number>; rank: number }>();
  return {
    add(heard) {
      for (const { readings, parts, expected } of heard) {
        for (const [at, { digits, rank }] of readings.entries()) {
          const entry = found.get(digits) ?? { rows: new Set<number>(), rank: 0 };
          for (const { row } of parts) entry.rows.add(row);
          const isSaidAgain = entry.rank > 0;
          // What the same words say better otherwise was misread, or taken back in them.
          entry.rank =
            at > 0
              ? Math.min(isSaidAgain ? entry.rank : rank, rank) - LESS_LIKELY
              : Math.max(entry.rank, rank + (expected ? 1 : 0)) + (isSaidAgain ? 1 : 0);
          found.set(digits, entry);
        }
      }
    },
    ranked: () =>
      [...found]
        .map(([digits, entry]) => ({
          digits,
          rows: [...entry.rows].toSorted((a, b) => a - b),
          fitsModulus11: fitsModulus11(digits),
          rank: entry.rank,
        }))
        .toSorted((a, b) => b.rank - a.rank),
  };
}
