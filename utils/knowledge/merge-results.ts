import { isNearIdentical, type Comparable } from './near-identical.ts';

/** A hit of either search. */
export interface Found extends Comparable {
  readonly sysId: string;
  /** e.g. `KB0010012`; empty when it is not known. */
  readonly number: string;
}

export interface Merged<Result extends Found> {
  readonly found: Result;
  readonly score: number;
  readonly by: 'own' | 'instance' | 'both';
  /** Copies and other versions of the same article, which are not shown. */
  readonly alsoAs: readonly string[];
}

/** Cormack, Clarke and Büttcher 2009: how little the first ranks stand out. */
const RANK_OFFSET = 60;

/** Both rankings as one, by reciprocal ranks, because their scores cannot be compared; each article once. */
export function mergeResults<Result extends Found>(
  own: readonly Result[],
  instance: readonly Result[],
): readonly Merged<Result>[] {
  const merged: Merged<Result>[] = [];
  const lists = [
    { by: 'own', results: own },
    { by: 'instance', results: instance },
  ] as const;
  for (const { by, results } of lists) {
    const counted = new Set<number>();
    results.forEach((found, rank) => {
      const score = 1 / (RANK_OFFSET + rank + 1);
      const at = merged.findIndex((one) => isSame(one.found, found));
      const same = merged[at];
      if (!same) {
        counted.add(merged.length);
        merged.push({ found, score, by, alsoAs: [] });
        return;
      }
      const isCopy = same.found.sysId !== found.sysId && !same.alsoAs.includes(found.sysId);
      merged[at] = {
        ...same,
        // Copies in one list are no second vote.
        score: same.score + (counted.has(at) ? 0 : score),
        by: same.by === by ? by : 'both',
        alsoAs: isCopy ? [...same.alsoAs, found.sysId] : same.alsoAs,
      };
      counted.add(at);
    });
  }
  return merged.toSorted((a, b) => b.score - a.score);
}

function isSame(a: Found, b: Found): boolean {
  return a.sysId === b.sysId || (a.number !== '' && a.number === b.number) || isNearIdentical(a, b);
}
