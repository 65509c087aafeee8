/** A word of a text, and where it stands. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What is claimed in one breath: as much as one “ikke” can be about. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
  readonly isQuestion: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’´-][\p{L}\p{N}]+)*/gu;
const BREAKS = new Set(
  'og men så fordi når hvis mens efter inden før selvom and but so because when if while after before although then'.split(
    ' ',
  ),
);

export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].toLocaleLowerCase('da').replaceAll(/[’´]/gu, "'"),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Split at stops and at the words that begin a new claim. A dot inside a number or a time is none. */
export function clausesIn(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let words: Word[] = [];
  const end = (sign: string): void => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last)
      clauses.push({ from: first.from, to: last.to, words, isQuestion: sign.includes('?') });
    words = [];
  };
  let before = 0;
  for (const word of wordsIn(text)) {
    const between = text.slice(before, word.from);
    if (before > 0 && /[,;:!?…]|\.(?:\s|$)|\s[–—-]\s/u.test(between)) end(between);
    if (BREAKS.has(word.text)) end('');
    words.push(word);
    before = word.to;
  }
  end(text.slice(before));
  return clauses;
}
