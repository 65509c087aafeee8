import { sentencesOf, type CitedSentence, type Notes } from './notes.ts';

/**
 * The same notes, with each sentence that stood in those before as the very object it was there. A
 * long call takes notes a thousand times, all of them stay in memory, and hardly a sentence changes.
 */
export function keepSentences(notes: Notes, before: Notes | null): Notes {
  if (!before) return notes;
  const known = new Map(sentencesOf(before).map((one) => [keyOf(one), one]));
  const keep = (sentences: readonly CitedSentence[]) =>
    sentences.map((one) => known.get(keyOf(one)) ?? one);
  return {
    ...notes,
    facts: keep(notes.facts),
    open: keep(notes.open),
    actions: keep(notes.actions),
    summary: notes.summary.map((one) => ({ ...one, sentences: keep(one.sentences) })),
  };
}

function keyOf({ text, segmentIds }: CitedSentence): string {
  return [text, ...segmentIds].join('\n');
}
