import { remember } from './remember.ts';
import { STOP_WORDS } from './stop-words.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Endings of Danish and English, longest first. A light stem: too much cut joins what is different. */
const ENDINGS = [
  'ernes', 'elsen', 'elser', 'ingen', 'inger', 'ation', 'erne', 'ende', 'else', 'ings', 'ning',
  'ers', 'ens', 'ets', 'ene', 'ere', 'ede', 'ing', 'ies', 'ied', 'er', 'en', 'et', 'es', 'ed', 'ly',
  'te', 'e', 's', 't', 'y', 'd',
] as const; // prettier-ignore
const SHORTEST_STEM = 3;

export function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('da').match(WORD) ?? [];
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The same for most forms of a word. @param word in small letters */
export const stemOf = remember(cut);

function cut(word: string): string {
  if (/\d/u.test(word)) return word;
  const ending = ENDINGS.find(
    (one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM,
  );
  const stem = ending === undefined ? word : word.slice(0, -ending.length);
  return stem.at(-1) === stem.at(-2) && stem.length > SHORTEST_STEM ? stem.slice(0, -1) : stem;
}

/** Stems of the words that say what a text is about, in their order, repeats included. */
export function tellingStems(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
    .map(stemOf);
}
