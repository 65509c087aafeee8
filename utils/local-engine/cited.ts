import type { Answer } from '../assist/answer-schema.ts';
import type { Language } from '../settings/settings.ts';
import { report } from './report.ts';
import { linesOf, type Sentence } from './sentence.ts';

export type Cited = Answer['facts'][number];

/** A sentence of the call as one of the note, with the lines it stands in. */
export function cite(sentence: Sentence, language: Language): Cited {
  return { text: report(sentence, language), lines: linesOf([sentence]) };
}
