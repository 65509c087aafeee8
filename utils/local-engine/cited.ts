import type { Answer } from '../assist/answer-schema.ts';
import type { Language } from '../settings/settings.ts';
import { report } from './report.ts';
import { linesOf, type Sentence } from './sentence.ts';
import type { Part } from './talk.ts';

export type Cited = Answer['facts'][number];

/** As `cite`; what the caller agreed to do stands with his words. */
export function citePart({ sentence, agreed }: Part, language: Language): Cited {
  if (!agreed) return cite(sentence, language);
  const head = language === 'da' ? 'Aftalt' : 'Agreed';
  const reply = report(agreed, language);
  return {
    text: `${head}: ${report(sentence, language)}${agreed.stems.length > 0 ? ` ${reply}` : ''}`,
    lines: linesOf([sentence, agreed]),
  };
}

/** A sentence of the call as one of the note, with the lines it stands in. */
export function cite(sentence: Sentence, language: Language): Cited {
  return { text: report(sentence, language), lines: linesOf([sentence]) };
}
