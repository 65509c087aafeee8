import type { Article } from '../servicenow/article.ts';
import { settleCard, showCard, type CardState } from './cards.ts';
import type { CallerCard, FoundCaller, Person } from '../servicenow/caller.ts';
import type { PlacedForm } from '../servicenow/form.ts';
import type { Language } from '../settings/settings.ts';
import {
  withExplanation,
  withFinds,
  withVerdict,
  type ArticleState,
  type Explanation,
} from './articles.ts';
import type { CallerAnswer, CallEvent, EndReason } from './call-event.ts';
import type { Channel } from './channel.ts';
import { closeGap, endPause, type Gap, type Pause } from './gaps.ts';
import { heedOrder, isOnRecord, NO_ORDERS, type Orders } from './orders.ts';
import type { Problem } from './problem.ts';
import { changeField, fillField, propose, type FieldState } from './proposals.ts';
import type { CallSource } from './sound-order.ts';
import { addUsage, heedThought, NO_THINKING, type Thinking } from './thinking.ts';
import { addSpeech, NO_TRANSCRIPT, settleSpeech, type Transcript } from './transcript.ts';

/** Everything the pane shows and the desk works from; derived from the log and from nothing else. */
export interface CallState extends Transcript, Orders, Thinking {
  readonly callId: string | null;
  readonly lastSeq: number;
  /** none → listening → ended → filed; a filed call that is edited and filed again stays filed. */
  readonly phase: 'none' | 'listening' | 'ended' | 'filed';
  readonly language: Language;
  readonly source: CallSource;
  readonly startedAt: number;
  readonly endedMs: number | null;
  readonly endReason: EndReason | null;
  readonly consent: 'pending' | 'accepted' | 'declined';
  readonly hearing: Readonly<Record<Channel, 'off' | 'live' | 'lost'>>;
  /** Where the sound of a channel was away, in the order it went; open (`toMs` null) until it is back. */
  readonly gaps: readonly Gap[];
  /** The agent's voice came from another device from then on. */
  readonly microphones: readonly MicrophoneChange[];
  /** What was off the record; the last one is open (`toMs` null) while the call is paused. */
  readonly pauses: readonly Pause[];
  readonly placed: PlacedForm | null;
  readonly caller: CallerState;
  /** The newest finds and everything that the agent judged, in the order they came. */
  readonly articles: readonly ArticleState[];
  /** What an engine said of articles; it stays when a list goes and comes back. */
  readonly explained: readonly Explanation[];
  /** The newest proposal of each field, in the order the fields were first proposed. */
  readonly fields: readonly FieldState[];
  /** Every card of the call, in the order they were shown. */
  readonly cards: readonly CardState[];
  /** The agent asked for a card, and none has been shown since. */
  readonly isCardAsked: boolean;
  /** What the articles were worth that the agent tried; the last word of each counts. */
  readonly tried: readonly { readonly article: Article; readonly worked: boolean }[];
  readonly problems: readonly Problem[];
}

export interface CallerState {
  /** The newest answer to the question who calls. */
  readonly found: FoundCaller | null;
  /** What the agent said; stays, whatever is found later. */
  readonly chosen: Person | null;
  /** Persons who the agent said it is not: `chosen` was set to nobody. */
  readonly isDenied: boolean;
  /** The agent wanted the caller found by what was said in these segments. */
  readonly asked: {
    readonly segmentIds: readonly string[];
    readonly outcome: CallerAnswer | 'waiting';
  } | null;
  /** Of the person who calls; null until it was read. */
  readonly card: CallerCard | null;
}

export interface MicrophoneChange {
  readonly atMs: number;
  readonly label: string;
  readonly reason: 'chosen' | 'unplugged';
}

export const NO_CALL: CallState = {
  callId: null,
  lastSeq: -1,
  phase: 'none',
  language: 'da',
  source: 'tab',
  startedAt: 0,
  endedMs: null,
  endReason: null,
  consent: 'pending',
  hearing: { caller: 'off', agent: 'off' },
  gaps: [],
  microphones: [],
  pauses: [],
  ...NO_TRANSCRIPT,
  placed: null,
  caller: { found: null, chosen: null, isDenied: false, asked: null, card: null },
  articles: [],
  explained: [],
  ...NO_THINKING,
  fields: [],
  cards: [],
  isCardAsked: false,
  tried: [],
  ...NO_ORDERS,
  problems: [],
};

/** Who calls, as far as that is certain: what the agent said, else what only one person can be. */
export function callerOf({ caller }: Pick<CallState, 'caller'>): Person | null {
  if (caller.chosen || caller.isDenied) return caller.chosen;
  return caller.found?.kind === 'sure' ? caller.found.person : null;
}

export function readCall(events: readonly CallEvent[]): CallState {
  return events.reduce(reduceCall, NO_CALL);
}

/** The one place where an event means something. Pure; a new kind of fact that it forgets does not compile. */
export function reduceCall(state: CallState, event: CallEvent): CallState {
  const next = apply(event.kind === 'call-started' ? NO_CALL : state, event);
  return { ...next, lastSeq: event.seq };
}

