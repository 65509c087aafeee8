import type { Part } from './talk.ts';

export interface Scored {
  readonly part: Part;
  readonly score: number;
}

/** What is said again is worth nothing, however well it is said. */
const MOST_SHARED = 0.75;
/** More would never be reached: whoever chooses wants a handful. */
const MOST_LOOKED_AT = 60;
/** Against what was chosen already: how much of a candidate's weight likeness takes. */
const LIKENESS_COSTS = 0.7;

/**
 * The best, each as unlike those before it as can be (maximal marginal relevance), in the order of the
 * call. `share`: of the best one's score, below which nothing is worth a place.
 */
export function choose(candidates: readonly Scored[], count: number, share: number): Part[] {
  const rest = candidates.filter(({ score }) => score > 0);
  const least = share * rest.reduce((most, { score }) => Math.max(most, score), 0);
  const chosen: Part[] = [];
  let open = rest
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_LOOKED_AT)
    .map(({ part, score }) => ({ part, score, likeness: 0, value: score }));
  while (chosen.length < count) {
    const [first, ...others] = open;
    if (!first) break;
    const best = others.reduce((most, one) => (one.value > most.value ? one : most), first);
    chosen.push(best.part);
    open = open
      .filter((one) => one !== best)
      .map(({ part, score, ...before }) => {
        const likeness = Math.max(before.likeness, shared(part, best.part));
        return { part, score, likeness, value: score * (1 - LIKENESS_COSTS * likeness) };
      })
      .filter(({ likeness }) => likeness < MOST_SHARED);
  }
  return chosen.toSorted((a, b) => a.at - b.at);
}

/** Share of the shorter one's telling stems that both have. */
export function shared(one: Part, other: Part): number {
  const [mine, theirs] = [stemsOf(one.sentence), stemsOf(other.sentence)];
  let both = 0;
  for (const stem of mine) if (theirs.has(stem)) both += 1;
  return both / Math.max(1, Math.min(mine.size, theirs.size));
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function stemsOf({ stems }: Part['sentence']): ReadonlySet<string> {
  const before = known.get(stems);
  if (before) return before;
  const set = new Set(stems);
  known.set(stems, set);
  return set;
}
