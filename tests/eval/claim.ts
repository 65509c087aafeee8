import { readNumbers } from './read-numbers.ts';

/**
 * What a sentence says, however it is put: `vpn + smid|falder|ryger + 5 / forbindelse + 5` is said by a
 * sentence that has a word of every part of one of its ways.
 *
 *   /   or, another way to put it          +   and
 *   |   or, another word                   -   (in front of a part) none of these words
 *   *   (in front of a word) also inside a compound      =   (in front) this very word
 *
 * Words are beginnings (`genstart` is said by "genstartede"), numbers are whole and may be spelled out.
 */
export interface Claim {
  readonly text: string;
  readonly ways: readonly Way[];
}

interface Way {
  readonly all: readonly Part[];
  readonly none: readonly Part[];
}
type Part = readonly Wanted[];
interface Wanted {
  readonly words: readonly string[];
  readonly match: 'start' | 'inside' | 'whole';
}

export function parseClaim(text: string): Claim {
  const ways = text.split(' / ').map((way) => {
    const parts = way.split(' + ').map((part) => part.trim());
    const [denied, said] = [parts.filter(isDenied), parts.filter((part) => !isDenied(part))];
    return { all: said.map(parsePart), none: denied.map((part) => parsePart(part.slice(1))) };
  });
  if (ways.some(({ all }) => all.length === 0 || all.some((part) => part.length === 0)))
    throw new Error(`The claim "${text}" says nothing.`);
  return { text, ways };
}

const isDenied = (part: string): boolean => part.startsWith('-');

function parsePart(part: string): Part {
  return part
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => {
      const match = word.startsWith('*') ? 'inside' : word.startsWith('=') ? 'whole' : 'start';
      return { words: wordsOf(word.replace(/^[*=]/u, '')), match };
    });
}

/** Whether the text makes the claim. */
export function says(text: string, claim: Claim): boolean {
  const words = wordsOf(text);
  return claim.ways.some(
    ({ all, none }) =>
      all.every((part) => hasAny(words, part)) && !none.some((part) => hasAny(words, part)),
  );
}

function hasAny(words: readonly string[], part: Part): boolean {
  return part.some((wanted) =>
    words.some((_, at) => wanted.words.every((word, on) => fits(words[at + on], word, wanted))),
  );
}

function fits(said: string | undefined, word: string, { match }: Wanted): boolean {
  if (said === undefined) return false;
  if (match === 'whole' || /^\d/u.test(word)) return said === word;
  return match === 'inside' ? said.includes(word) : said.startsWith(word);
}

/** Small letters, and numbers as digits. "VPN-profilen" and "KK-PC-4471" are several words. */
export function wordsOf(text: string): readonly string[] {
  return readNumbers(text).flatMap((one) => (typeof one === 'number' ? String(one) : one));
}
