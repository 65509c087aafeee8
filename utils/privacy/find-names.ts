import type { Found } from './kinds.ts';

const NAME = String.raw`\p{Lu}[\p{Ll}']+(?:-\p{Lu}?[\p{Ll}']+)*`;
const INTRODUCTION = new RegExp(
  String.raw`(?<!\p{L})(?:jeg hedder|mit navn er|navnet er|hun hedder|han hedder|my name is|my name's)\s+`,
  'giu',
);
const CAPITALISED = new RegExp(String.raw`^${NAME}(?:\s+${NAME}){0,3}`, 'u');
/** A recogniser without capitals: one word, and a second that no sentence goes on with. */
const LOWER =
  /^\p{Ll}{2,}(?:\s+(?!(?:og|fra|jeg|i|på|der|med|som|men|fordi|and|from|i|calling|at)(?!\p{L}))\p{Ll}{2,})?/u;
/** Of a part; shorter than three it is found only with its capital. */
const LEAST_PART = 2;
const SHORT = 2;

export interface NameFinder {
  readonly find: (text: string) => Found[];
  /** From now on these are hidden, too. */
  readonly know: (names: readonly string[]) => void;
}

/** Names that are known, and their parts, and those that somebody says are theirs. */
export function createNameFinder(): NameFinder {
  /** Part → the whole name. */
  const parts = new Map<string, string>();
  let pattern: RegExp | null = null;

  function know(names: readonly string[]): void {
    for (const name of names) {
      const whole = name.trim().replace(/\s+/gu, ' ').toLowerCase();
      for (const part of [whole, ...whole.split(' ').filter(({ length }) => length >= LEAST_PART)])
        if (part !== '' && !parts.has(part)) parts.set(part, whole);
    }
    const words = [...parts.keys()].toSorted((a, b) => b.length - a.length);
    pattern =
      words.length === 0
        ? null
        : new RegExp(
            String.raw`(?<![\p{L}\d])(?:${words.map(escape).join('|')})(?![\p{L}\d])`,
            'giu',
          );
  }

  return {
    know,
    find(text) {
      for (const { 0: said, index } of text.matchAll(INTRODUCTION)) {
        const rest = text.slice(index + said.length);
        const name = (CAPITALISED.exec(rest) ?? LOWER.exec(rest))?.[0];
        if (name !== undefined) know([name]);
      }
      if (!pattern) return [];
      // “Bo” and “Vinter” are words, too; where a text has capitals, a name has one.
      const hasCapitals = /\p{Lu}/u.test(text);
      return [...text.matchAll(pattern)].flatMap(({ 0: said, index }) => {
        const isWhole = said.includes(' ');
        if (said.length <= SHORT && !/^\p{Lu}/u.test(said)) return [];
        if (hasCapitals && !isWhole && !/^\p{Lu}/u.test(said) && !isIntroduced(text, index))
          return [];
        const value = parts.get(said.toLowerCase()) ?? said.toLowerCase();
        return [{ kind: 'name' as const, start: index, end: index + said.length, value }];
      });
    },
  };
}

function isIntroduced(text: string, at: number): boolean {
  return [...text.slice(0, at).matchAll(INTRODUCTION)].some(
    ({ 0: said, index }) => index + said.length === at,
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/ /gu, String.raw`\s+`);
}
