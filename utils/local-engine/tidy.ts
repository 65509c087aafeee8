import { remember } from './remember.ts';

/** Sounds and words that carry nothing, anywhere. */
const FILLERS =
  /(?<![\p{L}\p{N}])(?:øh+m?|æh+m?|eh+m?|hmm+|mmh?m?|uhm?|um+|you know|I mean|ikke også|ikke sandt|så at sige)(?:,|\.{3}|…)?(?![\p{L}\p{N}])\s*/giu;
/** What talk begins with. "Nej" stays: what is denied must stay denied. */
const OPENING =
  /^(?:(?:jamen|jo|ja|jep|nå|okay|ok|tak|fint|godt|dejligt|perfekt|super|præcis|altså|hov|undskyld|ah|yes|yeah|thanks|great|well|right|alright|oh|sure|perfect)(?:[,.!…]+\s+|\s+(?=(?:altså|det|jeg|nu|så|den|der|I|it|now)(?!\p{L}))|(?=$))|(?:hej|hejsa|dav|davs|halløj|goddag|godmorgen|god morgen|hello|hi|hey|good morning)(?:\s+\p{Lu}[\p{Ll}]+)?(?:[,.!]+\s+|\s+(?=\S))|(?:så|men|og|for|but|and|so)\s+(?=(?:jeg|du|vi|det|den|de|der|nu|min|mit|mine|når|i|you|we|it|they|my|the|now|when)(?!\p{L})))+/iu;
/** Who calls has a field of its own. */
const NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]*|\[[^\]]+\])`;
const INTRODUCTION = new RegExp(
  String.raw`^(?:det er|mit navn er|jeg hedder|du taler med|my name is|this is|it's|I am|I'm)\s+${NAME}(?:\s+${NAME}){0,3}(?:\s+(?:fra|på|i|from|at|in)\s+${NAME}(?:\s+(?:${NAME}|\d+))*)?(?:[,.]\s*|\s+(?=(?:og|and|jeg|I|min)(?!\p{L})))(?:(?:og|and)\s+)?`,
  'iu',
);
const FROM = new RegExp(
  String.raw`^(?:jeg ringer fra|jeg sidder på|jeg arbejder på|I work at|I'm calling from|I am calling from)\s+${NAME}(?:\s+(?:${NAME}|\d+))*(?:[,.]\s*|$)(?:(?:og|and)\s+)?`,
  'iu',
);
/** Why somebody calls needs no saying that he calls. */
const CALLING =
  /^(?:jeg ringer(?: til (?:dig|jer))?,? (?:fordi|for)|(?:det er )?fordi|sagen er,? at|problemet er,? at|det er sådan,? at|jeg har det problem,? at|det drejer sig om,? at|jeg ville (?:bare |lige )?høre,? om|I(?:'m| am) calling because|the (?:problem|thing|issue) is(?: that)?|it's just that)\s+/iu;
/** Words that are stammered. Others may be meant twice, and numbers always are. */
const TWICE =
  /(?<![\p{L}\p{N}])(jeg|du|det|den|der|de|vi|at|og|så|er|har|en|et|i|på|til|som|the|to|it|and|a|is|we|you|my|min|mit)(?:,? \1)+(?![\p{L}\p{N}'’])/giu;

/** A spoken sentence as it may be written: the same words, without what only fills the air. */
export const tidy = remember((text) => {
  let kept = text.replace(FILLERS, '').replace(TWICE, '$1').replace(/\s+/gu, ' ').trim();
  for (let before = ''; before !== kept;) {
    before = kept;
    kept = kept.replace(OPENING, '').replace(INTRODUCTION, '').replace(FROM, '');
    kept = kept.replace(CALLING, '').replace(/^[,.;:!…-]+\s*/u, '');
  }
  return kept;
});

/** With a capital in front and a stop behind. */
export function asSentence(text: string): string {
  const bare = text.trim().replace(/[,;:!…\s]+$/u, '');
  if (bare === '') return '';
  return /[.?]["”')]?$/u.test(bare) ? upperFirst(bare) : `${upperFirst(bare)}.`;
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('da') + text.slice(1);
}
