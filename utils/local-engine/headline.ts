import { NEGATION, NO_TROUBLE, TROUBLE } from './cues.ts';
import { tidy, upperFirst } from './tidy.ts';
import { tellingStems } from './words.ts';

const MOST_WORDS = 8;
/** A clause that says something by itself. */
const FEWEST_STEMS = 1;
const CLAUSE =
  /[,;:.!?]\s+|\s+(?=(?:efter at|efter jeg|fordi|siden jeg|men|når|hvis|selvom|after I|because|since I|but|when|if|although|even though)(?!\p{L}))/iu;
const CONNECTIVE =
  /^(?:(?:men|og|så|for|fordi|at|but|and|so|that|because)\s+|(?:efter at|after)\s+(?=jeg|I))+/iu;
/** Whose it is goes without saying in a headline. */
const PERSON =
  /^(?:(?:nu|så|i dag|i morges|pludselig|now|today|suddenly)\s+)?(?:(?<verb>kan|må|skal|har|får|er)\s+(?:jeg|vi)|jeg er\s+(?=\p{L}+t(?!\p{L}))|jeg|vi|I am|I'm|I|we)\s+/iu;
const OWN = /(?<!\p{L})(?:min|mit|mine|vores|my|our)\s+/giu;
const BACKWARD = /^(?:den|det|de|it|they|that)(?!\p{L})/iu;
const SOFT =
  /(?<!\p{L})(?:altså|bare|lige|jo|simpelthen|faktisk|egentlig|ligesom|sådan|desværre|just|actually|really|basically|unfortunately|somehow)\s+/giu;
const LOOSE_END =
  /\s+(?:og|men|at|som|der|på|i|til|fra|med|af|for|en|et|den|det|de|om|ved|hos|efter|er|har|når|fordi|and|but|that|to|on|in|from|with|of|for|a|an|the|at|by|is|has|when|because|after|so|så)$/iu;

/**
 * What is wrong, as a headline: the clause of the problem that says it, without who says it and
 * without names of people. At most eight words, all of them said, and never cut before its negation.
 */
export function headlineOf(problem: string, people: readonly string[]): string {
  const clauses = tidy(problem)
    .split(CLAUSE)
    .map((one) => without(people, tidy(one.replace(CONNECTIVE, ''))))
    .filter((one) => one !== '');
  const says = (one: string) => tellingStems(one).length >= FEWEST_STEMS;
  const at = clauses.findIndex((one) => TROUBLE.test(one.replace(NO_TROUBLE, '')));
  const main = clauses[at] ?? clauses.find(says) ?? '';
  // "… on the third floor, does not work": what does not work stands in the clause before.
  const needs = BACKWARD.test(main) || !says(main.replace(TROUBLE.pattern, ''));
  const before = at > 0 && needs ? (clauses[at - 1] ?? '') : '';
  return upperFirst(shortened(bare(before === '' ? main : `${before}, ${main}`)));
}

function bare(clause: string): string {
  return clause
    .replace(SOFT, '')
    .replace(PERSON, (...args) => {
      const { verb } = args.at(-1) as { verb?: string };
      return verb === undefined ? '' : `${verb} `;
    })
    .replace(OWN, '')
    .replace(/[.!?…,;:]+$/u, '')
    .trim();
}

function shortened(clause: string): string {
  const words = clause.split(/\s+/u);
  if (words.length <= MOST_WORDS) return trimmed(clause);
  // The last words, where the first would leave the trouble out.
  const first = words.slice(0, MOST_WORDS).join(' ');
  const denied = NEGATION.test(clause) && !NEGATION.test(first);
  const lacks = TROUBLE.test(clause) && !TROUBLE.test(first);
  return trimmed(denied || lacks ? words.slice(-MOST_WORDS).join(' ') : first);
}

function trimmed(text: string): string {
  let kept = text.replace(/[,;:]$/u, '');
  while (LOOSE_END.test(kept)) kept = kept.replace(LOOSE_END, '');
  return kept.replace(/^(?:og|men|at|and|but|that)\s+/iu, '');
}

function without(people: readonly string[], text: string): string {
  const bared = text.replace(/\[[^\]]*\]/gu, '');
  return people
    .reduce((kept, name) => kept.replaceAll(name, ''), bared)
    .replace(/\s+/gu, ' ')
    .trim();
}
