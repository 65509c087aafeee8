import { wordsMeaning } from './concepts.ts';
import { remember } from './remember.ts';
import { STOP_WORDS } from './stop-words.ts';
import { stemOf, wordsOf } from './words.ts';

/** A label found in a text: how sure, and the spoken word that says so. */
export interface Match {
  readonly label: string;
  readonly strength: number;
  readonly word: string;
}

/** By how a spoken word means a word of the label. */
const STRENGTH = { same: 1, compound: 0.8, misheard: 0.7, meant: 0.6 } as const;
const SHORTEST_PART = 3;
/** Shorter words are one letter away from too many others. */
const SHORTEST_MISHEARD = 6;

/** What in a text means one of the labels. */
export type Matcher = (text: string) => readonly Match[];

interface Label {
  readonly label: string;
  readonly words: readonly LabelWord[];
  readonly meaning: Meaning;
}

interface LabelWord {
  readonly word: string;
  readonly root: string;
}

/** Other words for what a label says: their stems, and beginnings of words made with them. */
interface Meaning {
  readonly stems: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

interface Spoken {
  readonly heard: string;
  readonly stem: string;
  /** Stems of what dashes join. */
  readonly parts: readonly string[];
}

/** One spoken word and one label: how near it is to each of the label's words, and to its meaning. */
interface Hit {
  readonly of: Label;
  readonly own: readonly number[];
  readonly meant: number;
}

/** Forms are few, and the same ones are asked about again and again. */
const MOST_LISTS = 24;

export function matcherOf(labels: readonly string[]): Matcher {
  return matcherOfList(labels.join('\n'));
}

const matcherOfList = remember((list) => createMatcher(list.split('\n')), MOST_LISTS);

function createMatcher(labels: readonly string[]): Matcher {
  const known = labels.map((label): Label => {
    const words = wordsOf(label).filter((one) => one.length > 1 && !STOP_WORDS.has(one));
    const roots = words.map((word) => ({ word, root: stemOf(word) }));
    return { label, words: roots, meaning: meaningOf(words) };
  });
  // A long call says few different words many times, and most of them mean no label.
  const hitsOf = remember((word): readonly Hit[] => {
    const spoken = spokenOf(word);
    return known
      .map((of) => ({
        of,
        own: of.words.map((one) => likeness(spoken, one)),
        meant: means(spoken, of.meaning) ? STRENGTH.meant : 0,
      }))
      .filter(({ own, meant }) => meant > 0 || own.some((one) => one > 0));
  });
  return remember((text) => {
    const found = new Map<Label, { word: string; hit: Hit }[]>();
    for (const word of new Set(text.match(SPOKEN) ?? []))
      for (const hit of hitsOf(word)) {
        const list = found.get(hit.of);
        if (list) list.push({ word, hit });
        else found.set(hit.of, [{ word, hit }]);
      }
    return [...found].flatMap(([of, hits]) => matchOf(of, hits));
  });
}

const SPOKEN = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

function matchOf({ label, words }: Label, hits: readonly { word: string; hit: Hit }[]): Match[] {
  const best = (of: (hit: Hit) => number) =>
    hits
      .map(({ word, hit }) => ({ word, strength: of(hit) }))
      .reduce((most, one) => (one.strength > most.strength ? one : most));
  const own = words.map((_, at) => best((hit) => hit.own[at] ?? 0));
  const mean = own.reduce((sum, one) => sum + one.strength, 0) / Math.max(1, words.length);
  const [strongest] = own.toSorted((a, b) => b.strength - a.strength);
  // Of several words, one alone may stand in many labels.
  if (strongest && mean >= STRENGTH.meant) return [{ label, strength: mean, word: strongest.word }];
  const meant = best((hit) => hit.meant);
  return meant.strength > 0 ? [{ label, ...meant }] : [];
}

function likeness({ heard, stem, parts }: Spoken, { word, root }: LabelWord): number {
  if (heard === word || stem === root) return STRENGTH.same;
  if (STOP_WORDS.has(heard)) return 0;
  if (parts.includes(root)) return STRENGTH.same;
  if (root.length > SHORTEST_PART && heard.length > root.length && heard.startsWith(root))
    return STRENGTH.compound;
  return isMisheard(heard, word) ? STRENGTH.misheard : 0;
}

function means({ heard, stem, parts }: Spoken, { stems, beginnings }: Meaning): boolean {
  if (STOP_WORDS.has(heard)) return false;
  if (stems.has(stem) || parts.some((one) => stems.has(one))) return true;
  return beginnings.some((one) => heard.startsWith(one));
}

function spokenOf(word: string): Spoken {
  const heard = word.toLocaleLowerCase('da');
  const parts = heard.includes('-') ? heard.split('-').map(stemOf) : [];
  return { heard, stem: stemOf(heard), parts };
}

function meaningOf(words: readonly string[]): Meaning {
  const meant = [...wordsMeaning(words)];
  return {
    stems: new Set(meant.map(stemOf)),
    beginnings: meant.filter((one) => one.length > SHORTEST_PART),
  };
}

/** One letter more, fewer or other. */
function isMisheard(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_MISHEARD || Math.abs(a.length - b.length) > 1)
    return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
