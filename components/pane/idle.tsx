import type { JSX } from 'preact';
import { ProblemCard } from '../problems/problem-card.tsx';
import { Mark } from '../shared/mark.tsx';
import { t } from '../shared/words.ts';
import { HandingOver } from '../sources/handing-over.tsx';
import { SourceBar } from '../sources/source-bar.tsx';
import type { SourceModel } from '../sources/source-model.ts';
import { StartHere } from '../sources/start-here.tsx';
import { UnfinishedCalls } from '../unfinished/unfinished-calls.tsx';
import type { CallModel } from './call-model.ts';

interface Props {
  readonly call: CallModel;
  readonly source: SourceModel;
}

/** Before a call: how to start, and what stood in the way last time. */
export function Idle({ call, source }: Props): JSX.Element {
  const notice = call.notice.value;
  return (
    <main class="idle">
      <div class="scroll">
        {notice ? <ProblemCard call={call} problem={notice} /> : null}
        <UnfinishedCalls call={call} />
        <div class="welcome">
          <Mark />
          <h2>{t('idle.title')}</h2>
          {source.handing.value ? <HandingOver source={source} /> : <StartHere source={source} />}
        </div>
      </div>
      <SourceBar source={source} />
    </main>
  );
}
