import { computed, type ReadonlySignal } from '@preact/signals';
import { clockOf } from '../../utils/call/transcript.ts';
import { createFilingModel, type FilingModel } from '../filing/filing-model.ts';
import { createMessageModel, type MessageModel } from '../message/message-model.ts';
import { createSourceModel, type SourceModel } from '../sources/source-model.ts';
import { createSummaryModel, type SummaryModel } from '../summary/summary-model.ts';
import { createCallModel, type CallModel } from './call-model.ts';
import type { Outside } from './outside.ts';
import { stateWord, type StateWord } from './state-word.ts';

export interface PaneModel {
  readonly call: CallModel;
  readonly source: SourceModel;
  readonly summary: SummaryModel;
  readonly filing: FilingModel;
  readonly message: MessageModel;
  /** The state of the whole pane in one word. */
  readonly word: ReadonlySignal<StateWord>;
  /** How long the call has lasted, as it is read. */
  readonly clock: ReadonlySignal<string>;
  /** False where the pane is a whole tab and there is nothing to fold it against. */
  readonly canDock: boolean;
}

export function createPaneModel(outside: Outside, canDock: boolean, until: AbortSignal): PaneModel {
  const call = createCallModel(outside, until);
  const summary = createSummaryModel(call);
  const filing = createFilingModel(call, summary);
  return {
    call,
    source: createSourceModel(call),
    summary,
    filing,
    message: createMessageModel(call, summary),
    word: computed(() =>
      stateWord(call.state.value, call.callerQuietMs.value, filing.progress.value === 'underway'),
    ),
    clock: computed(() => clockOf(call.elapsedMs.value)),
    canDock,
  };
}
