import type { Summary } from '../assist/notes.ts';
import type { TemplateUsed } from './thinking.ts';

/** One summary that an engine made of the whole call; the agent may go back to it. */
export interface SummaryVersion {
  readonly value: Summary;
  readonly template: TemplateUsed;
}

/** The newest last. The same words again are no new version, but they are the newest ones now. */
export function withVersion(
  versions: readonly SummaryVersion[],
  one: SummaryVersion,
): readonly SummaryVersion[] {
  const words = wordsOf(one.value);
  return [...versions.filter((other) => wordsOf(other.value) !== words), one];
}

/** Where in the history it stands, word for word; -1: nowhere, somebody has edited it. */
export function placeOf(versions: readonly SummaryVersion[], summary: Summary): number {
  const words = wordsOf(summary);
  return versions.findIndex((one) => wordsOf(one.value) === words);
}

function wordsOf(summary: Summary): string {
  return JSON.stringify(
    summary.map(({ id, title, sentences }) => [id, title, ...sentences.map((one) => one.text)]),
  );
}
