import type { SpokenRow } from './find-cprs.ts';
import { PERSONAL_NUMBERS, type Found, type Kind, type Policy } from './kinds.ts';
import { createRowReader } from './row-reader.ts';

/** `text` of a hidden piece is what was said: to be shown only while somebody holds it. */
export type MaskedPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly text: string; readonly what: Kind };

export function maskSpans(text: string, policy: Policy = PERSONAL_NUMBERS): readonly MaskedPiece[] {
  return piecesOf(text, createRowReader(policy, false).read('', text).found);
}

/**
 * Row by row what is to be masked. What is shown can be taken back, so here the beginning of a number
 * is masked, too, as soon as its end is known: never less than `redactRow` hides.
 */
export function maskRows(
  rows: readonly SpokenRow[],
  policy: Policy = PERSONAL_NUMBERS,
): readonly (readonly MaskedPiece[])[] {
  const reader = createRowReader(policy, true);
  const found: Found[][] = [];
  for (const { channel, text } of rows) {
    const { found: here, cprs } = reader.read(channel, text);
    found.push([...here]);
    if (!policy.hide.includes('cpr')) continue;
    for (const { digits, parts } of cprs)
      for (const { row, start, end } of parts)
        if (row < found.length - 1) found[row]?.push({ kind: 'cpr', start, end, value: digits });
  }
  return rows.map(({ text }, at) => piecesOf(text, found[at] ?? []));
}

function piecesOf(text: string, found: readonly Found[]): MaskedPiece[] {
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
