import type { Language } from '../../utils/settings/settings.ts';
import { COMPOUND_PARTS, ENDINGS, SMALL_WORDS, SOUNDS_LIKE } from './mishearings.ts';

/** A word that came out otherwise: what stands there now (nothing: it was dropped) and what that costs. */
interface Slip {
  readonly heard: readonly string[];
  /** Words wrong of this one. */
  readonly errors: number;
  /** It and the next became one. */
  readonly takesNext?: boolean;
}
type Mishear = (
  word: string,
  next: string | undefined,
  language: Language,
  random: () => number,
) => Slip | null;

/** How often a recogniser does what, where it can. */
const KINDS: readonly (readonly [Mishear, number])[] = [
  [drop, 5],
  [soundAlike, 6],
  [split, 3],
  [merge, 2],
  [mangleName, 4],
  [inflect, 3],
  [slur, 1],
];
const TRIES = 12;

/**
 * Lines as a recogniser writes them that gets `rate` of the words wrong: it drops small words, hears
 * others that sound alike, splits and joins compounds, mangles names and inflects wrongly. Negations
 * and numbers are words like any other. `random` is seeded, so that a call is misheard the same each time.
 */
export function addWordNoise(
  lines: readonly string[],
  { language, rate, random }: { language: Language; rate: number; random: () => number },
): readonly string[] {
  const words = lines.map((line) => line.split(/\s+/u).filter((word) => word !== ''));
  const total = words.reduce((sum, line) => sum + line.filter(isWord).length, 0);
  let left = Math.round(total * rate);
  const heard: (readonly string[] | undefined)[][] = words.map((line) => line.map(() => undefined));
  const places = shuffled(
    words.flatMap((line, row) => line.map((_, at) => ({ row, at }))),
    random,
  );
  for (const { row, at } of places) {
    if (left <= 0) break;
    const [line = [], done = []] = [words[row], heard[row]];
    const word = line[at] ?? '';
    // Neighbours stay apart, so that no error hides another.
    if (done[at] !== undefined || !isWord(word)) continue;
    const next = done[at + 1] === undefined ? line[at + 1] : undefined;
    const slip = mishear(word, next, language, random, left);
    if (!slip) continue;
    done[at] = slip.heard;
    if (slip.takesNext) done[at + 1] = [];
    left -= slip.errors;
  }
  return words.map((line, row) =>
    line
      .flatMap((word, at) => heard[row]?.[at] ?? [word])
      .join(' ')
      .trim(),
  );
}

function mishear(
  word: string,
  next: string | undefined,
  language: Language,
  random: () => number,
  left: number,
): Slip | null {
  const weights = KINDS.reduce((sum, [, weight]) => sum + weight, 0);
  for (let tries = 0; tries < TRIES; tries += 1) {
    let at = random() * weights;
    const [kind] = KINDS.find(([, weight]) => (at -= weight) < 0) ?? KINDS[0] ?? [];
    const slip = kind?.(word, next, language, random) ?? null;
    if (slip && slip.errors <= left && slip.heard.join(' ') !== word) return slip;
  }
  return null;
}

function drop(word: string, _next: unknown, language: Language): Slip | null {
  return SMALL_WORDS[language].has(bare(word)) ? { heard: [], errors: 1 } : null;
}

function soundAlike(
  word: string,
  _next: unknown,
  language: Language,
  random: () => number,
): Slip | null {
  const others = SOUNDS_LIKE[language].get(bare(word)) ?? [];
  const other = others[Math.floor(random() * others.length)];
  if (other === undefined) return null;
  const heard = dress(word, other).split(' ');
  return { heard, errors: heard.length };
}

/** `adgangskode` → `adgangs kode`, `KK-PC-4471` → `KK PC 4471`. */
function split(word: string, _next: unknown, language: Language): Slip | null {
  const joined = word.split('-').filter((part) => part !== '');
  if (joined.length > 1) return { heard: joined, errors: joined.length };
  const small = bare(word);
  const part = COMPOUND_PARTS[language].find(
    (one) => small.length >= one.length + 3 && small.lastIndexOf(one) >= 3,
  );
  if (part === undefined) return null;
  const at = word.toLocaleLowerCase('da').lastIndexOf(part);
  return { heard: [word.slice(0, at), word.slice(at)], errors: 2 };
}

