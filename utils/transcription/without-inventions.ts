import { bareWord, bareWords } from './bare-words.ts';

/**
 * What Whisper-like recognisers write where nobody spoke: the credits of the films they learned from.
 * Seen in speaches#133, voquill#446 and SubtitleEdit#13081.
 */
const CREDITS =
  /^(?:danske )?(?:undertekster|tekster|tekstet|oversat) (?:af|ved) .*$|^(?:subtitles|captions|transcribed|translated) by .*$|amara\.org|^(?:tak fordi du (?:så med|kiggede med)|thanks? (?:you )?for watching)[.!]*$/iu;

/** Above this a recogniser that can tell is sure; Whisper itself begins to doubt at 0.6. */
const SURELY_SILENT = 0.8;

/**
 * A phrase that comes three times in a row is a recogniser that is stuck, and one of the three is
 * kept. One word people do say three times ("ja, ja, ja"), so a single word has to come four times.
 */
const STUCK_PHRASE_TIMES = 3;
const STUCK_WORD_TIMES = 4;
const LONGEST_LOOP_WORDS = 12;
/** Telephone numbers repeat themselves: "22 22 22 22" says what it says. */
const NUMBER =
  /\d|^(?:nul|en|et|to|tre|fire|fem|seks|syv|otte|ni|zero|oh|one|two|three|four|five|six|seven|eight|nine)$/u;
/** So many names in the order of the list, and nothing else, nobody says. */
const RECITED_NAMES = 3;

export interface Doubts {
  /** 0–1, how sure the service is that nobody spoke; null where it does not say. */
  readonly noSpeech: number | null;
  /** What was handed over as likely words. */
  readonly vocabulary: string;
}

/** The text without what was surely not said; empty when nothing is left. */
export function withoutInventions(text: string, { noSpeech, vocabulary }: Doubts): string {
  if ((noSpeech ?? 0) > SURELY_SILENT || isPromptGivenBack(text, vocabulary)) return '';
  const said = text
    .split(/(?<=[.!?])\s+/u)
    .filter((sentence) => !CREDITS.test(sentence.trim()))
    .join(' ');
  return withoutLoops(said.split(/\s+/u).filter((word) => word !== '')).join(' ');
}

/** In silence a recogniser recites its prompt: a stretch of the list, word for word. */
function isPromptGivenBack(text: string, vocabulary: string): boolean {
  const padded = (one: string) => ` ${bareWords(one).join(' ')} `;
  const said = padded(text);
  const names = vocabulary.split(',').map(padded);
  return (
    padded(vocabulary).includes(said) &&
    names.filter((name) => said.includes(name)).length >= RECITED_NAMES
  );
}

/** `og så og så og så` → `og så`; the longest phrase first, so that a loop goes at once. */
function withoutLoops(words: readonly string[]): readonly string[] {
  for (let length = LONGEST_LOOP_WORDS; length >= 1; length -= 1) {
    const stuckTimes = length === 1 ? STUCK_WORD_TIMES : STUCK_PHRASE_TIMES;
    for (let from = 0; from + length * stuckTimes <= words.length; from += 1) {
      const times = timesInARow(words, from, length);
      if (times >= stuckTimes && isLoop(words.slice(from, from + length)))
        return withoutLoops(words.toSpliced(from + length, length * (times - 1)));
    }
  }
  return words;
}

/** Not numbers; and `nej nej` is one word said twice, not a phrase. */
function isLoop(words: readonly string[]): boolean {
  const bare = words.map(bareWord);
  return bare.some((word) => !NUMBER.test(word)) && new Set(bare).size === words.length;
}

function timesInARow(words: readonly string[], from: number, length: number): number {
  let times = 1;
  while (isSame(words, from, from + times * length, length)) times += 1;
  return times;
}

function isSame(words: readonly string[], first: number, second: number, length: number): boolean {
  if (second + length > words.length) return false;
  for (let at = 0; at < length; at += 1)
    if (bareWord(words[first + at] ?? '') !== bareWord(words[second + at] ?? '')) return false;
  return true;
}