function apply(state: CallState, event: CallEvent): CallState {
  switch (event.kind) {
    case 'call-started':
      return {
        ...state,
        callId: event.callId,
        phase: 'listening',
        language: event.language,
        source: event.source,
        startedAt: event.at,
      };
    case 'consent-answered':
      return { ...state, consent: event.answer };
    case 'capture-began':
      return {
        ...state,
        hearing: { ...state.hearing, [event.channel]: 'live' },
        gaps: closeGap(state.gaps, event.channel, event.atMs),
      };
    case 'capture-lost': {
      const { channel, atMs, reason } = event;
      return {
        ...state,
        hearing: { ...state.hearing, [channel]: 'lost' },
        gaps: [
          ...closeGap(state.gaps, channel, atMs),
          { channel, fromMs: atMs, toMs: null, reason },
        ],
      };
    }
    // It says what was captured, for whoever checks that nothing is missing; nobody sees silence.
    case 'quiet-heard':
      return state;
    case 'microphone-changed': {
      const { label, reason, atMs } = event;
      return { ...state, microphones: [...state.microphones, { label, reason, atMs }] };
    }
    case 'speech-heard':
      return { ...state, ...addSpeech(state, event) };
    case 'speech-written': {
      const { segmentId, text, turns = [] } = event;
      const status = text === '' ? 'silent' : 'written';
      const settled = { status, text, turns, settledSeq: event.seq, refusal: null } as const;
      return { ...state, ...settleSpeech(state, segmentId, settled) };
    }
    case 'speech-refused': {
      const { segmentId, code, seq } = event;
      const settled = { status: 'refused', text: '', settledSeq: seq, refusal: code } as const;
      return { ...state, ...settleSpeech(state, segmentId, settled) };
    }
    case 'speech-asked-again': {
      const open = { status: 'pending', settledSeq: -1, refusal: null } as const;
      return { ...state, ...settleSpeech(state, event.segmentId, open) };
    }
    case 'listening-paused':
      return isPaused(state)
        ? state
        : { ...state, pauses: [...state.pauses, { fromMs: event.atMs, toMs: null }] };
    case 'listening-resumed':
      return { ...state, pauses: endPause(state.pauses, event.atMs) };
    case 'form-read':
      return { ...state, placed: event.placed };
    case 'caller-found':
      return withCaller(state, { ...state.caller, found: event.found });
    case 'caller-chosen': {
      const { person } = event;
      return withCaller(state, { ...state.caller, chosen: person, isDenied: person === null });
    }
    case 'caller-asked': {
      const asked = { segmentIds: event.segmentIds, outcome: 'waiting' } as const;
      return { ...state, caller: { ...state.caller, asked } };
    }
    case 'caller-answered': {
      const { asked } = state.caller;
      const answered = asked && { ...asked, outcome: event.outcome };
      return { ...state, caller: { ...state.caller, asked: answered } };
    }
    case 'caller-read': {
      // The agent may have said that it is somebody else while this was read.
      const isCurrent = callerOf(state)?.sysId === event.card.person.sysId;
      return isCurrent ? { ...state, caller: { ...state.caller, card: event.card } } : state;
    }
    case 'articles-found':
      return { ...state, articles: withFinds(state.articles, event.articles) };
    case 'article-judged':
      return { ...state, articles: withVerdict(state.articles, event) };
    case 'article-explained': {
      const usage = addUsage(state.usage, event.usage);
      return { ...state, usage, explained: withExplanation(state.explained, event) };
    }
    case 'notes-taken':
    case 'thinking-wasted':
    case 'headline-edited':
    case 'summary-edited':
    case 'summary-asked':
      return { ...state, ...heedThought(state, event) };
    case 'card-asked':
      return { ...state, isCardAsked: true };
    case 'card-shown': {
      const shown = showCard(state, event.card, event.atMs);
      return { ...state, cards: [...state.cards, shown], isCardAsked: false };
    }
    case 'card-settled':
      return { ...state, cards: settleCard(state.cards, event.cardId, event.how, state) };
    case 'article-tried': {
      const { article, worked } = event;
      const others = state.tried.filter((one) => one.article.sysId !== article.sysId);
      return { ...state, tried: [...others, { article, worked }] };
    }
    case 'field-proposed':
      return { ...state, fields: propose(state.fields, event.proposal) };
    case 'field-filled':
      return { ...state, fields: fillField(state.fields, event) };
    case 'field-dismissed':
      return { ...state, fields: changeField(state.fields, event.field, { status: 'dismissed' }) };
    case 'field-undone':
      return {
        ...state,
        fields: changeField(state.fields, event.field, {
          status: 'undone',
          outcome: event.outcome,
        }),
      };
    case 'call-ended':
      return {
        ...state,
        phase: 'ended',
        pauses: endPause(state.pauses, event.atMs),
        endedMs: event.atMs,
        endReason: event.reason,
        hearing: { caller: 'off', agent: 'off' },
      };
    case 'case-ordered':
    case 'case-answered':
    case 'filing-ordered':
    case 'message-ordered':
    case 'message-answered':
    case 'transcript-ordered':
    case 'transcript-answered':
    case 'send-noted':
    case 'call-set-aside':
      return { ...state, ...heedOrder(state, event) };
    case 'filing-answered': {
      const phase = isOnRecord(event.outcome) ? 'filed' : state.phase;
      return { ...state, ...heedOrder(state, event), phase };
    }
    case 'problem-raised': {
      const others = state.problems.filter((one) => one.code !== event.problem.code);
      return { ...state, problems: [...others, event.problem] };
    }
    case 'problem-solved':
      return { ...state, problems: state.problems.filter((one) => one.code !== event.code) };
    case 'call-closed':
      return NO_CALL;
    default:
      return event satisfies never;
  }
}

export function isPaused({ pauses }: CallState): boolean {
  return pauses.at(-1)?.toMs === null;
}

/** What was read of one person says nothing of another. */
function withCaller(state: CallState, caller: CallerState): CallState {
  const isSame = callerOf({ caller })?.sysId === caller.card?.person.sysId;
  return { ...state, caller: isSame ? caller : { ...caller, card: null } };
}
