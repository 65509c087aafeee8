import type { CallState } from '../call/call-state.ts';
import type { CitedSentence } from '../assist/notes.ts';
import type { FilingPlan } from './filing.ts';
import { tableFacts } from './tables.ts';

/** The words of the note that are not from the call, in the language of the call. */
export interface NoteWords {
  /** Headings of the three sections. */
  readonly problem: string;
  readonly done: string;
  readonly result: string;
  /** Whole sentences that say how the caller answered. */
  readonly consent: { readonly accepted: string; readonly declined: string };
}

/**
 * What one click will write, ready to be shown: all of it in plain text, because that is what the
 * record keeps. Null when there is no record or nothing to say.
 */
export function planFiling(state: CallState, words: NoteWords): FilingPlan | null {
  if (!state.placed || !state.summary) return null;
  const { table, sysId, fields } = state.placed.form;
  const { problem, done, result } = state.summary.value;
  const sections = [
    section(words.problem, problem),
    section(words.done, done),
    section(words.result, result),
  ].filter((text) => text !== '');
  if (sections.length === 0) return null;
  const consent = state.consent === 'pending' ? '' : words.consent[state.consent];
  const { closeNotes: closeField } = tableFacts(table);
  const before = fields.find((field) => field.name === closeField)?.value ?? '';
  const ours = closeField === null ? '' : paragraphs([plain(result), plain(done)], '\n');
  return {
    table,
    sysId,
    workNotes: paragraphs([state.headline?.text ?? '', ...sections, consent]),
    closeNotes: addBelow(before, ours),
    closeNotesBefore: before,
  };
}

/** The agent's text on top, ours below; once is enough. */
export function addBelow(theirs: string, ours: string): string {
  if (sameWords(theirs).includes(sameWords(ours))) return theirs;
  return paragraphs([theirs.trimEnd(), ours]);
}

/** Forms and records break lines and pad text differently; the words are what counts. */
export function sameWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function section(heading: string, sentences: readonly CitedSentence[]): string {
  return sentences.length === 0 ? '' : `${heading}\n${plain(sentences)}`;
}

function plain(sentences: readonly CitedSentence[]): string {
  return sentences.map((sentence) => sentence.text.trim()).join(' ');
}

function paragraphs(parts: readonly string[], between = '\n\n'): string {
  return parts.filter((part) => part !== '').join(between);
}
