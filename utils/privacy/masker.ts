import { createCprCollector, type CprCandidate, type SpokenRow } from './find-cprs.ts';
import { KINDS, type Found, type Kind, type Policy } from './kinds.ts';
import { maskSpans, piecesOf, type MaskedPiece } from './mask-spans.ts';
import { createPlaceholders, PLACEHOLDER } from './placeholders.ts';
import { createRowReader } from './row-reader.ts';

/**
 * A call as it is shown: each row is read once, in the order in which its words arrived, so that
 * `[CPR 1]` in a note is the same number here as in the prompt that the note was made of.
 */
export interface Masker {
  /** The next row. Gives the rows that look otherwise from now on: the beginning of a number, too. */
  readonly read: (channel: string, text: string) => readonly number[];
  readonly pieces: (row: number) => readonly MaskedPiece[];
  /** Of what somebody is saying, and may say otherwise in the end: it is not remembered. */
  readonly saying: (channel: string, text: string) => readonly MaskedPiece[];
  /** Of a note about the call: what stands for a number is a hidden piece like the number itself. */
  readonly note: (text: string) => readonly MaskedPiece[];
  /** How many different things of each kind were hidden so far. */
  readonly counts: () => Readonly<Record<Kind, number>>;
  /** CPR numbers that were heard whole, the likeliest first. */
  readonly cprs: () => readonly CprCandidate[];
}

/** What a row may depend on: a question and its answer, and what is nodded between them. */
const REMEMBERED_ROWS = 4;

export function createMasker(policy: Policy): Masker {
  const reader = createRowReader(policy, true);
  const placeholders = createPlaceholders();
  const collector = createCprCollector();
  const rows: (SpokenRow & { readonly found: Found[] })[] = [];

  return {
    read(channel, text) {
      const { found, cprs } = reader.read(channel, text);
      for (const { kind, value, start, end } of found)
        placeholders.of(kind, value, text.slice(start, end));
      collector.add(cprs);
      rows.push({ channel, text, found: [...found] });
      const changed = new Set([rows.length - 1]);
      if (!policy.hide.includes('cpr')) return [...changed];
      for (const { digits, parts } of cprs)
        for (const { row, start, end } of parts) {
          if (row >= rows.length - 1) continue;
          rows[row]?.found.push({ kind: 'cpr', start, end, value: digits });
          changed.add(row);
        }
      return [...changed];
    },
    pieces(row) {
      const { text = '', found = [] } = rows[row] ?? {};
      return piecesOf(text, found);
    },
    saying(channel, text) {
      const passing = createRowReader(policy, true);
      for (const row of rows.slice(-REMEMBERED_ROWS)) passing.read(row.channel, row.text);
      return piecesOf(text, passing.read(channel, text).found);
    },
    note: (text) =>
      piecesBetween(text).flatMap((part): readonly MaskedPiece[] => {
        const meant = placeholders.restore(part, KINDS);
        const what = meant === part ? undefined : KINDS.find((one) => isOf(one, part, meant));
        return what ? [{ kind: 'hidden', text: meant, what }] : maskSpans(part, policy);
      }),
    counts: placeholders.counts,
    cprs: collector.ranked,
  };

  function isOf(kind: Kind, placeholder: string, meant: string): boolean {
    return placeholders.restore(placeholder, [kind]) === meant;
  }
}

/** Placeholders, and what stands around them. */
function piecesBetween(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(PLACEHOLDER)) {
    parts.push(text.slice(from, index), whole);
    from = index + whole.length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}