/** `den nye` → `dennye`; never across a stop, where people breathe. */
function merge(word: string, next: string | undefined): Slip | null {
  const fits = next !== undefined && isWord(next) && /^[\p{Ll}]{2,6}$/u.test(word);
  if (!fits || !/^\p{Ll}{2,9}[.,?!]?$/u.test(next)) return null;
  return { heard: [word + next], errors: 2, takesNext: true };
}

/** A capital in the middle of a sentence, more or less: names of people, places and programs. */
function mangleName(
  word: string,
  _next: unknown,
  _language: unknown,
  random: () => number,
): Slip | null {
  if (!/^\p{Lu}\p{Ll}{3,}/u.test(word)) return null;
  const swaps = (
    [
      ['æ', 'e'], ['ø', 'y'], ['å', 'o'], ['gaard', 'gård'], ['kj', 'k'], ['ch', 'k'], ['ie', 'i'],
      ['nd', 'n'], ['ld', 'l'], ['th', 't'], ['ss', 's'], ['rr', 'r'], ['d', 't'], ['g', 'k'],
      ['b', 'p'], ['e', 'i'], ['a', 'e'], ['i', 'y'], ['u', 'o'],
    ] as const
  ).filter(([from]) => word.slice(1).includes(from)); // prettier-ignore
  const swap = swaps[Math.floor(random() * Math.min(3, swaps.length))];
  if (!swap) return null;
  return { heard: [word.slice(0, 1) + word.slice(1).replace(swap[0], swap[1])], errors: 1 };
}

function inflect(
  word: string,
  _next: unknown,
  language: Language,
  random: () => number,
): Slip | null {
  const small = bare(word);
  const fitting = ENDINGS[language].filter(
    ([from]) => small.endsWith(from) && small.length - from.length >= 3,
  );
  const ending = fitting[Math.floor(random() * fitting.length)];
  if (!ending || !/^\p{Ll}+[.,?!]*$/u.test(word)) return null;
  return { heard: [dress(word, small.slice(0, -ending[0].length) + ending[1])], errors: 1 };
}

/** Any word: a vowel that is heard as its neighbour, or an end that is swallowed. Digits are told apart by the ear. */
function slur(word: string, _next: unknown, language: Language, random: () => number): Slip | null {
  const small = bare(word);
  if (!/^\p{L}+$/u.test(small)) return null;
  if (small.length > 4 && random() < 0.5)
    return { heard: [dress(word, small.slice(0, -1))], errors: 1 };
  const at = Array.from(small).findIndex((letter) => VOWELS[language].has(letter));
  const other = VOWELS[language].get(small[at] ?? '');
  if (other === undefined) return null;
  return { heard: [dress(word, small.slice(0, at) + other + small.slice(at + 1))], errors: 1 };
}

const VOWELS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  da: new Map(
    Object.entries({ a: 'e', e: 'æ', i: 'e', o: 'å', u: 'o', y: 'ø', æ: 'e', ø: 'y', å: 'o' }),
  ),
  en: new Map(Object.entries({ a: 'e', e: 'i', i: 'e', o: 'u', u: 'a', y: 'i' })),
};

function isWord(word: string): boolean {
  return bare(word) !== '';
}

function bare(word: string): string {
  return word.toLocaleLowerCase('da').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** With the capital and the dots of the word that it stands for. */
function dress(as: string, word: string): string {
  const [tail = ''] = /[^\p{L}\p{N}]*$/u.exec(as) ?? [];
  const first = /^\p{Lu}/u.test(as) ? word.slice(0, 1).toLocaleUpperCase('da') : word.slice(0, 1);
  return first + word.slice(1) + tail;
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
