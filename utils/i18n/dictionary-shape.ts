import type { ProblemCode } from '../call/problem.ts';

interface Words {
  readonly [key: string]: string | Words;
}

/** What every dictionary must hold beyond its own words: two sentences for each problem there is. */
export interface DictionaryShape extends Words {
  readonly problems: Readonly<Record<ProblemCode, ProblemWords>>;
}

export interface ProblemWords extends Words {
  /** What happened. */
  readonly title: string;
  /** What to do next. */
  readonly next: string;
}
