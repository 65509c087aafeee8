import { remember } from './remember.ts';

/** Sounds and words that carry nothing, anywhere. */
const FILLERS =
  /(?<![\p{L}\p{N}])(?:øh+m?|æh+m?|eh+m?|hmm+|mmh?m?|uhm?|um+|så at sige)(?:,|\.{3}|…)?(?![\p{L}\p{N}])\s*/giu;
/** Asks for agreement, between commas or at the end; elsewhere, "ikke også" denies. */
const ASIDE =
  /(?<=^|,\s)(?:you know|I mean|ikke også|ikke sandt),\s+|,\s+(?:you know|ikke også|ikke sandt)(?=\s*[.?!]?$)/giu;
/** What talk begins with. "Nej" stays: what is denied must stay denied. */
const OPENING =
  /^(?:(?:jamen|jo|ja|jep|nå|okay|ok|tak|fint|godt|good|fine|sådan|dejligt|perfekt|super|præcis|altså|hov|undskyld|ah|yes|yeah|thanks|great|well|right|alright|oh|sure|perfect)(?:[,.!…]+\s+|\s+(?=(?:altså|det|jeg|nu|så|den|der|du|vi|I|it|now|so|then)(?!\p{L}))|(?=$))|(?:hej|hejsa|dav|davs|halløj|goddag|godmorgen|god morgen|hello|hi|hey|good morning)(?:[,.!]+\s+|\s+(?=\S))|(?:så|men|og|for|but|and|so)\s+(?=(?:jeg|du|vi|det|den|de|der|nu|min|mit|mine|når|i|you|we|it|they|my|the|now|when)(?!\p{L})))+/iu;
/** Names begin with a capital, so case counts here. */
const GREETING =
  /^(?:[Hh]ej|[Hh]ejsa|[Dd]avs?|[Hh]alløj|[Gg]oddag|[Gg]odmorgen|[Gg]od morgen|[Hh]ello|[Hh]i|[Hh]ey|[Gg]ood morning)\s+\p{Lu}\p{Ll}+(?:[,.!]+\s+|\s+(?=\S))/u;
