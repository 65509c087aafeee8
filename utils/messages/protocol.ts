import type { ComingExplanation } from '../call/articles.ts';
import type { Badge } from '../call/badge.ts';
import type { CallEvent, CallFact, EndReason, FieldValue } from '../call/call-event.ts';
import type { Channel } from '../call/channel.ts';
import type { Problem } from '../call/problem.ts';
import type { SoundOrder } from '../call/sound-order.ts';
import type { FillOutcome, FormSnapshot, Means, Place } from '../servicenow/form.ts';
import type { PageAddress } from '../servicenow/page-address.ts';
import type { ProbeReport } from '../servicenow/probe-report.ts';
import type { RestAnswer, RestRequest } from '../servicenow/rest.ts';
import type { EngineChoice, FieldMode, Settings, SourceChoice } from '../settings/settings.ts';
import type { TemplateTrial, TrialSummary } from '../settings/template-trial.ts';
import type { PartialText } from '../transcription/transcribe.ts';

/** Answered by the offscreen document. Senders: background, pane, content scripts. */
export interface DeskMessages {
  /** Starts a call, or resumes the one that lost its sound. */
  'desk.listen'(order: ListenOrder): void;
  /** A start that failed before there was any sound. */
  'desk.failed'(problem: Problem): void;
  'desk.end'(reason: EndReason): void;
  /** A file to be listened to, in order; base64, because messages are text. `last` completes it. */
  'desk.recording-piece'(piece: RecordingPiece): void;
  /** The call in hand: which microphones there are, and which is in use. */
  'desk.microphones'(): Microphones;
  'desk.change-microphone'(microphoneId: string): void;
  /** Off the record, or on it again. */
  'desk.pause'(paused: boolean): void;
  /** All events of the call in hand, in order; empty when there is none. */
  'desk.read'(): CallEvent[];
  /** Facts that only the agent's hands can make. */
  'desk.append'(fact: AgentFact): void;
  /** The call is done with; the pane returns to the start. */
  'desk.clear'(): void;
  /** Calls that still want their note, besides the one in hand; newest first. */
  'desk.unfinished'(): UnfinishedCall[];
  /** Takes an unfinished call in hand; `desk.read` gives its events from then on. */
  'desk.take'(callId: string): void;
  /** Closes an unfinished call without a note. */
  'desk.drop'(callId: string): void;
  /** Try again what was stopped by a problem with a service (key, model, address). */
  'desk.retry'(): void;
  /**
   * Asked by the frame of a form that came, changed or is looked at again, before it is read: is a call
   * in hand? The tab that asked last is the one that the agent is at work in.
   */
  'desk.wants-form'(): boolean;
  'desk.form'(form: FormSnapshot): void;
  /**
   * The agent is at work in a page of an instance: it is loaded, or shows another record, and holds a
   * request token. What waited for a login may go on.
   */
  'desk.page'(page: PageAddress): void;
  'desk.settings'(settings: Settings): void;
  /** Calls that a template can be tried on, newest first. */
  'desk.calls-for-trial'(): UnfinishedCall[];
  /** What the engine of the settings makes of that call by this template. Nothing of it is kept. */
  'desk.try-template'(trial: TemplateTrial): TrialSummary;
}

/** What a pane or a chip may put in the log. */
export type AgentFact = Extract<
  CallFact,
  {
    kind:
      | 'consent-answered'
      | 'headline-edited'
      | 'field-filled'
      | 'field-dismissed'
      | 'field-undone'
      | 'summary-edited'
      | 'caller-chosen'
      | 'caller-asked'
      | 'case-ordered'
      | 'article-judged'
      | 'article-tried'
      | 'card-asked'
      | 'card-settled'
      | 'summary-asked'
      | 'filing-ordered'
      | 'message-ordered';
  }
>;

/** Enough to know a call again by. */
export interface UnfinishedCall {
  readonly callId: string;
  readonly startedAt: number;
  /** Empty when there was no headline yet. */
  readonly headline: string;
  /** Of the case that was open; empty when none was. */
  readonly number: string;
}

export interface ListenOrder {
  readonly sound: SoundOrder;
  readonly settings: Settings;
}

export interface RecordingPiece {
  readonly recordingId: string;
  readonly base64: string;
}

export interface Microphones {
  /** Empty while no microphone is open. */
  readonly inUse: string;
  readonly all: readonly { readonly microphoneId: string; readonly label: string }[];
}

/** A tab that could hold the telephone. */
export interface TabChoice {
  readonly tabId: number;
  /** Empty where the browser does not tell us: then its address or its place has to do. */
  readonly title: string;
  readonly isAudible: boolean;
  /** From the left in its window, 1 is the first. */
  readonly place: number;
}

/** `invoke`: the agent stands in that tab now and must press the icon once; Chrome asks for that. */
export type TabPick = 'listening' | 'invoke';

