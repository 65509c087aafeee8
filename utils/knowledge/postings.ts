/** Articles (their places in the index, rising) and how often a term stands there, weighted, in tenths. */
export interface Postings {
  readonly places: number[];
  readonly tenths: number[];
}

/** As bytes: the gap to the article before, seven bits a byte, then the weight. */
export function packPostings({ places, tenths }: Postings): readonly number[] {
  const bytes: number[] = [];
  let last = 0;
  places.forEach((place, at) => {
    let gap = place - last;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap, Math.min(255, Math.max(1, Math.round(tenths[at] ?? 0))));
    last = place;
  });
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
