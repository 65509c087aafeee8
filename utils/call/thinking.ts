import type { Notes, Summary } from '../assist/notes.ts';
import type { Usage } from '../assist/think.ts';
import type { EngineChoice } from '../settings/settings.ts';
import type { SummaryLength } from '../settings/template.ts';
import type { CallEvent } from './call-event.ts';
import { placeOf, withVersion, type SummaryVersion } from './summary-versions.ts';

/** What was understood so far, by a machine and by the agent, who has the last word. */
export interface Thinking {
  readonly notes: TakenNotes | null;
  readonly headline: { readonly text: string; readonly by: 'machine' | 'agent' } | null;
  readonly summary: { readonly value: Summary; readonly by: 'machine' | 'agent' } | null;
  /** How the agent wants the summary; null: as the settings say. */
  readonly summaryAsked: SummaryWish | null;
  /** The event that asked for another summary, while none has come of it. */
  readonly summaryDue: number | null;
  /** Every summary of the finished call that an engine made, the newest last. */
  readonly versions: readonly SummaryVersion[];
  /** The newest event in which the agent had a say in it. */
  readonly summaryEditedSeq: number;
  /** What the agent wrote last, and the newest version there was then; it stays whatever is shown. */
  readonly edited: { readonly value: Summary; readonly knew: SummaryVersion | null } | null;
  /** Of all requests of this call. */
  readonly usage: Usage;
}

export interface TakenNotes {
  readonly value: Notes;
  readonly upToSeq: number;
  readonly engine: string;
  readonly template: TemplateUsed;
  readonly final: boolean;
  /** `local` answered in place of this one. */
  readonly standsInFor?: EngineChoice;
}

/** By what a summary was made. */
export interface TemplateUsed {
  readonly id: string;
  readonly version: number;
  readonly length: SummaryLength;
}

export interface SummaryWish {
  /** Id of a template; null: whichever fits. */
  readonly template: string | null;
  readonly length: SummaryLength;
}

export const NO_THINKING: Thinking = {
  notes: null,
  headline: null,
  summary: null,
  summaryAsked: null,
  summaryDue: null,
  versions: [],
  summaryEditedSeq: -1,
  edited: null,
  usage: { prompt: 0, cached: 0, answer: 0, requests: 0 },
};

type Thought = Extract<
  CallEvent,
  {
    kind:
      | 'notes-taken'
      | 'thinking-wasted'
      | 'headline-edited'
      | 'summary-edited'
      | 'summary-asked';
  }
>;

export function heedThought(state: Thinking, event: Thought): Partial<Thinking> {
  switch (event.kind) {
    case 'notes-taken': {
      const { notes, upToSeq, engine, template, final, standsInFor } = event;
      const { headline, summary, summaryDue, versions } = state;
      const instead = standsInFor && { standsInFor };
      return {
        notes: { value: notes, upToSeq, engine, template, final, ...instead },
        usage: addUsage(state.usage, event.usage),
        headline: headline?.by === 'agent' ? headline : { text: notes.headline, by: 'machine' },
        summary: summary?.by === 'agent' ? summary : { value: notes.summary, by: 'machine' },
        summaryDue: summaryDue !== null && summaryDue <= upToSeq ? null : summaryDue,
        versions: final ? withVersion(versions, { value: notes.summary, template }) : versions,
      };
    }
    case 'thinking-wasted':
      return { usage: addUsage(state.usage, event.usage) };
    case 'headline-edited':
      return { headline: { text: event.text, by: 'agent' } };
    case 'summary-edited': {
      const { summary: value } = event;
      const { versions, edited } = state;
      const isOwn = placeOf(versions, value) < 0;
      return {
        summary: { value, by: 'agent' },
        summaryEditedSeq: event.seq,
        edited: isOwn ? { value, knew: versions.at(-1) ?? null } : edited,
      };
    }
    case 'summary-asked': {
      const { template, length, seq } = event;
      const { summary, versions } = state;
      // An earlier version that was only looked at is nothing of the agent's: the new one may take its place.
      const isOwn = summary?.by === 'agent' && placeOf(versions, summary.value) < 0;
      return {
        summaryAsked: { template, length },
        summaryDue: seq,
        summaryEditedSeq: seq,
        summary: summary && !isOwn ? { ...summary, by: 'machine' } : summary,
      };
    }
    default:
      return event satisfies never;
  }
}

export function addUsage(sum: Usage, more: Usage): Usage {
  return {
    prompt: sum.prompt + more.prompt,
    cached: sum.cached + more.cached,
    answer: sum.answer + more.answer,
    requests: sum.requests + more.requests,
  };
}
