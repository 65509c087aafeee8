import { clausesIn, type Clause, type Word } from './said-clauses.ts';
import { isHappening, meaningOf } from './said-meaning.ts';
import type { Mismatch, SaidLine } from './verify-sentence.ts';

const NEGATORS = new Set(
  `ikke ik ikk ikk' ik' itte kanikke aldrig ingen intet ingenting uden hverken ej
  not no never none nothing nobody without nor neither cannot cant dont doesnt didnt wont isnt wasnt couldnt havent hasnt`.split(
    /\s+/u,
  ),
);
/** “… , ikke?” asks for agreement; “ikke kun” adds; “uden problemer” says that it works. */
const NO_NEGATION =
  /(?<![\p{L}])(?:ikke (?:også|sandt|bare|kun|mindst|mere end|noget problem)|(?:intet|ingen|uden|no|without(?: any)?) (?:problem\p{L}*|årsag)|not only|not just|no (?:longer )?later than|not at all a problem)(?![\p{L}])|,? (?:ikke?|ik'?|right)\s*\?/giu;
/** Words that deny by themselves: “afvises” is as good as “kommer ikke på”. */
const DENIES =
  /^(?:fejl|afvis|afvist|nægt|mangl|umulig|forgæves|nede$|ned$|defekt|stykker|brudt|droppe|stop|blok|låst|lås|spær|misly|død|tom|væk|forsv|sjæld|næppe|knap|undlad|undgå|ugyld|ukend|utilgæng|manglen|udløb|fail|refus|reject|deni|denied|missing|imposs|unable|down$|broken|block|lock|dead|gone|lost|rare|hardly|avoid|invalid|unknown|unavail|disabl|inactiv|error|expire|crash|hæng|frys|froz|svigt|glem|forgot|problem|trouble|besvær)/u;
/** So far from what is negated may a negation stand: “har faktisk slet ikke kunnet komme”. */
const REACH = 5;
const LEAST_SHARED = 0.5;
const ENOUGH_SHARED = 0.6;
/** As good a witness as the best, within so much. */
const NEARLY = 0.34;

interface Claim {
  readonly clause: Clause;
  readonly meanings: ReadonlyMap<string, readonly number[]>;
  readonly negators: readonly number[];
  readonly denials: ReadonlySet<string>;
}

interface Witness {
  readonly claim: Claim;
  readonly line: SaidLine;
  readonly isCited: boolean;
  /** What was answered to it: a question asserts nothing by itself. */
  readonly answer: 'yes' | 'no' | 'open' | null;
}

/** Negations that were lost or invented, claim by claim: one elsewhere in the line excuses nothing. */
export function verifyNegations(
  text: string,
  cited: ReadonlySet<string>,
  lines: readonly SaidLine[],
): Mismatch[] {
  const witnesses = witnessesIn(lines, cited);
  const isDenied = witnesses.some(
    ({ claim, answer }) =>
      claim.negators.length > 0 || claim.denials.size > 0 || answer === 'no' || saysNo(claim),
  );
  return claimsIn(text).flatMap((claim) => {
    const found = judge(claim, witnesses);
    const [first] = claim.negators;
    const negator = first === undefined ? undefined : claim.clause.words[first];
    if (found)
      return [spanOf(claim, negator, found.line.text.slice(...rangeOf(found.claim.clause)), found)];
    // Nobody denied anything there.
    return negator && !isDenied ? [spanOf(claim, negator, '', null)] : [];
  });
}

/** The witness that says the opposite, where none says the same. */
function judge(claim: Claim, witnesses: readonly Witness[]): Witness | null {
  const compared = witnesses.map((witness) => ({ witness, ...likeness(claim, witness.claim) }));
  // Whoever denies something of this has given the sentence its “ikke”.
  const deniesToo = ({ witness, score, shared }: (typeof compared)[number]): boolean =>
    score >= LEAST_SHARED && isNegated(witness.claim, shared, witness.answer);
  if (claim.negators.length > 0 && compared.some(deniesToo)) return null;
  const scored = compared.filter(({ score, shared }) => isEnough(score, shared, claim));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const near = scored.filter(({ score }) => score >= best - NEARLY);
  const isOpposite = ({ witness, shared }: (typeof scored)[number]): boolean =>
    isNegated(claim, shared) !== isNegated(witness.claim, shared, witness.answer) &&
    witness.answer !== 'open' &&
    sameSet(claim.denials, witness.claim.denials);
  if (near.length === 0 || !near.every(isOpposite)) return null;
  return near.find(({ witness }) => witness.isCited)?.witness ?? null;
}

function likeness(one: Claim, other: Claim): { score: number; shared: readonly string[] } {
  const shared = [...one.meanings.keys()].filter((meaning) => other.meanings.has(meaning));
  const least = Math.min(one.meanings.size, other.meanings.size);
  return { score: least === 0 ? 0 : shared.length / least, shared };
}

/** A thing alone is shared by everything that is said of it; what happens to it must be, too. */
function isEnough(score: number, shared: readonly string[], { meanings }: Claim): boolean {
  if (score < LEAST_SHARED) return false;
  if (shared.some(isHappening)) return true;
  return score >= ENOUGH_SHARED && shared.length >= 2 && ![...meanings.keys()].some(isHappening);
}

function isNegated(
  { meanings, negators }: Claim,
  shared: readonly string[],
  answer: Witness['answer'] = null,
): boolean {
  if (answer === 'yes' || answer === 'no') return answer === 'no';
  const places = shared.flatMap((meaning) => meanings.get(meaning) ?? []);
  const near = negators.filter((at) => places.some((place) => Math.abs(place - at) <= REACH));
  return near.length % 2 === 1;
}

function witnessesIn(lines: readonly SaidLine[], cited: ReadonlySet<string>): Witness[] {
  return lines.flatMap((line, at) => {
    const claims = claimsIn(line.text);
    return claims.map((claim, index): Witness => {
      const isCited = cited.has(line.segmentId);
      if (!claim.clause.isQuestion) return { claim, line, isCited, answer: null };
      const here = claims[index + 1];
      const after = lines[at + 1];
      const answer = answerIn(here ?? claimsIn(after?.text ?? '')[0]);
      const isAnswerCited = !here && after !== undefined && cited.has(after.segmentId);
      return { claim, line, isCited: isCited || isAnswerCited, answer };
    });
  });
}

function answerIn(claim: Claim | undefined): 'yes' | 'no' | 'open' {
  const first = claim?.clause.words[0]?.text ?? '';
  if (/^(?:nej|næ|nix|no|nope)$/u.test(first)) return 'no';
  return /^(?:ja|jo|jep|jamen|yes|yeah|yep)$/u.test(first) ? 'yes' : 'open';
}

function saysNo({ clause }: Claim): boolean {
  return clause.words.some(({ text }) => /^(?:nej|næ|no|nope)$/u.test(text));
}

function claimsIn(text: string): readonly Claim[] {
  // The same length, so that every word stays where it stands.
  const meant = text.replace(NO_NEGATION, (words) => words.replaceAll(/[\p{L}']/gu, '_'));
  return clausesIn(meant).map((clause): Claim => {
    const meanings = new Map<string, number[]>();
    clause.words.forEach(({ text: word }, at) => {
      const meaning = meaningOf(word);
      if (meaning !== null) meanings.set(meaning, [...(meanings.get(meaning) ?? []), at]);
    });
    const negators = clause.words.flatMap(({ text: word }, at) => (isNegator(word) ? [at] : []));
    const denials = clause.words.flatMap(({ text: word }) => DENIES.exec(word)?.[0] ?? []);
    return { clause, meanings, negators, denials: new Set(denials) };
  });
}

function isNegator(word: string): boolean {
  return NEGATORS.has(word) || word.endsWith("n't");
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}

function rangeOf({ from, to }: Clause): [number, number] {
  return [from, to];
}

function spanOf(
  { clause }: Claim,
  negator: Word | undefined,
  said: string,
  found: Witness | null,
): Mismatch {
  const { from, to } = negator ?? clause;
  const segmentId = found?.line.segmentId ?? null;
  return { from, to, why: 'negation', isLost: !negator, said, segmentId };
}
