import type { Word } from '../../recordings/call-script.ts';
import type { Stretch } from './find-stretch.ts';
import { HOP_MS } from './log-mel.ts';
import { MARGIN_FRAMES, type Master } from './masters.ts';
import { correlate, type Voiceprint } from './voiceprint.ts';

export interface HeardWord extends Word {
  /** Whose voice of which recording it is. */
  readonly voice: string;
}

/** A word is judged by at least this much sound around its middle. */
const WORD_FRAMES = 24;
export const WORD_SCORE = 0.5;

/** Frame of the master + shift = frame of the sound. */
export function placeWord(master: Master, word: Word, shift: number): HeardWord {
  const toSound = (ms: number) => ms + (MARGIN_FRAMES + shift) * HOP_MS;
  return {
    word: word.word,
    startMs: toSound(word.startMs),
    endMs: toSound(word.endMs),
    voice: `${master.scenario}.${master.channel}`,
  };
}

export function middleFrame({ startMs, endMs }: Word): number {
  return (startMs + endMs) / 2 / HOP_MS;
}

/** How much frames `from`…`to` of the sound sound like the master where this word is said. */
export function scoreWord(
  print: Voiceprint,
  { from, to }: { readonly from: number; readonly to: number },
  { master }: Stretch,
  word: HeardWord,
  shift: number,
): number {
  const middle = middleFrame(word);
  const frames = Math.max(WORD_FRAMES, Math.round((word.endMs - word.startMs) / HOP_MS));
  const first = Math.max(from, Math.floor(middle - frames / 2), shift);
  const end = Math.min(to, Math.ceil(middle + frames / 2), master.fine.frames + shift);
  return end <= first ? 0 : correlate(print, first, end - first, master.fine, first - shift);
}

/** Words whose middle lies in the sound, and which really sound there as they do in the master. */
export function wordsWithin(
  print: Voiceprint,
  span: { readonly from: number; readonly to: number },
  foundFrom: number,
  found: Stretch,
): HeardWord[] {
  const shift = foundFrom - found.at;
  return found.master.words.flatMap((one): HeardWord[] => {
    const word = placeWord(found.master, one, shift);
    const middle = middleFrame(word);
    if (middle < span.from || middle >= span.to + 1.5) return [];
    return scoreWord(print, span, found, word, shift) < WORD_SCORE ? [] : [word];
  });
}
