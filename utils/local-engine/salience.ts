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
  const { starts, stems, weights, count } = vectorsOf(sentences);
  const even = 1 / Math.max(1, sentences.length);
  let central = new Float64Array(sentences.length).fill(even);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Float64Array(count);
    for (let at = 0; at < central.length; at += 1)
      for (let on = starts[at] ?? 0; on < (starts[at + 1] ?? 0); on += 1) {
        const stem = stems[on] ?? 0;
        sums[stem] = (sums[stem] ?? 0) + (central[at] ?? 0) * (weights[on] ?? 0);
      }
    const next = central.map((own, at) => {
      let likeness = 0;
      for (let on = starts[at] ?? 0; on < (starts[at + 1] ?? 0); on += 1)
        likeness += (sums[stems[on] ?? 0] ?? 0) * (weights[on] ?? 0);
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
  const wanted = new Set(query);
  const idf = idfOf(wanted, sentences);
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

/** Unit vectors of tf-idf, a sentence being a document, one behind the other: a stem is a number. */
interface Vectors {
  /** Where each sentence begins, and where the last one ends. */
  readonly starts: Int32Array;
  readonly stems: Int32Array;
  readonly weights: Float64Array;
  /** Of different stems. */
  readonly count: number;
}

function vectorsOf(sentences: readonly Weighed[]): Vectors {
  const ids = new Map<string, number>();
  const starts = new Int32Array(sentences.length + 1);
  const most = sentences.reduce((sum, one) => sum + one.stems.length, 0);
  const stems = new Int32Array(most);
  const weights = new Float64Array(most);
  let end = 0;
  for (const [at, sentence] of sentences.entries()) {
    const start = end;
    for (const stem of sentence.stems) {
      const known = ids.get(stem);
      const id = known ?? ids.size;
      if (known === undefined) ids.set(stem, id);
      let place = start;
      while (place < end && stems[place] !== id) place += 1;
      if (place === end) end += 1;
      stems[place] = id;
      weights[place] = (weights[place] ?? 0) + 1;
    }
    starts[at + 1] = end;
  }
  const seen = new Int32Array(ids.size);
  for (let on = 0; on < end; on += 1) seen[stems[on] ?? 0] = (seen[stems[on] ?? 0] ?? 0) + 1;
  const idf = Float64Array.from(seen, (n) => Math.log(1 + sentences.length / n));
  for (let at = 0; at < sentences.length; at += 1) {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    let squares = 0;
    for (let on = from; on < to; on += 1) {
      const times = weights[on] ?? 1;
      const weight = (times === 1 ? 1 : 1 + Math.log(times)) * (idf[stems[on] ?? 0] ?? 0);
      weights[on] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let on = from; on < to; on += 1) weights[on] = (weights[on] ?? 0) / length;
  }
  return { starts, stems, weights, count: ids.size };
}

/** Inverse document frequency of some stems. */
function idfOf(wanted: ReadonlySet<string>, sentences: readonly Weighed[]) {
  const seen = new Map<string, number>();
  for (const { stems } of sentences)
    for (const stem of new Set(stems.filter((one) => wanted.has(one))))
      seen.set(stem, (seen.get(stem) ?? 0) + 1);
  return new Map([...seen].map(([stem, n]) => [stem, Math.log(1 + sentences.length / n)]));
}

function toOne(values: Float64Array): Float64Array {
  const most = values.reduce((max, one) => Math.max(max, one), 0);
  return most === 0 ? values : values.map((one) => one / most);
}
