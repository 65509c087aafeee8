/**
 * Pattern for whole words, in any case; `*` stands for the rest of a word. `\b` would not do:
 * to it, æ, ø and å are not letters.
 */
export function said(words: string): RegExp {
  const pattern = words.replaceAll('*', '\\p{L}*');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
}
