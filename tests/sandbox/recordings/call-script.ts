import type { Channel } from '../../../utils/call/channel.ts';
import type { ScenarioName } from '../cast.ts';

/** What is written by hand: who says what, and what a good assistant would make of it. */
export interface Dialogue {
  readonly name: ScenarioName;
  readonly language: 'da' | 'en';
  readonly desk: 'it' | 'hr';
  readonly title: string;
  readonly voices: Readonly<Record<Channel, Voice>>;
  readonly turns: readonly Turn[];
  /** Words that are read aloud otherwise than they are written: written → as the synthesiser needs it. */
  readonly spoken?: Readonly<Record<string, string>>;
  readonly expectedFields: readonly ExpectedField[];
  /** The summary is not worth its name without these, in any case of letters. */
  readonly mustMention: readonly string[];
}

/** The pause before it, where the usual one would not do: somebody searches, or breaks in. */
export type Turn = readonly [speaker: Channel, text: string, pauseMs?: number];

export interface Voice {
  /** espeak-ng voice with its variant, e.g. `da+f2`. */
  readonly name: string;
  readonly wordsPerMinute: number;
  /** 0–100; the synthesiser's own default is 50. */
  readonly pitch: number;
}

export interface ExpectedField {
  readonly field: string;
  /** As the form shows it to the agent of this scenario. */
  readonly displayValue: string;
}

/** The finished call: the dialogue with the times that the synthesiser reported. */
export interface CallScript extends Pick<
  Dialogue,
  'name' | 'language' | 'desk' | 'title' | 'expectedFields' | 'mustMention'
> {
  readonly durationMs: number;
  readonly utterances: readonly Utterance[];
}

export interface Utterance {
  readonly speaker: Channel;
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly words: readonly Word[];
}

export interface Word {
  /** With the punctuation of the script: joined by spaces, the words are the text. */
  readonly word: string;
  readonly startMs: number;
  readonly endMs: number;
}
