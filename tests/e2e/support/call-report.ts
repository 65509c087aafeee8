import type { CallEvent } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import { transcriptLines } from '../../../utils/call/transcript.ts';

/** What `--report` writes: the job as it turned out, read back from the log and from the instance. */
export interface CallReport {
  readonly scenario: string;
  readonly transcript: readonly {
    readonly speaker: 'caller' | 'agent';
    readonly text: string;
    readonly startMs: number;
    readonly endMs: number;
  }[];
  readonly fields: readonly {
    readonly name: string;
    readonly value: string;
    readonly displayValue: string;
    readonly outcome: string;
    readonly evidence: string;
  }[];
  /** Shown values of the record after everything, journals included. */
  readonly record: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
  readonly timings: Readonly<Record<string, number>>;
}

export function reportOf(
  scenario: string,
  events: readonly CallEvent[],
  record: CallReport['record'],
  before: CallReport['before'],
  timings: CallReport['timings'],
): CallReport {
  const state = readCall(events);
  return {
    scenario,
    transcript: transcriptLines(state).map(({ channel, text, startMs, endMs }) => ({
      speaker: channel,
      text,
      startMs,
      endMs,
    })),
    fields: state.fields.map(({ proposal, status, outcome }) => ({
      name: proposal.field,
      value: proposal.value,
      displayValue: proposal.displayValue,
      outcome: outcome ?? status,
      evidence: proposal.evidence.quote,
    })),
    record,
    before,
    timings,
  };
}
