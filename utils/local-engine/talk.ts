import type { PromptLine } from '../assist/build-prompt.ts';
import * as cues from './cues.ts';
import { remember } from './remember.ts';
import { salienceOf } from './salience.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import { tidy } from './tidy.ts';
import { tellingStems } from './words.ts';

/** How strongly a sentence is each of the things a note is made of; 0 is not at all. */
export interface Part extends Record<Role, number> {
  readonly at: number;
  readonly sentence: Sentence;
  /** Central to the whole call; 0 to 1. */
  readonly salience: number;
  /** Says nothing that a note could hold. */
  readonly isIdle: boolean;
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
/** Who calls has a field of its own. */
const INTRODUCES =
  /(?<!\p{L})(?:[Mm]it navn er|[Jj]eg hedder|[Dd]et er|[Mm]y name is|[Tt]his is|I'm|I am),? \p{Lu}[\p{Ll}'’-]+ \p{Lu}/u;
/** Spoken to by name. */
const ADDRESSED = /, (\p{Lu}\p{Ll}+)[.!?]/gu;
const LONGEST = 45;
/** How many sentences back a question may be to which one answers. */
const ANSWERS = 4;
/** Begins with a word that points back. */
const BACKWARD = /^(?:den|det|de|it|that|this|they)(?!\p{L})/iu;
/** Asks for the next thing. */
const NEXT = /(?<!\p{L})(?:næste|første|nummer|ellers|mere|galt|next|first|else|wrong)(?!\p{L})/iu;
const NAMED =
  /\b(?:[Dd]et er|[Mm]it navn er|[Jj]eg hedder|taler med|[Hh]ej|[Gg]oddag|[Tt]ak|[Ss]elv tak|[Mm]y name is|[Tt]his is|I am|I'm|[Hh]ello|[Hh]i|[Tt]hanks|[Tt]hank you),? (\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}'’]+)*(?: \p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}'’]+)*){0,3})/gu;

export function readTalk(lines: readonly PromptLine[]): Talk {
  const sentences = sentencesOf(lines);
  const salience = salienceOf(sentences);
  const last = sentences.at(-1)?.startMs ?? 0;
  const first = sentences.find((one) => one.speaker !== 'agent')?.startMs ?? 0;
  const begins = sentences.findIndex((one) => one.speaker !== 'agent');
  const next = sentences.findIndex((one, at) => at > begins && one.speaker === 'agent');
  const interrupted = next === -1 ? sentences.length : next;
  const known = people(sentences.flatMap((one) => traitsOf(one.text).named));
  const names = new Set(known.flatMap(tellingStems));
  return {
    parts: sentences.map((sentence, at) => {
      let before = at - 1;
      while (before >= at - ANSWERS && sentences[before]?.speaker === sentence.speaker) before -= 1;
      const opening = Math.max(0, 1 - (sentence.startMs - first) / OPENING_MS);
      const ending = last === 0 ? 1 : sentence.startMs / last;
      const says = sentence.stems.some((stem) => !names.has(stem));
      return weigh(sentence, before >= at - ANSWERS ? sentences[before] : undefined, {
        at,
        salience: salience[at] ?? 0,
        opening,
        ending,
        says,
        isFirstTurn: at >= begins && at < interrupted,
      });
    }),
    durationMs: last,
    people: known,
  };
}

/** What a sentence says whoever says it, and whenever. */
const traitsOf = remember((text) => {
  const bare = tidy(text);
  return {
    bare,
    wrong: cues.TROUBLE.test(text.replace(cues.NO_TROUBLE, '')) ? 1 : 0,
    denial: /^(?:nej|no)(?!\p{L})/iu.test(text) ? 0.2 : 0.5,
    pointsBack: BACKWARD.test(bare),
    introduces: INTRODUCES.test(text) && !cues.TROUBLE.test(text),
    asksForTrouble: cues.TROUBLE.test(text) || NEXT.test(text),
    named: [...text.matchAll(NAMED), ...text.matchAll(ADDRESSED)].flatMap(([, name]) => name ?? []),
  };
});

interface Setting {
  readonly at: number;
  readonly salience: number;
  readonly opening: number;
  readonly ending: number;
  /** More than names of people. */
  readonly says: boolean;
  /** The caller has not been interrupted yet. */
  readonly isFirstTurn: boolean;
}

function weigh(sentence: Sentence, before: Sentence | undefined, setting: Setting): Part {
  const { at, salience, opening, ending, says, isFirstTurn } = setting;
  const { text, speaker, stems } = sentence;
  const traits = traitsOf(text);
  const has = (cue: cues.Cue) => (cue.test(text) ? 1 : 0);
  const isCaller = speaker !== 'agent';
  const isAgent = speaker !== 'caller';
  const said = says ? traits.bare : '';
  const isIdle =
    said === '' ||
    sentence.isQuestion ||
    traits.introduces ||
    (has(cues.COURTESY) === 1 && stems.length < 5);
  // Too little to stand alone, or so much that nobody reads it.
  const standing =
    stems.length < 2 || sentence.words > LONGEST
      ? 0.4
      : traits.pointsBack && stems.length < 4
        ? 0.7
        : 1;
  const worth = isIdle ? 0 : standing;
  const asked = before?.isQuestion === true ? (traitsOf(before.text).asksForTrouble ? 2 : 1) : 0;
  const outcome = has(cues.OUTCOME);
  const step = isAgent ? has(cues.STEP) : 0;
  const trouble = traits.wrong + traits.denial * has(cues.NEGATION);
  const deed = isAgent ? has(cues.DEED) : 0;
  const tried = isCaller ? has(cues.TRIED) : 0;
  const promise = has(cues.PROMISE);
  return {
    at,
    sentence,
    salience,
    isIdle,
    problem: isCaller
      ? worth *
        Math.max(
          0,
          trouble +
            0.5 * opening +
            (isFirstTurn ? 0.6 : 0) +
            0.2 * asked -
            0.9 * outcome * (1 - opening) -
            0.5 * tried,
        )
      : 0,
    done: worth * (deed + tried + 0.4 * step * (1 - deed)),
    result:
      worth *
      (outcome * (0.5 + ending) +
        0.7 * promise * ending * (1 - deed) +
        0.2 * ending * has(cues.EXPLAINS)),
    promise: worth * promise,
  };
}

/** The longest first, so that "Mette Holm" goes before "Mette"; a first name goes with its whole name. */
function people(whole: readonly string[]): readonly string[] {
  const all = whole.flatMap((one) => [one, ...one.split(' ')]).filter((one) => one.length > 2);
  return [...new Set(all)].toSorted((a, b) => b.length - a.length);
}
