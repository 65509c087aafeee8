import type { Answer } from './answer.ts';
import { findFields, findHeadline } from './find-fields.ts';
import type { Briefing } from './read-briefing.ts';
import { toSentences } from './sentence.ts';
import { findActions, findFacts, findOpen, summarise } from './summarise.ts';

/** Everything it says is taken from the lines it was sent; without lines it says nothing. */
export function writeAnswer({ fields, lines, sections }: Briefing): Answer {
  const sentences = toSentences(lines);
  const parts = new Map(Object.entries(summarise(sentences)));
  return {
    headline: findHeadline(sentences)?.value ?? '',
    facts: findFacts(sentences),
    open: findOpen(sentences),
    actions: findActions(sentences),
    fields: findFields(sentences, fields),
    summary: sections.map((id) => ({ id, sentences: parts.get(id) ?? [] })),
  };
}
