import type { CallState } from '../call/call-state.ts';
import { hasEnded } from '../call/cards.ts';
import { maskPersonalNumbers } from '../privacy/redact.ts';
import type { Evidence, Notes } from './notes.ts';

/** A question that the agent took, and what came of it. */
export interface Asked {
  readonly cardId: string;
  readonly text: string;
  readonly answer: { readonly text: string; readonly evidence: Evidence | null } | null;
}

/** What the agent asked, in order; answers to questions that nobody took are the form's business. */
export function askedIn({ cards }: Pick<CallState, 'cards'>): readonly Asked[] {
  return cards.flatMap((shown): Asked[] => {
    const { card, ends } = shown;
    if (card.kind !== 'question' || !hasEnded(shown, 'used')) return [];
    const said = ends.find((end) => end.kind === 'answered');
    const answer = said ? { text: said.answer, evidence: said.evidence } : null;
    return [{ cardId: card.cardId, text: card.text, answer }];
  });
}

const WORDS = {
  da: { title: 'Spurgt', asked: 'Spurgt', answer: 'svar' },
  en: { title: 'Asked', asked: 'Asked', answer: 'answer' },
} as const;

/**
 * The summary and what was asked: `Spurgt: Er det kun dig? – svar: Nej, hele gangen`. A question that was
 * not answered, or only in the form, says nothing of the call.
 */
export function withAsked(notes: Notes, state: Pick<CallState, 'cards' | 'language'>): Notes {
  const { title, asked, answer: answered } = WORDS[state.language];
  const sentences = askedIn(state).flatMap(({ text, answer }) => {
    if (!answer?.evidence) return [];
    // The words are the transcript's own, and the summary is written to a record.
    const said = maskPersonalNumbers(answer.text);
    const { segmentId } = answer.evidence;
    return [{ text: `${asked}: ${text} – ${answered}: ${said}`, segmentIds: [segmentId] }];
  });
  if (sentences.length === 0) return notes;
  return { ...notes, summary: [...notes.summary, { id: 'asked', title, sentences }] };
}