/** Who calls has a field of its own. */
const NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]*|\[[^\]]+\])`;
const INTRODUCTION = new RegExp(
  String.raw`^(?:[Dd]et er|[Mm]it navn er|[Jj]eg hedder|[Dd]u taler med|[Mm]y name is|[Tt]his is|[Ii]t's|I am|I'm)\s+${NAME}(?:\s+${NAME}){0,3}(?:\s+(?:fra|på|i|from|at|in)\s+${NAME}(?:\s+(?:${NAME}|\d+))*)?(?:[,.]\s*|\s+(?=(?:og|and|jeg|I|min)(?!\p{L})))(?:(?:og|and)\s+)?`,
  'u',
);
const FROM = new RegExp(
  String.raw`^(?:[Jj]eg ringer fra|[Jj]eg sidder på|[Jj]eg arbejder på|I work at|I'm calling from|I am calling from)\s+${NAME}(?:\s+(?:${NAME}|\d+))*(?:[,.]\s*|$)(?:(?:og|and)\s+)?`,
  'u',
);
/** Why somebody calls needs no saying that he calls. */
const CALLING =
  /^(?:jeg ringer(?: til (?:dig|jer))?,? (?:fordi|for)|(?:det er )?fordi|sagen er,? at|problemet er,? at|det er sådan,? at|jeg har det problem,? at|det drejer sig om,? at|jeg ville (?:bare |lige )?høre,? om|I(?:'m| am) calling because|the (?:problem|thing|issue) is(?: that)?|it's just that)\s+/iu;
/** Words that are stammered. Others may be meant twice, and numbers always are. */
const TWICE =
  /(?<![\p{L}\p{N}])(jeg|du|det|den|der|de|vi|at|og|så|er|har|en|et|i|på|til|som|the|to|it|and|a|is|we|you|my|min|mit)(?:,? \1)+(?![\p{L}\p{N}'’])/giu;

/** "Jeg noterer, at kontoen er låst op" says that it is. English has the same order either way. */
const NOTING =
  /^(?:jeg (?:noterer|skriver|registrerer|kan se|konstaterer)(?: her| lige| nu| så)*,? at|I(?:'ll| will)? (?:note|can see|see)(?: here)?(?: that)?(?= (?:the|your|you|it|that|we|they|my|this|there)(?!\p{L})))\s+/iu;
/** In "at kontoen ikke er låst" the adverb stands where no main clause has it. */
const ADVERB =
  /(?<!\p{L})(?:ikke|aldrig|ingen|intet|heller|også|allerede|stadig|altid|endnu|nu|kun|jo|vist|nok|ofte|hverken|lige|gerne|bare|faktisk)(?!\p{L})/iu;
/** A "no" that takes back what came before denies nothing of what comes now. */
const CORRECTION =
  /^(?:nej,? (?:vent|undskyld)|vent lige|no,? (?:wait|sorry)|wait|sorry)(?:[,.]? (?:vent|undskyld|sorry|wait))?[,.]\s+/iu;
/** What only ties a sentence to the one before; neither turns the order of words. */
const TIE = /^(?:og|men|and|but)\s+(?=\p{L})(?!(?:hv|wh|how|fordi|at|because|that)\p{L}*)/iu;
/** Behind "så" the verb comes before its subject; without it, behind. */
const THEN_DA =
  /^så\s+(?<verb>(?!(?:sikker|lækker|mager|ofte|sidste|næste|første)\s)(?:\p{Ll}{2,}er|\p{Ll}{2,}(?:ede|te)|er|\p{Ll}*(?:går|står|får|slår)|ser|sker|gør|har|bor|tror|når|beder|dør|tør|kan|skal|vil|må|var|gik|fik|kom|blev|kunne|skulle|ville|tog|sagde|gjorde|lå|stod|bør|ved|gav|satte|lagde|fandt|skrev|havde|lod|slog|løb))\s+(?<subject>jeg|vi|du|han|hun|den|det|de|der)(?=\s)/iu;
const THEN_EN = /^(?:so|then)\s+(?=(?:I|we|you|he|she|it|they|the|that's|it's)(?!\p{L}))/iu;

const NEGATORS =
  /(?<!\p{L})(?:ikke|aldrig|ingen|intet|hverken|uden|not|never|none|nothing|neither|without|cannot|\p{L}+n['’]t)(?!\p{L})/giu;

/**
 * A spoken sentence as it may be written: the same words, without what only fills the air. One that
 * would deny less than what was said is given back as it is.
 */
export const tidy = remember((text) => {
  const said = text.replace(ASIDE, '').replace(/\s+/gu, ' ').trim();
  const kept = cleaned(said);
  return denials(kept) === denials(said) ? kept : said;
});

function denials(text: string): number {
  return text.match(NEGATORS)?.length ?? 0;
}

function cleaned(text: string): string {
  let kept = text.replace(FILLERS, '').replace(TWICE, '$1').replace(/\s+/gu, ' ').trim();
  for (let before = ''; before !== kept;) {
    before = kept;
    kept = kept
      .replace(GREETING, '')
      .replace(OPENING, '')
      .replace(INTRODUCTION, '')
      .replace(FROM, '');
    kept = kept.replace(CORRECTION, '').replace(TIE, '');
    kept = spokenFor(kept.replace(THEN_DA, '$<subject> $<verb>').replace(THEN_EN, ''));
    kept = kept.replace(CALLING, '').replace(/^[,.;:!…-]+\s*/u, '');
  }
  return kept;
}

/** What somebody says that he notes, without that he notes it; "and that …" goes on as "and …". */
function spokenFor(text: string): string {
  const head = NOTING.exec(text)?.[0];
  if (head === undefined) return text;
  const said = text.slice(head.length);
  if (!/\sat\s+$/iu.test(head)) return said;
  return ADVERB.test(said) ? text : said.replace(/(?<=,? og) at(?= )/giu, '');
}

/** With a capital in front and a stop behind. */
export function asSentence(text: string): string {
  const bare = text.trim().replace(/[,;:!…\s]+$/u, '');
  if (bare === '') return '';
  return /[.?]["”')]?$/u.test(bare) ? upperFirst(bare) : `${upperFirst(bare)}.`;
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('da') + text.slice(1);
}
