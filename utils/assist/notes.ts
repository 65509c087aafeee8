import type { Channel } from '../call/channel.ts';

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

export const SUMMARY_SECTIONS = ['problem', 'done', 'result'] as const;
export type SummarySection = (typeof SUMMARY_SECTIONS)[number];
export type Summary = Readonly<Record<SummarySection, readonly CitedSentence[]>>;

/** What the language service said, after every claim was checked against transcript and form. */
export interface Notes {
  readonly headline: string;
  readonly facts: readonly CitedSentence[];
  readonly summary: Summary;
}

export function sentencesOf({ facts, summary }: Notes): readonly CitedSentence[] {
  return [...facts, ...SUMMARY_SECTIONS.flatMap((section) => summary[section])];
}

/** A value for a field of the open form, ready to be filled in: choices exist, references are resolved. */
export interface Proposal {
  readonly field: string;
  /** Stored value; for a reference the sys_id. */
  readonly value: string;
  readonly displayValue: string;
  readonly evidence: Evidence;
}
