import type { CallState } from '../call/call-state.ts';
import { learn, type Verdict } from '../knowledge/feedback.ts';
import { addGap, gapOf } from '../knowledge/gaps.ts';
import type { Question } from './knowledge-question.ts';
import type { Learned } from './knowledge-learned.ts';

type Judged = Pick<CallState, 'callId' | 'articles' | 'tried'>;

/** What is known with one more call in it; the same when it was in it already. */
export function withCall(
  learned: Learned,
  state: Judged,
  question: Question,
  /** Whether the search found anything that is about it; null: nothing was searched. */
  { isAnswerFound, nowMs }: { readonly isAnswerFound: boolean | null; readonly nowMs: number },
): Learned {
  const { callId } = state;
  if (callId === null || learned.callIds.includes(callId)) return learned;
  const verdicts = verdictsOf(state);
  const feedback = [...verdicts].reduce(
    (sum, [articleSysId, verdict]) =>
      learn(sum, { articleSysId, verdict, terms: question.terms, atMs: nowMs }),
    learned.feedback,
  );
  const gap = isUnanswered(state, verdicts, isAnswerFound) ? gapOf(question.text, nowMs) : null;
  return {
    callIds: [...learned.callIds, callId],
    feedback,
    gaps: gap ? addGap(learned.gaps, gap) : learned.gaps,
  };
}

/** One for each article: what came of trying it says more than what was thought of it. */
function verdictsOf({ articles, tried }: Judged): ReadonlyMap<string, Verdict['verdict']> {
  const judged = articles.flatMap(({ article, verdict }) =>
    verdict === 'undecided' ? [] : [[article.sysId, verdict] as const],
  );
  const proven = tried.map(
    ({ article, worked }) => [article.sysId, worked ? 'worked' : 'did-not-work'] as const,
  );
  return new Map<string, Verdict['verdict']>([...judged, ...proven]);
}

function isUnanswered(
  { articles }: Judged,
  verdicts: ReadonlyMap<string, Verdict['verdict']>,
  isAnswerFound: boolean | null,
): boolean {
  const helped = [...verdicts.values()].some((one) => one === 'worked' || one === 'attached');
  if (helped || isAnswerFound === null) return false;
  return !isAnswerFound || articles.every(({ article }) => verdicts.has(article.sysId));
}
