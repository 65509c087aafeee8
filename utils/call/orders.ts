import type { CallerMessage, MessageOutcome } from '../servicenow/caller-message.ts';
import type { CaseOutcome, CasePlan } from '../servicenow/case-plan.ts';
import type { FilingOutcome, FilingPlan } from '../servicenow/filing.ts';
import type { TranscriptOrder, TranscriptOutcome } from '../servicenow/voice-transcript.ts';
import type { CallEvent, SendStep } from './call-event.ts';

/** What was ordered of the instance, and what it answered; see `case-ordered`. */
export interface Orders {
  /** The case that was ordered at the start; `outcome` null while it is under way or waits. */
  readonly made: { readonly plan: CasePlan; readonly outcome: CaseOutcome | null } | null;
  /** The agent's click that is not answered yet. */
  readonly filingOrdered: FilingPlan | null;
  readonly filing: FilingOutcome | null;
  readonly messages: readonly MessageState[];
  /** The transcript's way to the interaction; null until it was ordered. */
  readonly handedOver: {
    readonly order: TranscriptOrder;
    readonly outcome: TranscriptOutcome | null;
  } | null;
  /** By id of what is sent; nothing for what was never begun. */
  readonly sends: Readonly<Record<string, SendStep>>;
  /** The agent is done with it; only its orders keep it open. */
  readonly isSetAside: boolean;
}

export interface MessageState {
  readonly messageId: string;
  readonly message: CallerMessage;
  /** Null while it is under way or waits. */
  readonly outcome: MessageOutcome | null;
}

export const NO_ORDERS: Orders = {
  made: null,
  filingOrdered: null,
  filing: null,
  messages: [],
  handedOver: null,
  sends: {},
  isSetAside: false,
};

type OrderEvent = Extract<
  CallEvent,
  {
    kind:
      | `${'case' | 'filing' | 'message' | 'transcript'}-${'ordered' | 'answered'}`
      | 'send-noted'
      | 'call-set-aside';
  }
>;

/** What changes by it. */
export function heedOrder(state: Orders, event: OrderEvent): Partial<Orders> {
  switch (event.kind) {
    case 'case-ordered':
      return { made: { plan: event.plan, outcome: null } };
    case 'case-answered':
      return state.made ? { made: { ...state.made, outcome: event.outcome } } : {};
    case 'filing-ordered':
      return { filingOrdered: event.plan };
    case 'filing-answered':
      return { filingOrdered: null, filing: event.outcome };
    case 'message-ordered': {
      const { messageId, message } = event;
      return { messages: [...state.messages, { messageId, message, outcome: null }] };
    }
    case 'message-answered': {
      const { messageId, outcome } = event;
      const messages = state.messages.map((one) =>
        one.messageId === messageId ? { ...one, outcome } : one,
      );
      return { messages };
    }
    case 'transcript-ordered':
      return { handedOver: { order: event.order, outcome: null } };
    case 'transcript-answered': {
      const { handedOver } = state;
      return handedOver ? { handedOver: { ...handedOver, outcome: event.outcome } } : {};
    }
    case 'send-noted':
      return { sends: { ...state.sends, [event.id]: event.step } };
    case 'call-set-aside':
      return { isSetAside: true };
    default:
      return event satisfies never;
  }
}

/** Orders to the instance that wait for it: nothing of this call may be forgotten before they are answered. */
export function hasUnanswered({ made, filingOrdered, handedOver, messages }: Orders): boolean {
  return (
    made?.outcome === null ||
    filingOrdered !== null ||
    handedOver?.outcome === null ||
    messages.some(({ outcome }) => outcome === null)
  );
}

export function isOnRecord(outcome: FilingOutcome): boolean {
  return outcome.kind === 'filed' || outcome.kind === 'placed-in-form';
}
