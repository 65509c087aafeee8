/** What a number says of itself by the words around it. `birth` only tells a date from any date. */
export type Naming = 'cpr' | 'birth' | 'phone' | 'account' | 'mail' | 'other';

export interface Cue {
  readonly naming: Naming;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<Naming, string>> = {
  cpr: String.raw`cpr[\p{L}]*|c\.? ?p\.? ?r\.?(?![\p{L}])|person-?\s?(?:nummer|nr)\p{L}*|(?:sidste fire|fire sidste)(?= (?:cifre|tal|numre)|\s*[?.]|\s*$)|last four(?= digits|\s*[?.]|\s*$)|civil registration|social security|personal (?:identification |id )?number`,
  birth: String.raw`født|fødselsda\p{L}+|born|birth\p{L}*`,
  phone: String.raw`telefon\p{L}*|tlf|mobil(?:en|nummer\p{L}*|nr|telefon\p{L}*)?|ring(?:e|er)?(?: \p{L}+){0,2} (?:på|til)|phone(?: number)?|mobile(?: number)?|call (?:me|you) (?:on|at)|lokalnummer|direkte nummer|træffes|sms`,
  account: String.raw`(?:bank)?konto(?:nummer|nr)\p{L}*|bankkonto\p{L}*|konto|reg(?:istrerings)?\.?[ -]?(?:nummer|nr)\p{L}*|iban|account number|sort code`,
  mail: String.raw`e-?mail\p{L}*|mail(?:en|adresse\p{L}*)?`,
  other: String.raw`(?:sags|ordre|kunde|medlems|faktura|serie|vare|medarbejder|løn|tjeneste|reference|pakke|tracking|bilags|journal|ticket|licens|stel|model|bestillings|rekvisitions|ean|cvr|projekt|port|fejl|lokale|kvitterings|produkt|indkøbs|inventar|udstyrs|aktiv|billet|polic[ey])[- ]?(?:nummer|nr|koden?|id|sags?nummer)\p{L}*|sag(?:en)?|ordren?|fakturaen?|inc|req|ritm|chg|prb|ean|cvr|imei|version\p{L}*|build|fejl|error(?: code)?|koden?|pinkoden?|(?:order|case|ticket|invoice|serial|customer|employee|tracking|reference|asset|licen[cs]e|model|product|part|incident|request|purchase order)(?: number| no| id)?|kb|beløb\p{L}*|pris\p{L}*|saldo\p{L}*|klokken|kl|nøgle|guid|ip(?:-adresse\p{L}*)?`,
};

const CUES = new RegExp(
  Object.entries(WORDS)
    .map(([naming, words]) => String.raw`(?<${naming}>(?<![\p{L}\d])(?:${words})(?![\p{L}]))`)
    .join('|'),
  'giu',
);
/** Behind a number: what it measures. */
const UNIT =
  /^[\s.]*(?:kr\b|kroner|euro|dollar|procent|%|år\b|dage|uger|måneder|timer|minut|sekund|gange|styk|stk|gb|mb|kb|meter|kilo|years|days|hours|minutes|times|percent)/iu;
const DATED =
  /(?:^|[^\p{L}])(?:den|d\.?|dato(?:en)?|siden|fra|til|inden|efter|før|frist(?:en)?|on|since|by|until|from|dated|kl\.?|klokken)[\s:]*$/iu;

export function findCues(text: string): Cue[] {
  return [...text.matchAll(CUES)].map(({ 0: { length }, index, groups = {} }) => ({
    naming: (Object.keys(WORDS) as Naming[]).find((one) => groups[one] !== undefined) ?? 'other',
    start: index,
    end: index + length,
  }));
}

export function isMeasure(text: string, end: number): boolean {
  return UNIT.test(text.slice(end, end + 16));
}

/** A date that says so, by the word before it: “den 24.03.62”. */
export function isDated(text: string, start: number): boolean {
  return DATED.test(text.slice(Math.max(0, start - 16), start));
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}
