import type { Summary } from '../../utils/assist/notes.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import { placeOf } from '../../utils/call/summary-versions.ts';

/** What the agent can go back and forward between. */
export interface SummaryHistory {
  /** Every version an engine made, and the agent's own at the end. */
  readonly all: readonly Summary[];
  /** Which one is shown. */
  readonly at: number;
  /** An engine made one after the agent began to edit; it waits until it is asked for. */
  readonly hasNews: boolean;
}

export function historyOf(state: CallState, shown: Summary): SummaryHistory {
  const { versions, edited } = state;
  const made = versions.map(({ value }) => value);
  const place = placeOf(versions, shown);
  if (place >= 0)
    return { all: edited ? [...made, edited.value] : made, at: place, hasNews: false };
  // Typed a moment ago, and not in the log yet.
  const all = [...made, shown];
  const hasNews = edited !== null && versions.length > 0 && versions.at(-1) !== edited.knew;
  return { all, at: all.length - 1, hasNews };
}
