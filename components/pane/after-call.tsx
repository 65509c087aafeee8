import type { JSX } from 'preact';
import { FieldList } from '../fields/field-list.tsx';
import { FilingBar } from '../filing/filing-bar.tsx';
import { FilingPreview } from '../filing/filing-preview.tsx';
import { FilingResult } from '../filing/filing-result.tsx';
import { ProblemList } from '../problems/problem-list.tsx';
import { SummaryEditor } from '../summary/summary-editor.tsx';
import { TranscriptFold } from '../transcript/transcript-fold.tsx';
import { CaseHead } from './case-head.tsx';
import type { PaneModel } from './pane-model.ts';

/** After the call: read, correct, write. */
export function AfterCall({ call, summary, filing }: PaneModel): JSX.Element {
  const state = call.state.value;
  const plan = filing.plan.value;
  return (
    <main class="after">
      <CaseHead call={call} />
      <div class="scroll">
        <FilingResult call={call} state={state} />
        <ProblemList call={call} />
        <SummaryEditor summary={summary} state={state} />
        {plan && state.phase !== 'filed' ? <FilingPreview plan={plan} state={state} /> : null}
        <FieldList call={call} />
        {state.consent === 'declined' ? null : <TranscriptFold call={call} />}
      </div>
      <FilingBar call={call} filing={filing} />
    </main>
  );
}
