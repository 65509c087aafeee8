import { bareWord } from './bare-words.ts';

export interface PlacedWord {
  readonly written: string;
  readonly bare: string;
  /** The middle of the word, call time. */
  readonly atMs: number;
}

/** Where each word was said, by its share of the letters: the best guess where nobody tells. */
export function placeWords(spoken: {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}): readonly PlacedWord[] {
  const { startMs, endMs, text } = spoken;
  return [...text.matchAll(/\S+/gu)].map((found) => {
    const [written] = found;
    const middle = found.index + written.length / 2;
    const atMs = startMs + (middle / text.length) * (endMs - startMs);
    return { written, bare: bareWord(written), atMs };
  });
}
