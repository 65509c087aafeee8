/** Words that were added, left out or heard as others, of those that were said. */
export function wordErrorRate(said: string, heard: string): number {
  const [a, b] = [words(said), words(heard)];
  return a.length === 0 ? 0 : distance(a, b) / a.length;
}

/** Dots and capitals are not words. */
function words(text: string): string[] {
  return text
    .toLocaleLowerCase('da')
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Levenshtein's, over words. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [index, word] of a.entries()) {
    const next = [index + 1];
    for (const [at, other] of b.entries()) {
      const replaced = (row[at] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
