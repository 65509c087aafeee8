import type { PromptLine } from '../assist/build-prompt.ts';
import { withReplies } from './agreed.ts';
import { salienceOf } from './salience.ts';
import { sentencesOf, withText, type Sentence } from './sentence.ts';
import { weigh } from './weigh.ts';
import { withdrawn } from './withdrawn.ts';
import { tellingStems } from './words.ts';

/** How strongly a sentence is each of the things a note is made of; 0 is not at all. */
export interface Part extends Record<Role, number> {
  readonly at: number;
  readonly sentence: Sentence;
  /** Central to the whole call; 0 to 1. */
  readonly salience: number;
  /** Says nothing that a note could hold. */
  readonly isIdle: boolean;
  /** Has a figure or a name, or answers a question. */
  readonly telling: number;
  /** Somebody took it back. */
  readonly isWithdrawn: boolean;
  /** The caller's words by which he agreed to do this after the call. */
  readonly agreed: Sentence | null;
}
export type Role = 'problem' | 'done' | 'result' | 'promise';

/** A call as the engine sees it. */
export interface Talk {
  readonly parts: readonly Part[];
  readonly durationMs: number;
  /** Names of people, as they were said. */
  readonly people: readonly string[];
}

/** So long the caller tells why he calls. */
const OPENING_MS = 60_000;
/** How many sentences back a question may be to which one answers. */
const ANSWERS = 4;

export function readTalk(lines: readonly PromptLine[]): Talk {
  const heard = sentencesOf(lines);
  const left = withdrawn(heard);
  const sentences = heard.map((one) => {
    const rest = left.get(one);
    return rest ? withText(one, rest) : one;
  });
  const salience = salienceOf(sentences);
  const last = sentences.at(-1)?.startMs ?? 0;
  const first = sentences.find((one) => one.speaker !== 'agent')?.startMs ?? 0;
  const begins = sentences.findIndex((one) => one.speaker !== 'agent');
  const next = sentences.findIndex((one, at) => at > begins && one.speaker === 'agent');
  const interrupted = next === -1 ? sentences.length : next;
  const known = people(sentences.flatMap((one) => one.traits.named));
  const names = new Set(known.flatMap(tellingStems));
  const parts = sentences.map((sentence, at) => {
    let before = at - 1;
    while (before >= at - ANSWERS && sentences[before]?.speaker === sentence.speaker) before -= 1;
    const opening = Math.max(0, 1 - (sentence.startMs - first) / OPENING_MS);
    const ending = last === 0 ? 1 : sentence.startMs / last;
    const says = sentence.stems.some((stem) => !names.has(stem));
    return weigh(sentence, {
      at,
      before: before >= at - ANSWERS ? sentences[before] : undefined,
      salience: salience[at] ?? 0,
      opening,
      ending,
      says,
      isWithdrawn: left.get(heard[at] ?? sentence) === '',
      isFirstTurn: at >= begins && at < interrupted,
    });
  });
  return { parts: withReplies(parts, last), durationMs: last, people: known };
}

/** The longest first, so that "Mette Holm" goes before "Mette"; a first name goes with its whole name. */
function people(whole: readonly string[]): readonly string[] {
  const all = whole.flatMap((one) => [one, ...one.split(' ')]).filter((one) => one.length > 2);
  return [...new Set(all)].toSorted((a, b) => b.length - a.length);
}
