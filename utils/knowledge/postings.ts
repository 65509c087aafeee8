/** Article (its place in the index) → how often a term stands there, weighted, in tenths. */
export type Postings = Map<number, number>;

/** As bytes: the gap to the article before, seven bits a byte, then the weight. */
export function packPostings(postings: Postings): readonly number[] {
  const bytes: number[] = [];
  let last = 0;
  for (const [article, tenths] of [...postings].toSorted(([a], [b]) => a - b)) {
    let gap = article - last;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap, Math.min(255, Math.max(1, Math.round(tenths))));
    last = article;
  }
  return bytes;
}

export function eachPosting(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: (article: number, tenths: number) => void,
): void {
  let article = 0;
  for (let at = start; at < end; at += 1) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    article += gap;
    visit(article, bytes[at] ?? 0);
  }
}
