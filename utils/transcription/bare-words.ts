/** Words as they sound: without case and punctuation. What has no letter or digit is no word. */
export function bareWords(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map(bareWord)
    .filter((word) => word !== '');
}

export function bareWord(word: string): string {
  return word.toLocaleLowerCase('da').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
