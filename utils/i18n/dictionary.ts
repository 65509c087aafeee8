import type { da } from './da.ts';

/** The words of the interface in one language: the same keys as the Danish ones, no fewer and no more. */
export type Dictionary = Loose<typeof da>;

type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : Loose<T[K]> };

/** Every word's key, e.g. `header.end`; of words with a plural, the key without `_one` and `_other`. */
export type WordKey = Singular<Paths<Dictionary>>;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

type Singular<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other`
  ? Stem
  : Key;
