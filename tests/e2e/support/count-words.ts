import type { Channel } from '../../../utils/call/channel.ts';
import type { CallState } from '../../../utils/call/call-state.ts';
import { transcriptLines } from '../../../utils/call/transcript.ts';
import { wordsOf } from './word-accuracy.ts';

/** Both empty: every word stands there once. */
export interface WordCount {
  readonly missing: readonly string[];
  /** More often than they were said. */
  readonly doubled: readonly string[];
}

/** `optional` words may stand there or not: they were cut by what went wrong. */
export function countWords(said: string, heard: string, optional = ''): WordCount {
  const left = wordsOf(heard);
  const missing = wordsOf(said).filter((word) => !take(left, word));
  for (const word of wordsOf(optional)) take(left, word);
  return { missing, doubled: left };
}

export function heardFrom(state: CallState, channel: Channel): string {
  return transcriptLines(state)
    .filter((line) => line.channel === channel)
    .map(({ text }) => text)
    .join(' ');
}

/** For eyes: what became of a fault. */
export function printWords(fault: string, said: string, { missing, doubled }: WordCount): void {
  const expected = wordsOf(said).length;
  const heard = expected - missing.length;
  const more = doubled.length > 0 ? `, ${doubled.length} more than said` : '';
  process.stdout.write(`${fault}: ${heard} of ${expected} words${more}\n`);
}

function take(words: string[], word: string): boolean {
  const at = words.indexOf(word);
  if (at !== -1) words.splice(at, 1);
  return at !== -1;
}
