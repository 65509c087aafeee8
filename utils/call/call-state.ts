import type { Notes, Proposal, Summary } from '../assist/notes.ts';
import type { Article } from '../servicenow/article.ts';
import type { CallerMessage, MessageOutcome } from '../servicenow/caller-message.ts';
import type { CallerCard, FoundCaller, Person } from '../servicenow/caller.ts';
import type { CaseOutcome, CasePlan } from '../servicenow/case-plan.ts';
import type { FilingOutcome, FilingPlan } from '../servicenow/filing.ts';
import type { FillOutcome, Means, PlacedForm } from '../servicenow/form.ts';
import type { TranscriptOrder, TranscriptOutcome } from '../servicenow/voice-transcript.ts';
import type { Language } from '../settings/settings.ts';
import type { CallEvent, EndReason, FieldValue, SendStep } from './call-event.ts';
import type { Channel } from './channel.ts';
import { closeGap, endPause, type Gap, type Pause } from './gaps.ts';
import type { Problem } from './problem.ts';
import type { CallSource } from './sound-order.ts';
import { addSpeech, NO_TRANSCRIPT, settleSpeech, type Transcript } from './transcript.ts';

/** Everything the pane shows and the desk works from; derived from the log and from nothing else. */
export interface CallState extends Transcript {
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
  /** The case that was ordered at the start; `outcome` null while it is under way or waits. */
  readonly made: { readonly plan: CasePlan; readonly outcome: CaseOutcome | null } | null;
  /** The newest finds and everything that the agent judged, in the order they came. */
  readonly articles: readonly ArticleState[];
  readonly notes: TakenNotes | null;
  readonly headline: { readonly text: string; readonly by: 'machine' | 'agent' } | null;
  /** The newest proposal of each field, in the order the fields were first proposed. */
  readonly fields: readonly FieldState[];
  readonly summary: { readonly value: Summary; readonly by: 'machine' | 'agent' } | null;
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
  readonly problems: readonly Problem[];
}

export interface CallerState {
  /** The newest answer to the question who calls. */
  readonly found: FoundCaller | null;
  /** What the agent said; stays, whatever is found later. */
  readonly chosen: Person | null;
  /** Persons who the agent said it is not: `chosen` was set to nobody. */
  readonly isDenied: boolean;
  /** Of the person who calls; null until it was read. */
  readonly card: CallerCard | null;
}

export interface ArticleState {
  readonly article: Article;
  readonly verdict: 'attached' | 'dismissed' | 'undecided';
}

export interface MessageState {
  readonly messageId: string;
  readonly message: CallerMessage;
  /** Null while it is under way or waits. */
  readonly outcome: MessageOutcome | null;
}

export interface MicrophoneChange {
  readonly atMs: number;
  readonly label: string;
  readonly reason: 'chosen' | 'unplugged';
}

export interface TakenNotes {
  readonly value: Notes;
  readonly upToSeq: number;
  readonly engine: string;
  readonly final: boolean;
}

export interface FieldState {
  readonly proposal: Proposal;
  readonly status: 'proposed' | 'filled' | 'dismissed' | 'undone';
  /** The last attempt; null before there was one. */
  readonly outcome: FillOutcome | null;
  /** The way of the last attempt. */
  readonly means: Means | null;
  readonly before: FieldValue | null;
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
  caller: { found: null, chosen: null, isDenied: false, card: null },
  made: null,
  articles: [],
  notes: null,
  headline: null,
  fields: [],
  summary: null,
  filingOrdered: null,
  filing: null,
  messages: [],
  handedOver: null,
  sends: {},
  isSetAside: false,
  problems: [],
};

/** Who calls, as far as that is certain: what the agent said, else what only one person can be. */
export function callerOf({ caller }: Pick<CallState, 'caller'>): Person | null {
  if (caller.chosen || caller.isDenied) return caller.chosen;
  return caller.found?.kind === 'sure' ? caller.found.person : null;
}

