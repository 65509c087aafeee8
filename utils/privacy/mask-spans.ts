import { PERSONAL_NUMBERS, type Found, type Kind, type Policy } from './kinds.ts';
import { createRowReader } from './row-reader.ts';

/** `text` of a hidden piece is what was said: to be shown only while somebody holds it. */
export type MaskedPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly text: string; readonly what: Kind };

export function maskSpans(text: string, policy: Policy = PERSONAL_NUMBERS): readonly MaskedPiece[] {
  return piecesOf(text, createRowReader(policy, false).read('', text).found);
}

/** Of a row of which only `from` to `to` is shown. */
export function slicePieces(
  pieces: readonly MaskedPiece[],
  from: number,
  to: number,
): readonly MaskedPiece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, piece.text.length)];
    at += piece.text.length;
    return start < end ? [{ ...piece, text: piece.text.slice(start, end) }] : [];
  });
}

/** `found` in any order; what overlaps is one after the other. */
export function piecesOf(text: string, found: readonly Found[]): MaskedPiece[] {
  const pieces: MaskedPiece[] = [];
  let from = 0;
  for (const { kind, start, end } of found.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    if (start > from) pieces.push({ kind: 'text', text: text.slice(from, start) });
    pieces.push({ kind: 'hidden', text: text.slice(Math.max(start, from), end), what: kind });
    from = end;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}
