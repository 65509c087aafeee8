import type { Found } from './kinds.ts';
import type { NumberGroup } from './read-numbers.ts';

const ENDINGS =
  'vej|vejen|gade|gaden|allé|alle|alléen|plads|pladsen|stræde|stræderne|boulevard|boulevarden|torv|torvet|vænge|vænget|parken|park|brygge|kaj|bakken|bakke|engen|marken|haven|toften|svinget|krogen|lunden|vang|vangen|stien|kvarter|dalen|høj|højen|mosen|strand|kanal|volden|løkken|skrænten';
/** Verbs and shortcuts that end like a road. */
const NO_STREET = /^(?:over|gen|om|ud|ind|af|mid|hal|til|på|samme|hver|an|færdsels)vej(?:en)?$/iu;
/** With which street names begin, also where a recogniser writes no capitals. */
const PREFIXES =
  'nørre|nordre|vester|vestre|øster|østre|sønder|søndre|gammel|gl\\.|ny|store|lille|sankt|skt\\.|h\\.c\\.|kongens|dronning';
const STREET = new RegExp(
  String.raw`(?<![\p{L}\d])((?:(?:\p{Lu}[\p{L}.'’-]*|${PREFIXES})\s+){0,3}?(?:[\p{L}.'’-]*\p{L}{2}(?:${ENDINGS})|\p{L}{3,}\s+(?:[Aa]llé|[Aa]lle|[Bb]oulevard|[Pp]lads|[Tt]orv|[Bb]rygge|[Ss]træde|[Vv]ænge|[Kk]aj|[Ss]trand|[Hh]ave)))\s+(?:nummer\s+|nr\.?\s+)?$`,
  'u',
);
const STANDALONE = /\s(?:allé|boulevard|plads|torv|brygge|stræde|vænge|kaj|strand|have)$/iu;
const ENGLISH_STREET =
  /(?<![\p{L}\d])\d{1,4}[A-Z]?\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Square|St\.?|Rd\.?|Ave\.?)(?![\p{L}\d])/gu;
/** The letter of the house, the floor, the side, the town. */
const BEHIND = new RegExp(
  String.raw`^(?:(?:[a-zæøå]|\s[A-H]|\s[a-h])(?![\p{L}\d]))?` +
    String.raw`(?:\s*,?\s*(?:(?:på\s+)?(?:\d{1,2}\.?|første|anden|tredje|fjerde|femte|sjette|syvende|stuen|kælderen|st\.?)\s*(?:sal|etage)?\.?)?\s*,?\s*(?:(?:til\s+)?(?:venstre|højre)|midt ?for|midten|t\.?v\.?|t\.?h\.?|m\.?f\.?|dør\s+\d+|sal|stuen)(?![\p{L}\d]))?` +
    String.raw`(?:\s*,?\s*(?:i\s+)?\d{4}\s+\p{Lu}[\p{L}]+(?:\s+(?:[NSVKØ]{1,2}|\p{Lu}[\p{L}]+)(?![\p{L}\d]))?)?`,
  'u',
);
const MAY_HAVE_STREET = new RegExp(`(?:${ENDINGS})\\s+(?:nummer|nr|\\p{L}|\\d)`, 'iu');
const FAR = 60;

/** A street with a number: “Borups Allé 177, 2. tv”, “borups allé hundrede syvoghalvfjerds anden til venstre”. */
export function findAddresses(text: string, groups: readonly NumberGroup[]): Found[] {
  const found: Found[] = [...text.matchAll(ENGLISH_STREET)].map(({ 0: said, index }) =>
    address(text, index, index + said.length),
  );
  if (groups.length === 0 || !MAY_HAVE_STREET.test(text)) return found;
  for (const { start, end, digits, isDate, weak } of groups) {
    if (isDate || weak || digits[0].length > 3) continue;
    const from = Math.max(0, start - FAR);
    const street = STREET.exec(text.slice(from, start));
    const name = street?.[1] ?? '';
    const last = name.split(/\s+/u).at(-1) ?? '';
    if (!street || NO_STREET.test(last) || !isProper(name)) continue;
    const tail = BEHIND.exec(text.slice(end))?.[0] ?? '';
    found.push(address(text, from + street.index, end + tail.trimEnd().length));
  }
  return found;
}

/** Names of their own: a capital somewhere, or one of the endings that few other words have. */
function isProper(name: string): boolean {
  const words = name.split(/\s+/u);
  if (/^\p{Lu}/u.test(words.at(-1) ?? '')) return true;
  if (/^\p{Lu}/u.test(words[0] ?? '') && STANDALONE.test(name)) return true;
  return /(?:vej|gade|allé|boulevard|stræde|vænget|brygge)$/u.test(name);
}

function address(text: string, start: number, end: number): Found {
  const value = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[\s,.]+/gu, ' ')
    .trim();
  return { kind: 'address', start, end, value };
}
