import { remember } from './remember.ts';

/**
 * Pattern for whole words, in any case; `*` behind a letter stands for the rest of a word, `_` for up to two words
 * that somebody put between. `\b` would not do: to it, æ, ø and å are not letters.
 */
export function said(...words: readonly string[]): RegExp {
  const pattern = words
    .join('|')
    .replace(/(?<=\p{L})\*/gu, '\\p{L}*')
    .replaceAll(' _ ', ' (?:\\p{L}+ ){0,2}');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Tells whether a text has it; looks at each text once. */
export interface Cue {
  readonly pattern: RegExp;
  test(text: string): boolean;
}

/** Of one text: which cues were looked for, and which of them it has; a bit for each. */
const marksOf = remember(() => ({ looked: 0, held: 0 }));
const MOST_CUES = 31;
let cues = 0;

export function cue(pattern: RegExp): Cue {
  if (cues === MOST_CUES) throw new Error('No bit is left for another cue.');
  const bit = 1 << cues;
  cues += 1;
  return {
    pattern,
    test(text) {
      const marks = marksOf(text);
      if ((marks.looked & bit) === 0) {
        marks.looked |= bit;
        if (pattern.test(text)) marks.held |= bit;
      }
      return (marks.held & bit) !== 0;
    },
  };
}
