/** What became of an article in a call. Plain data, kept between calls. */
export type Feedback = readonly Verdict[];

export interface Verdict {
  readonly articleSysId: string;
  /** Of the question it was shown for: `tellingTerms`. */
  readonly terms: readonly string[];
  readonly verdict: 'worked' | 'did-not-work' | 'attached' | 'dismissed';
  readonly atMs: number;
}

const WORTH: Readonly<Record<Verdict['verdict'], number>> = {
  worked: 1,
  attached: 0.5,
  dismissed: -0.25,
  'did-not-work': -0.75,
};
const DAY_MS = 86_400_000;
const HALF_LIFE_DAYS = 90;
/** So much of two questions must be the same. */
const LEAST_LIKENESS = 0.5;
const STRENGTH = 0.25;
/** However many verdicts: a score at most doubles, and at least half of it stays. */
const MOST = Math.log(2);
const KEPT = 1_000;
const KEPT_OF_ONE = 20;

/** The oldest are forgotten, first of the article itself, then of all. */
export function learn(feedback: Feedback, verdict: Verdict): Feedback {
  const isSame = (one: Verdict) => one.articleSysId === verdict.articleSysId;
  const tooMany = feedback.filter(isSame).length - KEPT_OF_ONE + 1;
  let dropped = 0;
  const kept = feedback.filter((one) => !isSame(one) || (dropped += 1) > tooMany);
  return [...kept, verdict].slice(-KEPT);
}

/** The same results, those first that helped with such a question before. None is left out. */
export function rerank<Result extends { readonly sysId: string; readonly score: number }>(
  results: readonly Result[],
  feedback: Feedback,
  { terms, nowMs }: { readonly terms: readonly string[]; readonly nowMs: number },
): readonly Result[] {
  const learned = new Map<string, number>();
  for (const one of feedback) {
    const likeness = likenessOf(one.terms, terms);
    if (likeness < LEAST_LIKENESS) continue;
    const days = Math.max(0, nowMs - one.atMs) / DAY_MS;
    const worth = WORTH[one.verdict] * likeness * 0.5 ** (days / HALF_LIFE_DAYS);
    learned.set(one.articleSysId, (learned.get(one.articleSysId) ?? 0) + worth);
  }
  if (learned.size === 0) return results;
  return results
    .map((result) => {
      const worth = STRENGTH * (learned.get(result.sysId) ?? 0);
      return { ...result, score: result.score * Math.exp(Math.max(-MOST, Math.min(MOST, worth))) };
    })
    .toSorted((a, b) => b.score - a.score);
}

function likenessOf(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((term) => b.includes(term)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(a.length * b.length);
}
