import { createFilingModel, type FilingModel } from '../filing/filing-model.ts';
import { createSummaryModel, type SummaryModel } from '../summary/summary-model.ts';
import { createCallModel, type CallModel } from './call-model.ts';
import type { Outside } from './outside.ts';

export interface PaneModel {
  readonly call: CallModel;
  readonly summary: SummaryModel;
  readonly filing: FilingModel;
  /** False where the pane is a whole tab and there is nothing to fold it against. */
  readonly canDock: boolean;
}

export function createPaneModel(outside: Outside, canDock: boolean, until: AbortSignal): PaneModel {
  const call = createCallModel(outside, until);
  const summary = createSummaryModel(call);
  return { call, summary, filing: createFilingModel(call, summary), canDock };
}
