import type { CitedSentence, Summary } from '../assist/notes.ts';

/** The agent's text on top, ours below; once is enough. */
export function addBelow(theirs: string, ours: string): string {
  return hasWords(theirs, ours) ? theirs : paragraphs([theirs.trimEnd(), ours]);
}

/** Forms and records break lines and pad text differently; the words are what counts. */
export function hasWords(whole: string, part: string): boolean {
  return words(whole).includes(words(part));
}

export function paragraphs(parts: readonly string[], between = '\n\n'): string {
  return parts.filter((part) => part !== '').join(between);
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Of the section with this id; none where the template has no such section. */
export function sentencesIn(summary: Summary, id: string): readonly CitedSentence[] {
  return summary.find((one) => one.id === id)?.sentences ?? [];
}
