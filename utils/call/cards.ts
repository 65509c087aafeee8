import type { Evidence } from '../assist/notes.ts';

/** What is whispered to the agent during a call; one at a time. */
export type Card =
  /** An empty field of the form as a question in plain words. */
  | {
      readonly kind: 'question';
      readonly cardId: string;
      readonly field: string;
      readonly text: string;
    }
  /** Something worth knowing now, and where it comes from. */
  | {
      readonly kind: 'advice';
      readonly cardId: string;
      readonly text: string;
      readonly source: string;
    };

/**
 * `used`: the agent asked it, or took it. `dismissed`: no more of this for the rest of the call.
 * `answered`: the transcript says so, with or without the card. `expired`: the talk has moved on.
 */
export type CardEnd =
  | { readonly kind: 'used' | 'dismissed' | 'expired' }
  | { readonly kind: 'answered'; readonly answer: string; readonly evidence: Evidence };

export interface CardState {
  readonly card: Card;
  readonly atMs: number;
  /** In the order in which it went; a used card may be answered later. */
  readonly ends: readonly CardEnd[];
}

export function settleCard(
  cards: readonly CardState[],
  cardId: string,
  end: CardEnd,
): readonly CardState[] {
  return cards.map((one) =>
    one.card.cardId === cardId ? { ...one, ends: [...one.ends, end] } : one,
  );
}

/** The one that waits for the agent. */
export function openCard(cards: readonly CardState[]): CardState | null {
  return cards.findLast(({ ends }) => ends.length === 0) ?? null;
}
