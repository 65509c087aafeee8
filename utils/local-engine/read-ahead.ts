import type { Prompt, PromptLine } from '../assist/build-prompt.ts';
import { answerLocally } from './answer-locally.ts';

/** So many lines are read in a few milliseconds. */
const SLICE = 80;

const read = new WeakSet<PromptLine>();

/**
 * Reads what was not read before, and stops again and again, so that others may work meanwhile. An
 * engine that is first asked in the second hour would block for as long as it takes to read them both.
 */
export function* readAhead(prompt: Prompt): Generator<void> {
  const fresh = prompt.lines.filter((line) => !read.has(line));
  for (let at = 0; at < fresh.length; at += SLICE) {
    const lines = fresh.slice(at, at + SLICE);
    for (const line of lines) read.add(line);
    // The end of a call is read with the whole of it.
    if (at + SLICE >= fresh.length) return;
    // What it answers is forgotten; what it read of each sentence is kept.
    answerLocally({ ...prompt, lines });
    yield;
  }
}
