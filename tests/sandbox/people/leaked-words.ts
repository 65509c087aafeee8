import type { Word } from './cpr-cases.ts';

const PLACEHOLDER = /\[\p{L}+ \d+\]/u;

/** Secret words of a row that can still be read, wholly or in part, in what was made of it. */
export function leakedWords(words: readonly Word[], redacted: string): readonly Word[] {
  const text = words.map((one) => one.text).join(' ');
  const kept = keptSpans(text, redacted);
  let at = 0;
  return words.filter((word) => {
    const [start, end] = [at, at + word.text.length];
    at = end + 1;
    if (!word.isSecret) return false;
    return kept.some(([from, to]) =>
      /[\p{L}\d]/u.test(
        text.slice(Math.max(start, from), Math.max(Math.max(start, from), Math.min(end, to))),
      ),
    );
  });
}

/** Where the letters that are left stood. */
function keptSpans(text: string, redacted: string): (readonly [number, number])[] {
  const pieces = redacted.split(PLACEHOLDER);
  let from = 0;
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    const start = index === 0 ? 0 : isLast ? text.length - piece.length : text.indexOf(piece, from);
    from = start + piece.length;
    return [start, from] as const;
  });
}
