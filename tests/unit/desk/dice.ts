/** A small linear congruential generator: the same seed gives the same call. */
export interface Dice {
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  between(from: number, to: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
}

export function rollDice(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    between: (from, to) => from + below(to - from),
    oneOf: (items) => items[below(items.length)]!,
  };
}
