import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { lastGap } from '../../utils/call/gaps.ts';
import type { Problem } from '../../utils/call/problem.ts';
import type { CallModel } from '../pane/call-model.ts';
import { ProblemCard } from './problem-card.tsx';

export function ProblemList({ call }: { call: CallModel }): JSX.Element | null {
  const problems = standingProblems(call.state.value, call.notice.value);
  if (problems.length === 0) return null;
  return (
    <div class="problems">
      {problems.map((problem) => (
        <ProblemCard key={problem.code} call={call} problem={problem} />
      ))}
    </div>
  );
}

/**
 * Lost sound is a problem as long as it is lost, also when nothing but the loss itself was logged;
 * and so is a start, or a word of the agent's, that never reached the log.
 */
function standingProblems(state: CallState, notice: Problem | null): readonly Problem[] {
  const lost = (['caller', 'agent'] as const)
    .filter((channel) => state.hearing[channel] === 'lost')
    .flatMap((channel) => lastGap(state, channel)?.reason ?? []);
  const unlogged = [...new Set(lost)]
    .map((code): Problem => ({ code, about: 'hearing' }))
    .concat(notice && notice.code !== 'no-service' ? [notice] : []);
  return [
    ...unlogged.filter(({ code }) => !state.problems.some((one) => one.code === code)),
    ...state.problems,
  ];
}
