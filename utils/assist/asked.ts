import type { CallState } from '../call/call-state.ts';
import { hasEnded } from '../call/cards.ts';
import type { Language } from '../settings/settings.ts';
import type { Evidence, SummarySection } from './notes.ts';

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

/** `Spurgt: Er det kun dig? – svar: Nej, hele gangen`; none that nobody answered, because it says nothing. */
export function askedSection(
  state: Pick<CallState, 'cards'>,
  language: Language,
): SummarySection | null {
  const { title, asked, answer: answered } = WORDS[language];
  const sentences = askedIn(state).flatMap(({ text, answer }) =>
    answer?.evidence
      ? [
          {
            text: `${asked}: ${text} – ${answered}: ${answer.text}`,
            segmentIds: [answer.evidence.segmentId],
          },
        ]
      : [],
  );
  return sentences.length === 0 ? null : { id: 'asked', title, sentences };
}
