/** In place. */
export function softmax(scores: Float32Array, temperature = 1): Float32Array {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const part = Math.exp(((scores[at] ?? 0) - highest) / temperature);
    scores[at] = part;
    total += part;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / total;
  return scores;
}
