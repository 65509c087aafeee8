/**
 * What Whisper-like recognisers write where nobody spoke: the credits of the films they learned from.
 * Seen in speaches#133, voquill#446 and SubtitleEdit#13081.
 */
const CREDITS =
  /^(?:danske )?(?:undertekster|tekster|tekstet|oversat) (?:af|ved) .*$|^(?:subtitles|captions|transcribed|translated) by .*$|amara\.org|^(?:tak fordi du (?:så med|kiggede med)|thanks? (?:you )?for watching)[.!]*$/iu;

/** As often as this in a row is a recogniser that is stuck, not a person. */
const STUCK_TIMES = 4;
const LONGEST_LOOP_WORDS = 8;

/** The text without what was surely not said; empty when nothing is left. */
export function withoutInventions(text: string): string {
  const said = text
    .split(/(?<=[.!?])\s+/u)
    .filter((sentence) => !CREDITS.test(sentence.trim()))
    .join(' ');
  return withoutLoops(said.split(/\s+/u).filter((word) => word !== '')).join(' ');
}

/** `ja ja ja ja ja` → `ja`; the same for a phrase of several words. */
function withoutLoops(words: readonly string[]): readonly string[] {
  for (let length = 1; length <= LONGEST_LOOP_WORDS; length += 1) {
    for (let from = 0; from + length * STUCK_TIMES <= words.length; from += 1) {
      const times = timesInARow(words, from, length);
      if (times >= STUCK_TIMES)
        return withoutLoops(words.toSpliced(from + length, length * (times - 1)));
    }
  }
  return words;
}

function timesInARow(words: readonly string[], from: number, length: number): number {
  const bare = (at: number) => words[at]?.toLocaleLowerCase('da').replace(/[.,!?]+$/u, '');
  let times = 1;
  while (
    Array.from({ length }, (_, at) => from + at).every(
      (at) => at + times * length < words.length && bare(at) === bare(at + times * length),
    )
  )
    times += 1;
  return times;
}