/** Answered by the background worker. Senders: offscreen, pane. */
export interface SwitchboardMessages {
  /** What the toolbar icon says at a glance. */
  'switchboard.badge'(badge: Badge): void;
  /** Makes sure that there is a desk, so that `desk.*` is answered. */
  'switchboard.wake'(): void;
  'switchboard.settings'(): Settings;
  /**
   * Carries a request to a page of the instance, whichever is open: the offscreen document has no tabs
   * API, and the page that a call began on may be gone.
   */
  'switchboard.ask-instance'(ask: { origin: string; request: RestRequest }): RestAnswer;
  /** Carries an order to the form that stands in `place`; null when that is gone. */
  'switchboard.fill'(ask: { place: Place; order: FillOrder }): FillReport | null;
  /** Shows a record in the agent's page of the instance, in the way of that page's kind. */
  'switchboard.open-record'(ask: { origin: string; table: string; sysId: string }): void;
  'switchboard.set-field-mode'(change: { key: string; mode: FieldMode }): void;
  'switchboard.set-engine'(engine: EngineChoice): void;
  /** Everything that needs no invocation of a tab: room, system, recording. */
  'switchboard.listen'(sound: Exclude<SoundOrder, { kind: 'tab' }>): void;
  'switchboard.tabs'(): TabChoice[];
  /** Another tab, for this call; goes there when it was never invoked, and comes back after. */
  'switchboard.listen-to-tab'(tabId: number): TabPick;
  /** Or has it crashed? Nobody tells the one who captures it. */
  'switchboard.phone-tab-lives'(): boolean;
  'switchboard.remember-source'(source: SourceChoice): void;
  'switchboard.open-microphone-page'(): void;
  'switchboard.open-settings'(): void;
}

/** Answered by the content script of a frame. Senders: pane, background. */
export interface HandsMessages {
  'hands.ask-instance'(request: RestRequest): RestAnswer;
  /** Read the form in this frame, if there is one, and send it to the desk. */
  'hands.report'(): void;
  /** Top frame only: send the desk the address of this page, if nobody heard it. */
  'hands.tell-page'(): void;
  'hands.show-chips'(chips: ChipSheet): void;
  'hands.fill'(order: FillOrder): FillReport;
  'hands.undo'(field: string): FillReport;
  /** Top frame only: shows a record in this page. */
  'hands.open-record'(record: { table: string; sysId: string }): void;
  /** Every frame that belongs to an instance: what of the page was found as expected. No values. */
  'hands.probe'(): ProbeReport;
  /** Top frame only: how wide the pane is now. */
  'hands.dock'(width: 'open' | 'rail'): void;
}

/** Everything a frame needs to draw its chips; words included, so that it needs no dictionary. */
export interface ChipSheet {
  readonly table: string;
  readonly sysId: string;
  readonly chips: readonly Chip[];
}

export interface Chip {
  readonly field: string;
  readonly value: string;
  readonly displayValue: string;
  readonly state: 'proposed' | 'filled';
  /** e.g. `“kan ikke komme på VPN” · opkalder 0:09` */
  readonly evidence: string;
  readonly words: { readonly accept: string; readonly dismiss: string; readonly undo: string };
}

export interface FillOrder {
  readonly field: string;
  readonly value: string;
  readonly displayValue: string;
  /**
   * It came from a click of the agent's: where the form itself does not take it, the saved record may be
   * written. Autofill never sets this, because what it fills is only proposed until the agent saves.
   */
  readonly mayWrite?: boolean;
  /** The record it is meant for; a page may have gone on to another one meanwhile. */
  readonly record?: { readonly table: string; readonly sysId: string };
}

export interface FillReport {
  readonly outcome: FillOutcome;
  /** The way by which it was done, or the last that was tried. */
  readonly means: Means;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Broadcast by the offscreen document; heard by every pane. */
export interface PaneMessages {
  'pane.event'(event: CallEvent): void;
  /** Loudness 0–1 of both voices and who is speaking now; several times a second, never logged. */
  'pane.levels'(levels: Levels): void;
  /** Text of what is being said, while it is; never logged. */
  'pane.partial'(partial: PartialText): void;
  /** What is being written about an article, while it is; never logged. */
  'pane.explaining'(coming: ComingExplanation): void;
  /** A start that failed: there is no call to log it in. */
  'pane.notice'(problem: Problem): void;
}

export interface Levels {
  readonly atMs: number;
  readonly loudness: Readonly<Record<Channel, number>>;
  readonly speaking: Readonly<Record<Channel, boolean>>;
}

/** All maps in one; that no two contexts answer the same message is proven by the type test. */
export type Protocol = DeskMessages & SwitchboardMessages & HandsMessages & PaneMessages;
