import { KINDS, PLACEHOLDER_WORD, type Kind } from './kinds.ts';

export interface Placeholders {
  /** The same value always gets the same one. @param said as it stands in the text */
  readonly of: (kind: Kind, value: string, said: string) => string;
  readonly counts: () => Readonly<Record<Kind, number>>;
  /** Puts back what these kinds stand for. */
  readonly restore: (text: string, allowed: readonly Kind[]) => string;
}

interface Entry {
  value: string;
  said: string;
}

export const PLACEHOLDER = /\[(\p{L}+) (\d+)\]/gu;

export function createPlaceholders(): Placeholders {
  const entries: Record<Kind, Entry[]> = {
    cpr: [],
    mail: [],
    phone: [],
    account: [],
    address: [],
    name: [],
  };
  return {
    of(kind, value, said) {
      const list = entries[kind];
      const known = list.findIndex((one) => isSame(kind, one.value, value));
      const entry = list[known];
      if (!entry) {
        list.push({ value, said });
        return placeholder(kind, list.length);
      }
      // The rest of a number whose first half already has its placeholder.
      if (kind === 'cpr' && value.length > entry.value.length) entry.value = value;
      return placeholder(kind, known + 1);
    },
    counts: () =>
      Object.fromEntries(KINDS.map((kind) => [kind, entries[kind].length])) as Record<Kind, number>,
    restore: (text, allowed) =>
      text.replace(PLACEHOLDER, (whole, word: string, number: string) => {
        const kind = allowed.find((one) => PLACEHOLDER_WORD[one] === word);
        const entry = kind && entries[kind][Number(number) - 1];
        return entry ? written(kind, entry) : whole;
      }),
  };
}

function placeholder(kind: Kind, number: number): string {
  return `[${PLACEHOLDER_WORD[kind]} ${number}]`;
}

function isSame(kind: Kind, known: string, value: string): boolean {
  if (known === value) return true;
  if (kind !== 'cpr') return false;
  const [short, long] = known.length < value.length ? [known, value] : [value, known];
  return (
    short.length < 10 && (long.startsWith(short) || (short.length === 4 && long.endsWith(short)))
  );
}

function written(kind: Kind, { value, said }: Entry): string {
  switch (kind) {
    case 'cpr':
      return value.length === 10 ? `${value.slice(0, 6)}-${value.slice(6)}` : value;
    case 'phone':
      return value.length === 8 ? value.replace(/(\d\d)(?=\d)/gu, '$1 ') : value;
    case 'mail':
    case 'account':
      return value;
    case 'address':
    case 'name':
      return said;
  }
}
