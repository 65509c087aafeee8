import type { Notes, Proposal, Summary } from '../assist/notes.ts';
import type { FilingOutcome } from '../servicenow/filing.ts';
import type { FillOutcome, PlacedForm } from '../servicenow/form.ts';
import type { Language } from '../settings/settings.ts';
import type { CallEvent, EndReason, FieldValue } from './call-event.ts';
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
  readonly notes: TakenNotes | null;
  readonly headline: { readonly text: string; readonly by: 'machine' | 'agent' } | null;
  /** The newest proposal of each field, in the order the fields were first proposed. */
  readonly fields: readonly FieldState[];
  readonly summary: { readonly value: Summary; readonly by: 'machine' | 'agent' } | null;
  readonly filing: FilingOutcome | null;
  readonly problems: readonly Problem[];
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
  notes: null,
  headline: null,
  fields: [],
  summary: null,
  filing: null,
  problems: [],
};

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
      const { outcome, before } = event;
      const status = outcome === 'filled' || outcome === 'unchanged' ? 'filled' : 'proposed';
      return changeField(state, event.field, { status, outcome, before });
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
    case 'filing-answered':
      return {
        ...state,
        filing: event.outcome,
        phase: isOnRecord(event.outcome) ? 'filed' : state.phase,
      };
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

/** A dismissed value stays dismissed; another value for the same field is a new proposal. */
function propose(fields: readonly FieldState[], proposal: Proposal): readonly FieldState[] {
  const index = fields.findIndex((one) => one.proposal.field === proposal.field);
  const fresh: FieldState = { proposal, status: 'proposed', outcome: null, before: null };
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
