const DAMPING = 0.85;
const ROUNDS = 30;

/**
 * TextRank for sentences (Mihalcea and Tarau 2004): an edge weighs the words two sentences share,
 * over the logarithms of their lengths. With a query the walk begins anew at sentences that name it
 * (Otterbacher, Erkan and Radev 2005), so that it is asked the same as ours.
 */
export function textRank(
  sentences: readonly (readonly string[])[],
  query: readonly string[],
): Float64Array {
  const edges = edgesOf(sentences);
  const sums = edges.map((row) => [...row.values()].reduce((sum, one) => sum + one, 0));
  const start = startOf(sentences, query);
  let scores = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = start.map((one) => (1 - DAMPING) * one);
    for (const [from, row] of edges.entries()) {
      const flow = (DAMPING * (scores[from] ?? 0)) / (sums[from] || 1);
      for (const [to, weight] of row) next[to] = (next[to] ?? 0) + flow * weight;
    }
    scores = next;
  }
  return scores;
}

function edgesOf(sentences: readonly (readonly string[])[]): Map<number, number>[] {
  const holders = new Map<string, number[]>();
  for (const [at, stems] of sentences.entries())
    for (const stem of new Set(stems)) {
      const list = holders.get(stem);
      if (list) list.push(at);
      else holders.set(stem, [at]);
    }
  const edges = sentences.map(() => new Map<number, number>());
  for (const list of holders.values())
    for (const from of list)
      for (const to of list) if (from !== to) edges[from]?.set(to, (edges[from]?.get(to) ?? 0) + 1);
  const lengths = sentences.map((stems) => Math.log(Math.max(1, stems.length)));
  for (const [from, row] of edges.entries())
    for (const [to, shared] of row)
      row.set(to, shared / ((lengths[from] ?? 0) + (lengths[to] ?? 0) || 1));
  return edges;
}

/** Sums to the number of sentences. */
function startOf(
  sentences: readonly (readonly string[])[],
  query: readonly string[],
): Float64Array {
  const wanted = new Set(query);
  const named = Float64Array.from(
    sentences,
    (stems) =>
      [...new Set(stems)].filter((stem) => wanted.has(stem)).length / Math.log(2 + stems.length),
  );
  const total = named.reduce((sum, one) => sum + one, 0);
  return total === 0
    ? new Float64Array(sentences.length).fill(1)
    : named.map((one) => (one * sentences.length) / total);
}
