import { wordsIn } from './said-clauses.ts';
import { meaningOf } from './said-meaning.ts';

/** About 1,200 tokens: an article is asked about while somebody waits for it, and most are shorter. */
const MOST_CHARS = 4_200;
/** `[12] ` and the end of the row. */
const ROW_HEAD_CHARS = 6;
/** On either side of a sentence that tells something: what it leads to, and what it is about. */
const NEIGHBOURS = 1;
/** Ends in a dot, and ends nothing. */
const SHORTENED =
  'f.eks|F.eks|bl.a|Bl.a|dvs|Dvs|evt|Evt|nr|Nr|kl|Kl|ca|Ca|tlf|Tlf|inkl|ekskl|m.v|hhv|jf|e.g|i.e|approx|vs'.replaceAll(
    '.',
    String.raw`\.`,
  );
/** Steps, and whatever else begins with a figure or a capital, begin a new sentence; `1.` alone is none. */
const BETWEEN = new RegExp(
  String.raw`(?<=[.!?…]["”»)]?)(?<!(?:^|[.!?:…]\s)\d{1,2}\.)(?<!(?<![\p{L}.])(?:${SHORTENED})\.)\s+(?=["“«(]?[\p{Lu}\d])`,
  'u',
);

export function articleSentences(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/**
 * As much of an article as there is room for, in its own order: what shares most with what the call is
 * about, with its neighbours, before the rest.
 */
export function chooseSentences(
  sentences: readonly string[],
  about: string,
  mostChars = MOST_CHARS,
): readonly string[] {
  const kept = new Set<number>();
  let room = mostChars;
  for (const at of inOrderOfWorth(sentences, about)) {
    const chars = ROW_HEAD_CHARS + (sentences[at]?.length ?? 0);
    if (kept.has(at) || chars > room) continue;
    kept.add(at);
    room -= chars;
  }
  return sentences.filter((_, at) => kept.has(at));
}

/** Those that tell most first, each with those beside it, then the others as they stand. */
function inOrderOfWorth(sentences: readonly string[], about: string): readonly number[] {
  const wanted = meaningsIn(about);
  const meanings = sentences.map(meaningsIn);
  const commonness = new Map<string, number>();
  for (const one of meanings)
    for (const meaning of one) commonness.set(meaning, (commonness.get(meaning) ?? 0) + 1);
  // A word that stands in every sentence of the article tells none from the others.
  const worthOf = (one: ReadonlySet<string>) =>
    [...one]
      .filter((meaning) => wanted.has(meaning))
      .reduce((sum, meaning) => sum + 1 / (commonness.get(meaning) ?? 1), 0);
  const best = meanings
    .map((one, at) => ({ at, worth: worthOf(one) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .flatMap(({ at }) => around(at));
  return [...best, ...sentences.keys()];
}

function around(at: number): readonly number[] {
  const beside = Array.from({ length: NEIGHBOURS }, (_, step) => [at + 1 + step, at - 1 - step]);
  return [at, ...beside.flat()];
}

/** What a text is about, however its words are bent. */
export function meaningsIn(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).flatMap(({ text: word }) => meaningOf(word) ?? []));
}
