import { useComputed } from '@preact/signals';
import type { CallState } from '../../utils/call/call-state.ts';
import type { CallModel } from './call-model.ts';

/** What a view needs of the state: the view is drawn again when that changes, not at every event. */
export function usePart<Part>(call: CallModel, pick: (state: CallState) => Part): Part {
  return useComputed(() => pick(call.state.value)).value;
}
