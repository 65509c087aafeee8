import type { Vector } from './vectors.ts';

/** Sums the rows of a text, one column for each label, into `scores`, which is given back. */
export function addUp(
  { rows, amounts }: Vector,
  weights: ArrayLike<number>,
  scores: Float32Array,
): Float32Array {
  const labels = scores.length;
  scores.fill(0);
  for (let at = 0; at < rows.length; at += 1) {
    const base = (rows[at] ?? 0) * labels;
    const amount = amounts[at] ?? 0;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0) * amount;
  }
  return scores;
}
