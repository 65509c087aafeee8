import type { PromptLine } from '../assist/build-prompt.ts';
import { remember } from './remember.ts';
import { TRAITS, type Traits } from './traits.ts';
import { countWords, tellingStems } from './words.ts';

/** A sentence as it was said; it may run over several lines of one voice. */
export interface Sentence {
  /** `either`: voices are not told apart, as where several people share a microphone. */
  readonly speaker: 'caller' | 'agent' | 'either';
  readonly text: string;
  readonly parts: readonly Part[];
  readonly startMs: number;
  readonly stems: readonly string[];
  readonly words: number;
  readonly isQuestion: boolean;
  readonly traits: Traits;
}

/** What of it stands in one line. @see PromptLine; `line` counts from 1 */
export interface Part {
  readonly line: number;
  readonly text: string;
}

interface Turn {
  readonly speaker: Sentence['speaker'];
  readonly parts: readonly (Part & { readonly of: PromptLine })[];
  readonly startMs: number;
}

const END = /[.!?…]["”')]?$/u;
/** Not behind a number: "den 1. december", unless what follows begins like a sentence. */
const BETWEEN = /(?<=(?:[!?…]|(?<!\d)\.)["”')]?)\s+(?=\S)|(?<=\d\.)\s+(?=\p{Lu})/u;
/** A voice that pauses longer has begun something new. */
const LONGEST_PAUSE_MS = 12_000;
const MOST_LINES = 3;
const ASKS =
  /^(?:(?:og|men|så|okay|ok|and|but|so) )?(?:hv(?:ad|em|or|ornår|ordan|orfor|ilken|ilket|ilke)|har (?:du|i|den|der)|kan (?:du|i|man|jeg)|er (?:du|det|der|den|i)|skal (?:jeg|du|vi)|må jeg|vil du|sidder du|står der|virker|haster|what|who|where|when|why|which|how|do (?:you|i)|does|did you|have you|can (?:you|i)|could you|is (?:it|there|this)|are (?:you|there)|should i|will (?:it|you))(?!\p{L})/iu;

/** Lines in the order of time → sentences. */
export function sentencesOf(lines: readonly PromptLine[]): readonly Sentence[] {
  const isShared = !lines.some((one) => one.channel === 'caller');
  const placed = lines
    .map((of, at) => ({
      speaker: isShared ? ('either' as const) : of.channel,
      parts: [{ line: at + 1, text: of.text.trim(), of }],
      startMs: of.startMs,
    }))
    .filter(({ parts }) => parts[0]?.text !== '')
    .toSorted((a, b) => a.startMs - b.startMs);
  // Where a recogniser sets no dots at all, a line without one has ended all the same.
  const dotted = placed.filter(({ parts }) => END.test(parts[0]?.text ?? '')).length;
  const turns = dotted * 3 >= placed.length ? joined(placed) : placed;
  return turns.flatMap(sentencesIn);
}

/** Lines that a pause cut in the middle of a sentence, together again. */
function joined(turns: readonly Turn[]): Turn[] {
  const whole: Turn[] = [];
  for (const turn of turns) {
    const last = whole.at(-1);
    const open =
      last?.speaker === turn.speaker &&
      !END.test(last.parts.at(-1)?.text ?? '') &&
      last.parts.length < MOST_LINES &&
      turn.startMs - last.startMs < LONGEST_PAUSE_MS * last.parts.length;
    if (last && open) whole[whole.length - 1] = { ...last, parts: [...last.parts, ...turn.parts] };
    else whole.push(turn);
  }
  return whole;
}

/** By its first line; a call keeps its lines from one prompt to the next. */
const known = new WeakMap<PromptLine, { turn: Turn; sentences: readonly Sentence[] }>();

function sentencesIn(turn: Turn): readonly Sentence[] {
  const [first] = turn.parts;
  const before = first && known.get(first.of);
  if (before && isSame(before.turn, turn)) return before.sentences;
  const sentences = split(turn);
  if (first) known.set(first.of, { turn, sentences });
  return sentences;
}

function isSame(one: Turn, other: Turn): boolean {
  return (
    one.speaker === other.speaker &&
    one.parts.length === other.parts.length &&
    one.parts.every(
      ({ of, line }, at) => of === other.parts[at]?.of && line === other.parts[at].line,
    )
  );
}

function split({ speaker, parts, startMs }: Turn): readonly Sentence[] {
  const sentences: Part[][] = [[]];
  for (const { line, text } of parts) {
    for (const piece of piecesOf(text)) {
      sentences.at(-1)?.push({ line, text: piece.text });
      if (piece.isEnd) sentences.push([]);
    }
  }
  return sentences.filter((one) => one.length > 0).map((one) => sentenceOf(speaker, one, startMs));
}

function sentenceOf(
  speaker: Sentence['speaker'],
  parts: readonly Part[],
  startMs: number,
): Sentence {
  const [only] = parts;
  const text = only && parts.length === 1 ? only.text : parts.map((one) => one.text).join(' ');
  const { stems, words, isQuestion } = readingOf(text);
  const traits = TRAITS[speaker](text);
  return { speaker, text, parts, startMs, stems, words, isQuestion, traits };
}

/** The same sentence, of which only this is left. */
export function withText(sentence: Sentence, text: string): Sentence {
  return { ...sentence, text, ...readingOf(text), traits: TRAITS[sentence.speaker](text) };
}

const piecesOf = remember((line) =>
  line.split(BETWEEN).map((text) => ({ text, isEnd: END.test(text) })),
);
const readingOf = remember((text) => ({
  stems: tellingStems(text),
  words: countWords(text),
  isQuestion: text.endsWith('?') || (!END.test(text) && ASKS.test(text)),
}));

export function linesOf(sentences: readonly Sentence[]): number[] {
  return [...new Set(sentences.flatMap((one) => one.parts.map((part) => part.line)))];
}

/** The clause of one line in which the words stand; they are part of the sentence. */
export function quoteOf(
  sentence: Sentence,
  words: string,
): { readonly line: number; readonly quote: string } | null {
  const part = sentence.parts.find(({ text }) => text.includes(words)) ?? sentence.parts[0];
  if (!part) return null;
  const clause = part.text.split(/(?<=[,;:]) /u).find((one) => one.includes(words));
  return { line: part.line, quote: (clause ?? part.text).replace(/[,;:]$/u, '').trim() };
}
