import type { JSX } from 'preact';
import { ArticleList } from '../articles/article-list.tsx';
import { FieldList } from '../fields/field-list.tsx';
import { ClosingFields } from '../filing/closing-fields.tsx';
import { FilingBar } from '../filing/filing-bar.tsx';
import { FilingPreview } from '../filing/filing-preview.tsx';
import { FilingResult } from '../filing/filing-result.tsx';
import { MessageComposer } from '../message/message-composer.tsx';
import { ProblemList } from '../problems/problem-list.tsx';
import { ReceiptFold } from '../receipt/receipt-fold.tsx';
import { SummaryEditor } from '../summary/summary-editor.tsx';
import { TranscriptFold } from '../transcript/transcript-fold.tsx';
import { CaseHead } from './case-head.tsx';
import type { PaneModel } from './pane-model.ts';

/** After the call: read, correct, write. */
export function AfterCall({ call, summary, filing, message }: PaneModel): JSX.Element {
  const state = call.state.value;
  const plan = state.filingOrdered ?? filing.plan.value;
  return (
    <main class="after">
      <CaseHead call={call} />
      <div class="scroll">
        <FilingResult call={call} state={state} filing={filing} />
        <ProblemList call={call} />
        <SummaryEditor summary={summary} state={state} />
        <ArticleList call={call} />
        {plan && state.phase !== 'filed' ? (
          <>
            {state.filingOrdered ? null : <ClosingFields state={state} filing={filing} />}
            <FilingPreview plan={plan} state={state} />
          </>
        ) : null}
        <FieldList call={call} />
        <MessageComposer call={call} message={message} />
        {state.consent === 'declined' ? null : <TranscriptFold call={call} />}
        <ReceiptFold call={call} />
      </div>
      <FilingBar call={call} filing={filing} />
    </main>
  );
}
