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
    .slice(0, MOST_LOOKED_AT);
  while (chosen.length < count && open.length > 0) {
    const valued = open.map((one) => {
      const likeness = Math.max(0, ...chosen.map((other) => shared(one.part, other)));
      return { one, likeness, value: one.score * (1 - LIKENESS_COSTS * likeness) };
    });
    open = valued.filter(({ likeness }) => likeness < MOST_SHARED).map(({ one }) => one);
    const best = valued
      .filter(({ likeness }) => likeness < MOST_SHARED)
      .reduce<(typeof valued)[number] | null>(
        (most, one) => (most === null || one.value > most.value ? one : most),
        null,
      );
    if (!best) break;
    chosen.push(best.one.part);
    open = open.filter((one) => one !== best.one);
  }
  return chosen.toSorted((a, b) => a.at - b.at);
}

/** Share of the shorter one's telling stems that both have. */
export function shared(one: Part, other: Part): number {
  const mine = new Set(one.sentence.stems);
  const theirs = new Set(other.sentence.stems);
  const both = [...mine].filter((stem) => theirs.has(stem)).length;
  return both / Math.max(1, Math.min(mine.size, theirs.size));
}
