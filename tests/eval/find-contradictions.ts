import { wordsOf } from './claim.ts';
import { numbersIn, readNumbers } from './read-numbers.ts';

/** What is wrong with a sentence beside the lines it rests on. */
export type Contradiction = 'number' | 'negation' | 'name';

const NEGATION =
  /(?<![\p{L}\p{N}])(?:ikke|ikk'|it|ingen|intet|aldrig|hverken|uden|nej|no|not|never|none|nothing|nobody|without|neither|cannot)(?![\p{L}\p{N}])|n['’]t(?!\p{L})/iu;
/** In English "it" is no Jutlandic "ikke". */
const ENGLISH_IT = /(?<!\p{L})it(?!\p{L})/giu;
/** So much of a sentence must stand in a clause for the clause to be what it says again. */
const SAME_CLAIM = 0.7;
/** What follows stands for itself; a subordinate clause does not. */
const AND = /,? (?:og|men|så|and|but|so) /u;
const TELLING = 4;
const SHORTEST_SHARED = 3;

/**
 * Apart from any golden answer: a number that its lines do not have, a name nobody said, and a sentence
 * that says again what was said but without its negation, or with one. Careful on the side of silence:
 * what a sentence puts in its own words is left to the forbidden claims.
 * @param cited the lines it cites, as they were heard
 * @param heard the whole call, as it was heard
 */
export function findContradictions(
  sentence: string,
  cited: readonly string[],
  heard: string,
  isDanish: boolean,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  // "[telefon 1]" stands for what was hidden; its number is none that was said.
  const own = sentence.replace(/\[\p{L}+ \d+\]/gu, '…');
  if (hasStrangeNumber(own, cited.join(' '))) found.push('number');
  if (losesNegation(own, cited, isDanish)) found.push('negation');
  if (hasStrangeName(own, heard)) found.push('name');
  return found;
}

/** Numbers count by their value; those said digit by digit also as the digits in a row. */
function hasStrangeNumber(sentence: string, cited: string): boolean {
  const said = new Set(numbersIn(cited));
  const row = readNumbers(cited)
    .map((one) => (typeof one === 'number' ? String(one) : one.replace(/\D/gu, '')))
    .join('');
  const raw = cited.replace(/\D/gu, '');
  return numbersIn(sentence).some(
    (one) => !said.has(one) && !row.includes(String(one)) && !raw.includes(String(one)),
  );
}

/** Clause by clause: an answer that is put behind its question denies nothing of the question. */
function losesNegation(sentence: string, cited: readonly string[], isDanish: boolean): boolean {
  const said = cited.flatMap(clausesOf).flatMap((clause) => [clause, ...clause.split(AND)]);
  return clausesOf(sentence).some((own) => {
    const words = tellingWords(own);
    if (words.length < 2 || own.endsWith('?')) return false;
    const clauses = said
      .map((clause) => ({ clause, share: shareOf(words, tellingWords(clause)) }))
      .toSorted((a, b) => b.share - a.share);
    const best = clauses.filter(({ share }) => share === clauses[0]?.share);
    if ((best[0]?.share ?? 0) < SAME_CLAIM) return false;
    const isDenied = isNegated(own, isDanish);
    return best.every(
      ({ clause }) => isNegated(clause, isDanish) !== isDenied && !isPartOf(own, clause),
    );
  });
}

/** Sentences; the dot of "2. sal" and "8. december" ends none. */
export function clausesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["”)]?)(?<!\d\.(?=\s+\p{Ll}))\s+/u);
}

/** A "no" in front, which answers something else, denies nothing of what follows. */
function isNegated(text: string, isDanish: boolean): boolean {
  const bare = text.replace(/^(?:nej|no)[,.]?\s+/iu, '');
  return NEGATION.test(isDanish ? bare : bare.replace(ENGLISH_IT, ''));
}

/** A clause of several parts, of which one is said again. */
function isPartOf(own: string, clause: string): boolean {
  return tellingWords(own).length < tellingWords(clause).length * SAME_CLAIM;
}

/** A capital within a sentence: a name, unless it was said. Danish and English write few others so. */
function hasStrangeName(sentence: string, heard: string): boolean {
  const said = new Set(wordsOf(heard));
  const joined = wordsOf(heard).join('');
  return [...sentence.matchAll(/(?<=[\p{L}\p{N},;)] )\p{Lu}[\p{Ll}]{2,}/gu)].some(([name]) => {
    const word = name.toLocaleLowerCase('da');
    return !said.has(word) && !joined.includes(word) && !isCalendar(word);
  });
}

const isCalendar = (word: string): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|danish|english)$/u.test(
    word,
  );

function tellingWords(text: string, letters = TELLING): readonly string[] {
  return wordsOf(text).filter(
    (word) => (word.length >= letters || /^\d/u.test(word)) && !NEGATION.test(word),
  );
}

function shareOf(own: readonly string[], others: readonly string[]): number {
  const stems = new Set(others.map(stem));
  return own.filter((word) => stems.has(stem(word))).length / Math.max(1, own.length);
}

const STEM_LENGTH = 5;

const stem = (word: string): string => word.slice(0, STEM_LENGTH);

/** Whether a sentence has a word in common with the lines it cites. */
export function sharesWords(sentence: string, cited: readonly string[]): boolean {
  const own = tellingWords(sentence, SHORTEST_SHARED);
  return shareOf(own, tellingWords(cited.join(' '), SHORTEST_SHARED)) > 0;
}
