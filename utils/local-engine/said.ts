/**
 * Pattern for whole words, in any case; `*` behind a letter stands for the rest of a word, `_` for up to two words
 * that somebody put between. `\b` would not do: to it, æ, ø and å are not letters.
 */
export function said(...words: readonly string[]): RegExp {
  const pattern = words
    .join('|')
    .replace(/(?<=\p{L})\*/gu, '\\p{L}*')
    .replaceAll(' _ ', ' (?:\\p{L}+ ){0,2}');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
}
