import type { CitedSentence, Summary, SummarySection } from '../../utils/assist/notes.ts';

/** New words for a sentence keep its citations; no words at all remove it. */
export function rewriteSentence(
  summary: Summary,
  section: SummarySection,
  index: number,
  text: string,
): Summary {
  const old = summary[section][index];
  if (text === '') return removeSentence(summary, section, index);
  const one: CitedSentence = { segmentIds: [], ...old, text };
  return { ...summary, [section]: summary[section].with(index, one) };
}

/** What the agent adds rests on no line: it is the agent's word. */
export function addSentence(
  summary: Summary,
  section: SummarySection,
  index: number,
  text: string,
): Summary {
  return {
    ...summary,
    [section]: summary[section].toSpliced(index, 0, { text, segmentIds: [] }),
  };
}

export function removeSentence(summary: Summary, section: SummarySection, index: number): Summary {
  return { ...summary, [section]: summary[section].toSpliced(index, 1) };
}
