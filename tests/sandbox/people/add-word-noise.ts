import type { CaseRow, Word } from './cpr-cases.ts';
import type { Chance } from './invent-person.ts';

const LIKE =
  'og det er jeg ikke har så der men for til med på man vi den som også fordi skærm printer adgang en nu hej nok bare tyve to tre ni fire elleve tredive halvtreds'.split(
    ' ',
  );

/** What a bad recogniser makes of words: each with this chance is lost, taken for another, or broken in two. */
export function addWordNoise(
  rows: readonly CaseRow[],
  share: number,
  { next, pick, below }: Chance,
): CaseRow[] {
  return rows.map(({ channel, words }) => ({
    channel,
    words: words.flatMap((word): Word[] => {
      if (next() >= share) return [word];
      const kind = below(3);
      if (kind === 0) return [];
      const pieces = kind === 1 ? [word] : broken(word, below);
      return pieces.length > 1 ? pieces : [{ text: pick(LIKE), isSecret: false }];
    }),
  }));
}

/** Recognisers break compounds; a short word they lose or take for another. */
function broken({ text, isSecret }: Word, below: Chance['below']): Word[] {
  const compound = /^(\p{L}+)og(\p{L}{4,}.*)$/u.exec(text);
  const at = 3 + below(text.length - 5);
  const pieces = compound
    ? [compound[1], 'og', compound[2]]
    : text.length < 7
      ? [text]
      : [text.slice(0, at), text.slice(at)];
  return pieces.flatMap((piece) =>
    piece ? [{ text: piece, isSecret: isSecret && piece !== 'og' }] : [],
  );
}
