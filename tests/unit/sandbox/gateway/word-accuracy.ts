/** Share of the expected words that were heard, in order; and how many were heard that were not said. */
export interface WordCount {
  readonly expected: number;
  readonly right: number;
  readonly invented: number;
}

export function countWords(expected: readonly string[], heard: readonly string[]): WordCount {
  // longest common subsequence, one row at a time
  let row = Array.from({ length: heard.length + 1 }, () => 0);
  for (const word of expected) {
    const next = [0];
    for (const [index, other] of heard.entries()) {
      next.push(word === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    }
    row = next;
  }
  const right = row.at(-1) ?? 0;
  return { expected: expected.length, right, invented: heard.length - right };
}

export function addUp(counts: readonly WordCount[]): WordCount {
  return counts.reduce(
    (sum, one) => ({
      expected: sum.expected + one.expected,
      right: sum.right + one.right,
      invented: sum.invented + one.invented,
    }),
    { expected: 0, right: 0, invented: 0 },
  );
}
