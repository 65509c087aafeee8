import type { JSX } from 'preact';
import { ArticleList } from '../articles/article-list.tsx';
import { CardArea } from '../cards/card-area.tsx';
import { FieldList } from '../fields/field-list.tsx';
import { AskedList } from '../notes/asked-list.tsx';
import { RunningNotes } from '../notes/running-notes.tsx';
import type { CallModel } from '../pane/call-model.ts';
import { ProblemList } from '../problems/problem-list.tsx';
import { Transcript } from '../transcript/transcript.tsx';
import { CaseHead } from '../pane/case-head.tsx';
import { Consent } from './consent.tsx';
import { MicrophoneNotice } from './microphone-notice.tsx';

/** While the call runs: the case on top, the talk below. */
export function Listening({ call }: { call: CallModel }): JSX.Element {
  const { settings, state } = call;
  // Who wants nothing unasked has asked by then.
  const wantsArticles = settings.value.profile !== 'quiet' || state.value.cards.length > 0;
  return (
    <main class="listening">
      <CaseHead call={call} />
      <div class="above">
        <ProblemList call={call} />
        <MicrophoneNotice call={call} />
        <Consent call={call} />
        <CardArea call={call} />
        <AskedList state={state.value} />
        {wantsArticles ? <ArticleList call={call} /> : null}
        <FieldList call={call} />
        <RunningNotes state={state.value} />
      </div>
      <Transcript call={call} />
    </main>
  );
}
