import type { PlacedWord } from './place-words.ts';

/** Words `from` up to `to` of one text stand for `otherFrom` up to `otherTo` of the other. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  /** So many of them are the same. */
  readonly alike: number;
}

interface Cell {
  readonly score: number;
  readonly from: number;
  readonly otherFrom: number;
  readonly alike: number;
}

/**
 * The longest stretch that two texts share, with words misheard, missing and added in between: local
 * alignment (Smith and Waterman, 1981), +1 for a pair that is alike, −1 for everything else.
 */
export function longestRun(
  words: readonly PlacedWord[],
  others: readonly PlacedWord[],
  mayPair: (word: PlacedWord, other: PlacedWord) => boolean,
): Run | null {
  let best: Run | null = null;
  let bestScore = 0;
  let above: readonly Cell[] = [];
  for (const [at, word] of words.entries()) {
    const row: Cell[] = [];
    for (const [otherAt, other] of others.entries()) {
      const isAlike = mayPair(word, other) && soundsLike(word.bare, other.bare);
      const start = { score: 0, from: at, otherFrom: otherAt, alike: 0 };
      const cell = isAlike
        ? further(above[otherAt - 1] ?? start, 1)
        : [above[otherAt - 1], above[otherAt], row[otherAt - 1]]
            .map((one) => further(one ?? start, -1))
            .reduce((a, b) => (b.score > a.score ? b : a));
      row.push(cell.score > 0 ? cell : { ...start, from: at + 1, otherFrom: otherAt + 1 });
      if (!isAlike || cell.score <= bestScore) continue;
      const { from, otherFrom, alike } = cell;
      bestScore = cell.score;
      best = { from, to: at + 1, otherFrom, otherTo: otherAt + 1, alike };
    }
    above = row;
  }
  return best;
}

function further(cell: Cell, score: 1 | -1): Cell {
  return { ...cell, score: cell.score + score, alike: cell.alike + (score > 0 ? 1 : 0) };
}

/** The same, or misheard by a letter in three. */
function soundsLike(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  return longer >= 4 && lettersApart(a, b) <= longer / 3;
}

/** Levenshtein's distance. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries())
      next.push(
        Math.min(
          (row[j] ?? 0) + (letter === other ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
