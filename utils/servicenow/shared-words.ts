/** Shorter words are mostly grammar, and short ones stand in everything. */
const SHORTEST = 4;
/** So much of the shorter word must be the beginning of the other: Danish joins words and bends their ends. */
const SHARED_START = 0.75;
const COMMON = new Set(
  'kan ikke virker have har haft skal efter igen ved med fra til siden hjælp problem problemer fejl opkald bruger does not work with from after help issue error call user cannot'.split(
    ' ',
  ),
);

/** The words that say what a text is about. */
export function tellingWords(text: string): readonly string[] {
  const words = text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => isShortName(word, text) || word.length >= SHORTEST);
  return [...new Set(telling)].filter((word) => !COMMON.has(word));
}

/** How many of the words meet one of the others. */
export function countShared(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) => others.some((other) => isAlike(word, other))).length;
}

/** One word in common, e.g. of a system, does not make two texts the same. */
const FEWEST_SHARED = 2;

/** Share of the shorter text's telling words that the other has, 0–1. */
export function likenessOfTexts(one: string, other: string): number {
  const [few, many] = [tellingWords(one), tellingWords(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  const shared = countShared(few ?? [], many ?? []);
  return shared < FEWEST_SHARED ? 0 : shared / (few?.length ?? 1);
}

/** `VPN`, `PC`: short, and what it is about all the same. */
function isShortName(word: string, text: string): boolean {
  return word.length >= 2 && text.includes(word.toLocaleUpperCase('da'));
}

function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return true;
  if (short.length < SHORTEST) return false;
  return long.startsWith(
    short.slice(0, Math.max(SHORTEST, Math.ceil(short.length * SHARED_START))),
  );
}
