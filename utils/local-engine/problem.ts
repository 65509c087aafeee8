import type { Prompt } from '../assist/build-prompt.ts';
import { choose } from './choose.ts';
import { scored } from './sections.ts';
import { quoteOf } from './sentence.ts';
import { readTalk, type Part, type Talk } from './talk.ts';

const MOST_SENTENCES = 3;
const OPENING_MS = 180_000;

/** What a call is about: the words that a classifier reads, and the line that they rest on. */
export interface StatedProblem {
  readonly text: string;
  readonly line: number;
  readonly quote: string;
}

/** Null: nobody said yet what is wrong. */
export function statedProblem({ lines }: Pick<Prompt, 'lines'>): StatedProblem | null {
  const problem = problemOf(readTalk(lines));
  const [main] = problem;
  const quoted = main && quoteOf(main.sentence, main.sentence.text);
  return quoted ? { text: problemText(problem), ...quoted } : null;
}

export function problemText(problem: readonly Part[]): string {
  return problem.map(({ sentence }) => sentence.text).join(' ');
}

/** The strongest first: it is what the case is about. */
export function problemOf(talk: Talk): readonly Part[] {
  const all = talk.parts.map((part) => scored(part, 'problem', talk));
  const [main] = all
    .filter(({ score }) => score > 0)
    .map(({ part, score }) => ({ part, score: score * early(part) }))
    .toSorted((a, b) => b.score - a.score);
  const others = choose(all, MOST_SENTENCES, 0.4).filter((part) => part !== main?.part);
  return main ? [main.part, ...others] : [];
}

/** In a long call much goes wrong, and what it is about was said first. */
function early({ sentence }: Part): number {
  return 0.5 + 0.5 * Math.exp(-sentence.startMs / OPENING_MS);
}
