import type { CitedSentence, Summary } from '../../utils/assist/notes.ts';

/** New words for a sentence keep its citations; no words at all remove it. */
export function rewriteSentence(
  summary: Summary,
  section: string,
  index: number,
  text: string,
): Summary {
  if (text === '') return removeSentence(summary, section, index);
  return change(summary, section, (sentences) =>
    sentences.map((old, at) => (at === index ? { ...old, text } : old)),
  );
}

/** What the agent adds rests on no line: it is the agent's word. */
export function addSentence(
  summary: Summary,
  section: string,
  index: number,
  text: string,
): Summary {
  return change(summary, section, (sentences) =>
    sentences.toSpliced(index, 0, { text, segmentIds: [] }),
  );
}

export function removeSentence(summary: Summary, section: string, index: number): Summary {
  return change(summary, section, (sentences) => sentences.toSpliced(index, 1));
}

function change(
  summary: Summary,
  section: string,
  to: (sentences: readonly CitedSentence[]) => readonly CitedSentence[],
): Summary {
  return summary.map((one) =>
    one.id === section ? { ...one, sentences: to(one.sentences) } : one,
  );
}
