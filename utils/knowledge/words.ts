import { stemmer as stemDanish } from '@orama/stemmers/danish';

/** A word, or a name or code whose dots and underscores belong to it: `5.7.708`, `_vti_rpc`. */
const WORD = /[\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)*/gu;
const NAME_AND_NUMBER = /^(\p{L}{4,})(\d+)$/u;

/**
 * The words of a text in one spelling each: small letters, `aa`, `ae`, `oe` as å, æ, ø, accents off,
 * `e-mail` and `email` as `mail`, parts of a hyphened word apart, `Office365` as two. Codes stay whole.
 */
export function wordsOf(text: string): readonly string[] {
  const found = oneSpelling(text).match(WORD) ?? [];
  return found.flatMap((word) => {
    if (/[._]/.test(word) && /\p{L}/u.test(word)) return word.split(/[._]/);
    const [, name, number] = NAME_AND_NUMBER.exec(word) ?? [];
    return name !== undefined && number !== undefined ? [name, number] : [word];
  });
}

function oneSpelling(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[éèê]/g, 'e')
    .replace(/[áà]/g, 'a')
    .replace(/[üÿ]/g, 'y')
    .replace(/aa/g, 'å')
    .replace(/ae|ä/g, 'æ')
    .replace(/oe|ö/g, 'ø')
    .replace(/\be-?mail/g, 'mail');
}

/** Endings that the stemmer leaves: `synkronisering`, `synkronisere` and `synkronisation` are one. */
const ENDINGS: readonly (readonly [ending: string, shortestRest: number])[] = [
  ['ering', 3],
  ['ation', 3],
  ['ator', 3],
  ['ning', 3],
  ['ing', 4],
  ['er', 4],
  ['ed', 4],
];
const SHORTEST_STEM = 3;
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** What the word is found by. Codes and numbers are found by themselves. */
export function termOf(word: string): string {
  if (/\d/.test(word)) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  // Words come by the hundred thousand, and most of them came before.
  if (known.size >= MOST_KNOWN) known.clear();
  const term = withoutEnding(stemOf(word));
  known.set(word, term);
  return term;
}

/** Until nothing changes: `licenser` gives `licens`, and `licens` gives `lic`. */
function stemOf(word: string): string {
  let stem = word;
  for (;;) {
    const next = stemDanish(stem);
    if (next === stem || next.length < SHORTEST_STEM) break;
    stem = next;
  }
  // regel, regler
  return stem.replace(/([^aeiouyæøå])e([lr])$/, '$1$2');
}

function withoutEnding(stem: string): string {
  const ending = ENDINGS.find(
    ([text, rest]) => stem.length >= 6 && stem.endsWith(text) && stem.length >= text.length + rest,
  );
  if (!ending) return stem;
  return stem.slice(0, -ending[0].length).replace(/([^aeiouyæøå])\1$/, '$1');
}
