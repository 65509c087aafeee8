import type { JSX } from 'preact';
import type { Problem } from '../../utils/call/problem.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { isAlarming, problemAction } from './problem-action.ts';
import { problemWords } from './problem-words.ts';

interface Props {
  readonly call: CallModel;
  readonly problem: Problem;
}

/** What happened, what to do, and at most one button that does it. */
export function ProblemCard({ call, problem }: Props): JSX.Element {
  const { title, next } = problemWords(problem);
  const action = problemAction(call, problem);
  return (
    <div class={`card ${isAlarming(problem) ? 'bad' : 'wary'}`} role="status">
      <p class="card-title">{title}</p>
      <p>{next}</p>
      {action || problem.detail ? (
        <div class="row">
          {action ? (
            <button type="button" class="button" onClick={() => void action.act()}>
              {t(action.word)}
            </button>
          ) : null}
          {problem.detail ? (
            <details class="detail">
              <summary>{t('actions.detail')}</summary>
              <p>{problem.detail}</p>
            </details>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
