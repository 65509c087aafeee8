import type { Answer } from './answer.ts';
import { findFields, findHeadline } from './find-fields.ts';
import type { Briefing } from './read-briefing.ts';
import { toSentences } from './sentence.ts';
import { findFacts, summarise } from './summarise.ts';

/** Everything it says is taken from the lines it was sent; without lines it says nothing. */
export function writeAnswer({ fields, lines }: Briefing): Answer {
  const sentences = toSentences(lines);
  return {
    headline: findHeadline(sentences)?.value ?? '',
    facts: findFacts(sentences),
    fields: findFields(sentences, fields),
    summary: summarise(sentences),
  };
}
