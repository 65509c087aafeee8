import type { CallScript } from '../sandbox/recordings/call-script.ts';
import type { Piece } from './page/drive-desk.ts';

/** A call in sentences, which is about where the ear cuts. */
export function piecesOf({ utterances }: CallScript): Piece[] {
  return utterances
    .flatMap(({ speaker: channel, words }) => {
      const pieces: Piece[] = [];
      let open: (typeof words)[number][] = [];
      for (const word of words) {
        open = [...open, word];
        if (!/[.?!]$/u.test(word.word) && word !== words.at(-1)) continue;
        const text = open.map((one) => one.word).join(' ');
        pieces.push({ channel, startMs: open[0]?.startMs ?? 0, endMs: word.endMs, text });
        open = [];
      }
      return pieces;
    })
    .toSorted((a, b) => a.endMs - b.endMs);
}
