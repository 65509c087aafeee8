import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import type { Problem } from '../../utils/call/problem.ts';
import type { CallModel } from '../pane/call-model.ts';
import { ProblemCard } from './problem-card.tsx';

export function ProblemList({ call }: { call: CallModel }): JSX.Element | null {
  const problems = standingProblems(call.state.value);
  if (problems.length === 0) return null;
  return (
    <div class="problems">
      {problems.map((problem) => (
        <ProblemCard key={problem.code} call={call} problem={problem} />
      ))}
    </div>
  );
}

/** Lost sound is a problem as long as it is lost, also when nothing but the loss itself was logged. */
function standingProblems(state: CallState): readonly Problem[] {
  const lost = (['caller', 'agent'] as const)
    .filter((channel) => state.hearing[channel] === 'lost')
    .flatMap((channel) => state.losses[channel]?.reason ?? [])
    .filter((code) => !state.problems.some((one) => one.code === code));
  return [...new Set(lost)]
    .map((code): Problem => ({ code, about: 'hearing' }))
    .concat(state.problems);
}
