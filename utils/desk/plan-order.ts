import type { CallState } from '../call/call-state.ts';
import { hasEnded } from '../call/cards.ts';
import type { MessageState } from '../call/orders.ts';
import type { AgentFact } from '../messages/protocol.ts';
import type { CasePlan } from '../servicenow/case-plan.ts';
import type { FilingPlan } from '../servicenow/filing.ts';
import { interactionOf, type TranscriptOrder } from '../servicenow/voice-transcript.ts';

/** What the log says is ordered of an instance, and not answered. */
export type Order =
  | { readonly kind: 'case'; readonly origin: string; readonly plan: CasePlan }
  | { readonly kind: 'transcript'; readonly origin: string; readonly order: TranscriptOrder }
  | { readonly kind: 'filing'; readonly origin: string; readonly plan: FilingPlan }
  | { readonly kind: 'message'; readonly origin: string; readonly one: MessageState };

/** One at a time: the case before what is written on it. */
export function nextOrder(state: CallState): Order | null {
  const { made, filingOrdered, handedOver } = state;
  if (made?.outcome === null) return { kind: 'case', origin: made.plan.origin, plan: made.plan };
  const transcript =
    handedOver?.outcome === null
      ? ({ kind: 'transcript', origin: handedOver.order.origin, order: handedOver.order } as const)
      : null;
  // An interaction that is closed takes no transcript any more, and the filing may close it.
  if (transcript && transcript.order.interaction === filingOrdered?.sysId) return transcript;
  if (filingOrdered) return { kind: 'filing', origin: filingOrdered.origin, plan: filingOrdered };
  const one = state.messages.find(({ outcome }) => outcome === null);
  if (one) return { kind: 'message', origin: one.message.record.origin, one };
  return transcript;
}

/** The interaction that is to get the transcript now; null when it has it, or none is to have it. */
export function transcriptDue(state: CallState): TranscriptOrder | null {
  const isClosing = state.filingOrdered !== null || state.phase === 'filed';
  const isWhole = state.endedMs !== null && state.pending.length === 0;
  if (!isClosing || !isWhole || state.handedOver || state.lines.length === 0) return null;
  return state.consent === 'accepted' ? interactionOf(state) : null;
}

/** Whether an order of the agent is news: a click may come twice, and from two panes. */
export function isNews(state: CallState, fact: AgentFact): boolean {
  switch (fact.kind) {
    case 'case-ordered':
      return state.made === null || state.made.outcome?.kind === 'failed';
    case 'filing-ordered':
      return JSON.stringify(state.filingOrdered) !== JSON.stringify(fact.plan);
    case 'message-ordered':
      return !state.messages.some(({ messageId }) => messageId === fact.messageId);
    case 'card-settled':
      return state.cards.some(
        (one) => one.card.cardId === fact.cardId && !hasEnded(one, fact.how.kind),
      );
    default:
      return true;
  }
}

/** The agent has nothing left to see to; a transcript that was not taken is no work of theirs. */
export function isAnsweredWell({ made, filing, messages }: CallState): boolean {
  return (
    (filing === null || filing.kind === 'filed' || filing.kind === 'placed-in-form') &&
    (made === null || made.outcome?.kind === 'made') &&
    messages.every(({ outcome }) => outcome?.kind === 'sent' && outcome.isKept)
  );
}
