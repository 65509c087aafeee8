import type { Redacted } from '../privacy/redacted.ts';
import { tellingTerms } from './query.ts';

/** A question that no article answered, however often it was asked. */
export interface KnowledgeGap {
  /** As it was put last. */
  readonly question: Redacted;
  readonly terms: readonly string[];
  readonly count: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

const FEWEST_TERMS = 2;
const KEPT = 500;
const PLACEHOLDER = /\[[^\]]*\]/gu;

/** Null for a question that says too little to be answered by anybody. */
export function gapOf(question: Redacted, atMs: number): KnowledgeGap | null {
  const terms = tellingTerms(question.replace(PLACEHOLDER, ' '));
  if (terms.length < FEWEST_TERMS) return null;
  return { question, terms, count: 1, firstMs: atMs, lastMs: atMs };
}

/** The list with one more, most asked first; the same question in other words counts up. */
export function addGap(gaps: readonly KnowledgeGap[], gap: KnowledgeGap): readonly KnowledgeGap[] {
  const same = gaps.find((one) => isSameQuestion(one.terms, gap.terms));
  const added: KnowledgeGap = same
    ? {
        question: gap.question,
        // Those of the first time stay: a group that moved with every wording would drift.
        terms: same.terms,
        count: same.count + gap.count,
        firstMs: Math.min(same.firstMs, gap.firstMs),
        lastMs: Math.max(same.lastMs, gap.lastMs),
      }
    : gap;
  return [...gaps.filter((one) => one !== same), added]
    .toSorted((a, b) => b.count - a.count || b.lastMs - a.lastMs)
    .slice(0, KEPT);
}

function isSameQuestion(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((term) => b.includes(term)).length;
  return shared >= FEWEST_TERMS && shared > Math.max(a.length, b.length) / 2;
}
