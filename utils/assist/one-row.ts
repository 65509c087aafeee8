/**
 * Whoever speaks, names a field or a choice, or wrote an article, writes within their own row of a prompt:
 * no line break, of whatever kind, begins another one, and the brackets of a row's number and of what was
 * hidden are ours alone.
 */
export function oneRow(said: string): string {
  return inOneLine(said).replaceAll('[', '(').replaceAll(']', ')');
}

/** JSON leaves some characters alone that other programs take for the end of a line. */
export function inOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
