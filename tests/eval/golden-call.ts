import type { Channel } from '../../utils/call/channel.ts';
import type { Language } from '../../utils/settings/settings.ts';
import type { Claim } from './claim.ts';

/** A call and what must, and must not, be said of it. Everybody in it is invented. */
export interface GoldenCall {
  readonly name: string;
  readonly language: Language;
  /** Rules may be tuned on `design` calls; figures that are promised are those of `report`. */
  readonly split: 'design' | 'report';
  /** Why it is here. */
  readonly about: string;
  readonly lines: readonly GoldenLine[];
  /** Too little was said for a summary, and none is to be made. */
  readonly isTooShort: boolean;
  /** What the headline must speak of, each part counts alike. */
  readonly headline: readonly Claim[];
  readonly fields: readonly ExpectedField[];
  readonly facts: readonly Expected[];
  readonly steps: readonly Expected[];
  readonly actions: readonly Expected[];
  readonly open: readonly Expected[];
  readonly never: readonly Forbidden[];
}

export interface GoldenLine {
  readonly channel: Channel;
  readonly text: string;
}

/** `quote` stands in the transcript and is where the claim comes from. */
export interface Expected {
  readonly claim: Claim;
  readonly quote: string;
}

export interface ExpectedField {
  readonly field: string;
  /** Label or name; any of them is right. */
  readonly values: readonly string[];
  readonly quote: string;
}

export interface Forbidden {
  readonly claim: Claim;
  readonly why: string;
}
