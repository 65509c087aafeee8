import type { Evidence } from '../assist/notes.ts';
import type { CallState } from './call-state.ts';

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
 * `answered`: the transcript says so, with or without the card, or it stands in the form (then there
 * is no line behind it). `expired`: the talk has moved on.
 */
export type CardEnd =
  | { readonly kind: 'used' | 'dismissed' | 'expired' }
  | { readonly kind: 'answered'; readonly answer: string; readonly evidence: Evidence | null };

export interface CardState {
  readonly card: Card;
  readonly atMs: number;
  /** In the order in which it went; a used card may be answered later. */
  readonly ends: readonly CardEnd[];
  /** What the talk was about when it was shown, and how many lines it had: by these it has moved on. */
  readonly headline: string;
  readonly lines: number;
  /** Up to where speech was heard when the agent took it: the answer comes after. */
  readonly usedAtMs: number | null;
}

type Talk = Pick<CallState, 'headline' | 'lines' | 'segments'>;

export function showCard({ headline, lines }: Talk, card: Card, atMs: number): CardState {
  const about = headline?.text ?? '';
  return { card, atMs, ends: [], headline: about, lines: lines.length, usedAtMs: null };
}

export function settleCard(
  cards: readonly CardState[],
  cardId: string,
  end: CardEnd,
  { segments }: Talk,
): readonly CardState[] {
  const heardMs = Math.max(0, ...segments.slice(-2).map(({ endMs }) => endMs));
  return cards.map((one) => {
    if (one.card.cardId !== cardId) return one;
    const usedAtMs = end.kind === 'used' ? heardMs : one.usedAtMs;
    return { ...one, ends: [...one.ends, end], usedAtMs };
  });
}

/** The one that waits for the agent. */
export function openCard(cards: readonly CardState[]): CardState | null {
  return cards.findLast(({ ends }) => ends.length === 0) ?? null;
}

export function hasEnded({ ends }: CardState, how: CardEnd['kind']): boolean {
  return ends.some(({ kind }) => kind === how);
}
