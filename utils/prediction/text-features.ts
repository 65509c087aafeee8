/**
 * What a model sees of a text: which words, pairs of neighbours and pieces of words stand in it, and
 * how often. Pieces carry endings, compounds and misheard words, so no stemmer is needed.
 */
export interface FeatureCounts {
  readonly features: Uint32Array;
  readonly times: Uint16Array;
}

/** In every text, so that a model can learn how common each label is. */
export const ALWAYS = 1;

const TOKEN = /\p{L}+|\p{N}+/gu;
/** A ticket says what it is about at its beginning; the rest is mail history and log lines. */
const MOST_TOKENS = 150;
const LONGEST_WORD = 30;
const PIECE_LENGTHS = { from: 2, to: 4 };

const WORD = 0x811c9dc5;
const PAIR = 0x1b873593;
const PIECE = 0x2f0b4a27;

export function countFeatures(text: string): FeatureCounts {
  const counts = new Map<number, number>();
  const add = (feature: number) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  add(ALWAYS);
  let before = PAIR;
  for (const token of tokensOf(text)) {
    const word = hash(token, WORD);
    add(word);
    add(mix(before, word));
    before = word;
    addPieces(token, add);
  }
  add(mix(before, PAIR));
  // A training holds thousands of these at once; as maps they would take ten times the memory.
  return {
    features: Uint32Array.from(counts.keys()),
    times: Uint16Array.from(counts.values()),
  };
}

/** Of a number only its length counts: numbers name one thing each, and no model should know them. */
function tokensOf(text: string): string[] {
  const found = text.normalize('NFC').toLowerCase().match(TOKEN) ?? [];
  return found
    .slice(0, MOST_TOKENS)
    .map((token) =>
      /^\p{N}/u.test(token) ? '#'.repeat(Math.min(token.length, 8)) : token.slice(0, LONGEST_WORD),
    );
}

/** Letters in a row, with the word's edges: `␣pr`, `prin`, `ter␣`. */
function addPieces(token: string, add: (feature: number) => void): void {
  const edged = ` ${token} `;
  for (let from = 0; from < edged.length; from += 1) {
    let running = PIECE;
    const end = Math.min(from + PIECE_LENGTHS.to, edged.length);
    for (let at = from; at < end; at += 1) {
      running = step(running, edged.charCodeAt(at));
      if (at - from + 1 >= PIECE_LENGTHS.from) add(finish(running));
    }
  }
}

function hash(text: string, seed: number): number {
  let running = seed;
  for (let at = 0; at < text.length; at += 1) running = step(running, text.charCodeAt(at));
  return finish(running);
}

/** FNV-1a. */
function step(running: number, code: number): number {
  return Math.imul(running ^ code, 0x01000193);
}

function mix(first: number, second: number): number {
  return finish(Math.imul(first, 31) + second + PAIR);
}

/** MurmurHash3's last step: near texts get far numbers. */
function finish(running: number): number {
  let mixed = running | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