/** Orders to the instance that wait for it: nothing of this call may be forgotten before they are answered. */
export function hasUnanswered({ made, filingOrdered, handedOver, messages }: CallState): boolean {
  return (
    made?.outcome === null ||
    filingOrdered !== null ||
    handedOver?.outcome === null ||
    messages.some(({ outcome }) => outcome === null)
  );
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
    case 'caller-read': {
      // The agent may have said that it is somebody else while this was read.
      const isCurrent = callerOf(state)?.sysId === event.card.person.sysId;
      return isCurrent ? { ...state, caller: { ...state.caller, card: event.card } } : state;
    }
    case 'case-ordered':
      return { ...state, made: { plan: event.plan, outcome: null } };
    case 'case-answered':
      return state.made ? { ...state, made: { ...state.made, outcome: event.outcome } } : state;
    case 'articles-found':
      return { ...state, articles: withFinds(state.articles, event.articles) };
    case 'article-judged':
      return { ...state, articles: withVerdict(state.articles, event) };
    case 'notes-taken': {
      const { notes, upToSeq, engine, final } = event;
      return {
        ...state,
        notes: { value: notes, upToSeq, engine, final },
        headline:
          state.headline?.by === 'agent' ? state.headline : { text: notes.headline, by: 'machine' },
        summary:
          state.summary?.by === 'agent' ? state.summary : { value: notes.summary, by: 'machine' },
      };
    }
    case 'headline-edited':
      return { ...state, headline: { text: event.text, by: 'agent' } };
    case 'field-proposed':
      return { ...state, fields: propose(state.fields, event.proposal) };
    case 'field-filled': {
      const { outcome, means, before } = event;
      const status = outcome === 'filled' || outcome === 'unchanged' ? 'filled' : 'proposed';
      return changeField(state, event.field, { status, outcome, means, before });
    }
    case 'field-dismissed':
      return changeField(state, event.field, { status: 'dismissed' });
    case 'field-undone':
      return changeField(state, event.field, { status: 'undone', outcome: event.outcome });
    case 'call-ended':
      return {
        ...state,
        phase: 'ended',
        pauses: endPause(state.pauses, event.atMs),
        endedMs: event.atMs,
        endReason: event.reason,
        hearing: { caller: 'off', agent: 'off' },
      };
    case 'summary-edited':
      return { ...state, summary: { value: event.summary, by: 'agent' } };
    case 'filing-ordered':
      return { ...state, filingOrdered: event.plan };
    case 'filing-answered':
      return {
        ...state,
        filingOrdered: null,
        filing: event.outcome,
        phase: isOnRecord(event.outcome) ? 'filed' : state.phase,
      };
    case 'message-ordered': {
      const { messageId, message } = event;
      return { ...state, messages: [...state.messages, { messageId, message, outcome: null }] };
    }
    case 'message-answered': {
      const { messageId, outcome } = event;
      const messages = state.messages.map((one) =>
        one.messageId === messageId ? { ...one, outcome } : one,
      );
      return { ...state, messages };
    }
    case 'transcript-ordered':
      return { ...state, handedOver: { order: event.order, outcome: null } };
    case 'transcript-answered': {
      const { handedOver } = state;
      return handedOver
        ? { ...state, handedOver: { ...handedOver, outcome: event.outcome } }
        : state;
    }
    case 'send-noted':
      return { ...state, sends: { ...state.sends, [event.id]: event.step } };
    case 'call-set-aside':
      return { ...state, isSetAside: true };
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

function isOnRecord(outcome: FilingOutcome): boolean {
  return outcome.kind === 'filed' || outcome.kind === 'placed-in-form';
}

/** What was read of one person says nothing of another. */
function withCaller(state: CallState, caller: CallerState): CallState {
  const isSame = callerOf({ caller })?.sysId === caller.card?.person.sysId;
  return { ...state, caller: isSame ? caller : { ...caller, card: null } };
}

/** What the agent judged stays where it is; finds of an earlier question go. */
function withFinds(known: readonly ArticleState[], finds: readonly Article[]): ArticleState[] {
  const judged = known.filter(({ verdict }) => verdict !== 'undecided');
  const fresh = finds.filter((one) => !judged.some(({ article }) => article.sysId === one.sysId));
  return [...judged, ...fresh.map((article) => ({ article, verdict: 'undecided' }) as const)];
}

function withVerdict(known: readonly ArticleState[], judged: ArticleState): ArticleState[] {
  const { article, verdict } = judged;
  const isKnown = known.some((one) => one.article.sysId === article.sysId);
  if (!isKnown) return [...known, { article, verdict }];
  return known.map((one) => (one.article.sysId === article.sysId ? { article, verdict } : one));
}

/** A dismissed value stays dismissed; another value for the same field is a new proposal. */
function propose(fields: readonly FieldState[], proposal: Proposal): readonly FieldState[] {
  const index = fields.findIndex((one) => one.proposal.field === proposal.field);
  const fresh: FieldState = {
    proposal,
    status: 'proposed',
    outcome: null,
    means: null,
    before: null,
  };
  const old = fields[index];
  if (!old) return [...fields, fresh];
  if (old.status === 'filled' || old.proposal.value === proposal.value) return fields;
  return fields.with(index, fresh);
}

function changeField(state: CallState, field: string, change: Partial<FieldState>): CallState {
  return {
    ...state,
    fields: state.fields.map((one) => (one.proposal.field === field ? { ...one, ...change } : one)),
  };
}
