/**
 * 1 − (substituted + missing + added words) / words of the script, as in the NIST word error rate;
 * case and punctuation do not count.
 */
export function wordAccuracy(said: string, heard: string): number {
  const a = wordsOf(said);
  const b = wordsOf(heard);
  let previous = b.map((_, at) => at + 1);
  previous.unshift(0);
  for (const [row, word] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const substituted = (previous[column] ?? 0) + (word === other ? 0 : 1);
      current.push(
        Math.min(substituted, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1),
      );
    }
    previous = current;
  }
  return a.length === 0 ? 1 : 1 - (previous.at(-1) ?? 0) / a.length;
}

export function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];
}
