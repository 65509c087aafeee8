/** What salience looks at: the telling stems of one sentence. */
export interface Weighed {
  readonly stems: readonly string[];
}

/** Rounds of the power iteration; the order of sentences settles before. */
const ROUNDS = 8;
const DAMPING = 0.85;
/** How many sentences a mention reaches: talk stays with its subject for a while. */
const REACH = 12;
/** From so many telling words on, a sentence says something by itself. */
const TELLING = 4;

/**
 * How much each sentence says of what the whole talk is about; 0 to 1. LexRank's centrality without
 * its matrix: the likeness of all pairs is X·Xᵀ, and to multiply with it is two walks over the words,
 * so that two hours take milliseconds. Longer sentences say more.
 */
export function salienceOf(sentences: readonly Weighed[]): Float64Array {
  const idf = idfOf(sentences);
  const vectors = sentences.map(({ stems }) => unitVector(stems, idf));
  const even = 1 / Math.max(1, sentences.length);
  let central = new Float64Array(sentences.length).fill(even);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Map<string, number>();
    for (const [at, vector] of vectors.entries())
      for (const [stem, weight] of vector)
        sums.set(stem, (sums.get(stem) ?? 0) + (central[at] ?? 0) * weight);
    const next = central.map((own, at) => {
      let likeness = 0;
      for (const [stem, weight] of vectors[at] ?? []) likeness += (sums.get(stem) ?? 0) * weight;
      return Math.max(0, likeness - own); // nobody speaks for himself
    });
    const total = next.reduce((sum, one) => sum + one, 0) || 1;
    central = next.map((one) => (1 - DAMPING) * even + (DAMPING * one) / total);
  }
  return toOne(central.map((one, at) => one * (sentences[at]?.stems.length ?? 0)));
}

/**
 * How near each sentence is to what is asked for; 0 to 1. A sentence also counts for the mentions
 * around it: whoever asks for a subject wants the passage, not the lines that name it.
 */
export function nearnessTo(query: readonly string[], sentences: readonly Weighed[]): Float64Array {
  const idf = idfOf(sentences);
  const wanted = new Set(query);
  const own = sentences.map(({ stems }) =>
    [...new Set(stems)]
      .filter((stem) => wanted.has(stem))
      .reduce((sum, stem) => sum + (idf.get(stem) ?? 0) ** 2, 0),
  );
  const around = new Float64Array(own.length);
  const fade = Math.exp(-1 / REACH);
  for (let at = 0, sum = 0; at < own.length; at += 1) {
    sum = sum * fade + (own[at] ?? 0);
    around[at] = sum;
  }
  for (let at = own.length - 1, sum = 0; at >= 0; at -= 1) {
    around[at] = (around[at] ?? 0) + sum * fade;
    sum = sum * fade + (own[at] ?? 0);
  }
  return toOne(
    around.map((one, at) => {
      const says = Math.min(1, (sentences[at]?.stems.length ?? 0) / TELLING);
      return one * (0.3 + 0.7 * says) + 0.3 * (own[at] ?? 0);
    }),
  );
}

/** Inverse document frequency of each stem, a sentence being a document. */
function idfOf(sentences: readonly Weighed[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { stems } of sentences)
    for (const stem of new Set(stems)) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  return new Map([...seen].map(([stem, n]) => [stem, Math.log(1 + sentences.length / n)]));
}

function unitVector(
  stems: readonly string[],
  idf: ReadonlyMap<string, number>,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weighed = [...counts].map(
    ([stem, n]) => [stem, (1 + Math.log(n)) * (idf.get(stem) ?? 0)] as const,
  );
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return weighed.map(([stem, weight]) => [stem, weight / length]);
}

function toOne(values: Float64Array): Float64Array {
  const most = values.reduce((max, one) => Math.max(max, one), 0);
  return most === 0 ? values : values.map((one) => one / most);
}
