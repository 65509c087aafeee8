import type { Channel } from '../call/channel.ts';
import type { Template } from '../settings/template.ts';

/** A transcript line behind a claim. `quote` stands in that line word for word (case and dots aside). */
export interface Evidence {
  readonly segmentId: string;
  readonly channel: Channel;
  readonly startMs: number;
  readonly quote: string;
}

/** A sentence and the segments it rests on; no segment, no sentence. */
export interface CitedSentence {
  readonly text: string;
  readonly segmentIds: readonly string[];
}

/** A sentence about an article, and the article's own sentences that it rests on. */
export interface QuotedSentence {
  readonly text: string;
  readonly quotes: readonly string[];
}

/** One part of a summary, as its template has it. */
export interface SummarySection {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly CitedSentence[];
}
export type Summary = readonly SummarySection[];

export function emptySummary({ sections }: Pick<Template, 'sections'>): Summary {
  return sections.map(({ id, title }) => ({ id, title, sentences: [] }));
}

/** What an engine said, after every claim was checked against transcript and form. */
export interface Notes {
  readonly headline: string;
  readonly facts: readonly CitedSentence[];
  /** Questions that nobody has answered yet. */
  readonly open: readonly CitedSentence[];
  /** What somebody said they would do. */
  readonly actions: readonly CitedSentence[];
  readonly summary: Summary;
}

export function sentencesOf({ facts, open, actions, summary }: Notes): readonly CitedSentence[] {
  return [...facts, ...open, ...actions, ...summary.flatMap(({ sentences }) => sentences)];
}

/** A value for a field of the open form, ready to be filled in: choices exist, references are resolved. */
export interface Proposal {
  readonly field: string;
  /** Stored value; for a reference the sys_id. */
  readonly value: string;
  readonly displayValue: string;
  readonly evidence: Evidence;
  /** 0–1, as the engine says or, of the trained one, as it was measured. */
  readonly confidence: number;
  /** The next likely values of a list, likeliest first; at most two. */
  readonly others: readonly { readonly value: string; readonly displayValue: string }[];
}
