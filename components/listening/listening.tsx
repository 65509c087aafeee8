import type { JSX } from 'preact';
import { ArticleList } from '../articles/article-list.tsx';
import { FactList } from '../fields/fact-list.tsx';
import { FieldList } from '../fields/field-list.tsx';
import type { CallModel } from '../pane/call-model.ts';
import { ProblemList } from '../problems/problem-list.tsx';
import { Transcript } from '../transcript/transcript.tsx';
import { CaseHead } from '../pane/case-head.tsx';
import { Consent } from './consent.tsx';
import { MicrophoneNotice } from './microphone-notice.tsx';

/** While the call runs: the case on top, the talk below. */
export function Listening({ call }: { call: CallModel }): JSX.Element {
  return (
    <main class="listening">
      <CaseHead call={call} />
      <div class="above">
        <ProblemList call={call} />
        <MicrophoneNotice call={call} />
        <Consent call={call} />
        <ArticleList call={call} />
        <FieldList call={call} />
        <FactList state={call.state.value} />
      </div>
      <Transcript call={call} />
    </main>
  );
}
