import type { Article } from '../servicenow/article.ts';
import type { CallerMessage, MessageOutcome } from '../servicenow/caller-message.ts';
import type { CallerCard, FoundCaller, Person } from '../servicenow/caller.ts';
import type { CaseOutcome, CasePlan } from '../servicenow/case-plan.ts';
import type { FilingOutcome, FilingPlan } from '../servicenow/filing.ts';
import type { FillOutcome, Means, PlacedForm } from '../servicenow/form.ts';
import type { TranscriptOrder, TranscriptOutcome } from '../servicenow/voice-transcript.ts';
import type { Notes, Proposal, QuotedSentence, Summary } from '../assist/notes.ts';
import type { Usage } from '../assist/think.ts';
import type { EngineChoice, Language } from '../settings/settings.ts';
import type { Card, CardEnd } from './cards.ts';
import type { SummaryWish, TemplateUsed } from './thinking.ts';
import type { Channel } from './channel.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { CallSource } from './sound-order.ts';

/** `no-column`: the instance shows nobody's number; `refused`: it answered that it will not tell. */
export type CallerAnswer = 'found' | 'nobody' | 'refused' | 'no-column';

/**
 * One thing that happened in a call. All `…Ms` are milliseconds of call time: 0 is the moment
 * the call began, and sound is placed by the browser's capture clock, never by the wall clock.
 */
export type CallFact =
  | {
      readonly kind: 'call-started';
      readonly language: Language;
      readonly source: CallSource;
    }
  | { readonly kind: 'consent-answered'; readonly answer: 'accepted' | 'declined' }
  | { readonly kind: 'capture-began'; readonly channel: Channel; readonly atMs: number }
  | {
      readonly kind: 'capture-lost';
      readonly channel: Channel;
      readonly atMs: number;
      readonly reason: ProblemCode;
    }
  /** Captured, and nobody spoke: nothing of it is kept or sent. */
  | {
      readonly kind: 'quiet-heard';
      readonly channel: Channel;
      readonly startMs: number;
      readonly endMs: number;
    }
  /** The agent's voice comes from another device now. */
  | {
      readonly kind: 'microphone-changed';
      readonly label: string;
      readonly reason: 'chosen' | 'unplugged';
      readonly atMs: number;
    }
  /** Written in one transaction with the sound itself, before anything else is done with it. */
  | {
      readonly kind: 'speech-heard';
      readonly segmentId: string;
      readonly channel: Channel;
      readonly startMs: number;
      readonly endMs: number;
      readonly bytes: number;
    }
  /** The service's words for a segment; an empty text says that it held no speech. */
  | {
      readonly kind: 'speech-written';
      readonly segmentId: string;
      readonly text: string;
      /** As the service wrote it, where it is not what counts: inventions, echo and known mishearings. */
      readonly raw?: string;
      /** Where several voices share a microphone and the service tells them apart; in order. */
      readonly turns?: readonly SpeakerTurn[];
    }
  /** The service will never take this segment; its sound is kept and can be tried again. */
  | { readonly kind: 'speech-refused'; readonly segmentId: string; readonly code: ProblemCode }
  /** A refused segment is pending again, because the agent asked for it. */
  | { readonly kind: 'speech-asked-again'; readonly segmentId: string }
  /** Off the record: from here on nothing is kept of what is said. */
  | { readonly kind: 'listening-paused'; readonly atMs: number }
  | { readonly kind: 'listening-resumed'; readonly atMs: number }
  | { readonly kind: 'form-read'; readonly placed: PlacedForm }
  /** The instance was asked who calls. A later find replaces an earlier one, but never the agent's choice. */
  | { readonly kind: 'caller-found'; readonly found: FoundCaller }
  /** The agent said who calls; null: none of those that were found. */
  | { readonly kind: 'caller-chosen'; readonly person: Person | null }
  | { readonly kind: 'caller-read'; readonly card: CallerCard }
  /**
   * The agent wants the caller found by the CPR number that was said in these segments. The number
   * itself stands there and nowhere else.
   */
  | { readonly kind: 'caller-asked'; readonly by: 'cpr'; readonly segmentIds: readonly string[] }
  | { readonly kind: 'caller-answered'; readonly by: 'cpr'; readonly outcome: CallerAnswer }
  /**
   * An order to the instance stands in the log before it is carried out, and is carried out until it
   * is answered: what the network or a login stopped waits here, and the agent is not asked twice.
   */
  | { readonly kind: 'case-ordered'; readonly plan: CasePlan }
  | { readonly kind: 'case-answered'; readonly outcome: CaseOutcome }
  | {
      readonly kind: 'articles-found';
      readonly query: string;
      /** `own`: our index of the instance's articles; `merged`: both. */
      readonly via: 'knowledge-api' | 'table' | 'own' | 'merged';
      readonly articles: readonly Article[];
    }
  | {
      readonly kind: 'article-judged';
      readonly article: Article;
      readonly verdict: 'attached' | 'dismissed' | 'undecided';
    }
  /** An engine that can write said what of an article helps in this call. Every sentence was checked. */
  | {
      readonly kind: 'article-explained';
      readonly sysId: string;
      readonly sentences: readonly QuotedSentence[];
      readonly engine: string;
      readonly usage: Usage;
    }
  /** Written by the desk after every answer of the language service; `upToSeq` is what it had read. */
  | {
      readonly kind: 'notes-taken';
      readonly notes: Notes;
      readonly upToSeq: number;
      /** `local`, `browser`, or the service's model and host. */
      readonly engine: string;
      readonly template: TemplateUsed;
      readonly usage: Usage;
      readonly final: boolean;
      /** The engine that was chosen and could not answer: `local` stood in for it. */
      readonly standsInFor?: EngineChoice;
    }
  /** An engine was asked, and nothing came of it: its answer was unusable, or nobody waited for it any more. */
  | {
      readonly kind: 'thinking-wasted';
      readonly engine: string;
      readonly usage: Usage;
      /** The article that it was asked to explain; without, it was asked for notes. */
      readonly sysId?: string;
    }
  /** The agent wants the summary otherwise than the settings say. */
  | ({ readonly kind: 'summary-asked' } & SummaryWish)
  /** The agent wants the next card now, whatever the profile says. */
  | { readonly kind: 'card-asked' }
  /** One card at a time: a question to ask, or a piece of advice. Shown by the desk. */
  | { readonly kind: 'card-shown'; readonly card: Card; readonly atMs: number }
  | { readonly kind: 'card-settled'; readonly cardId: string; readonly how: CardEnd }
  /** The agent tried what an article says. */
  | { readonly kind: 'article-tried'; readonly article: Article; readonly worked: boolean }
  | { readonly kind: 'headline-edited'; readonly text: string }
  | { readonly kind: 'field-proposed'; readonly proposal: Proposal }
  | {
      readonly kind: 'field-filled';
      readonly field: string;
      readonly outcome: FillOutcome;
      /** The way by which it was done, or the last that was tried. */
      readonly means: Means;
      readonly before: FieldValue;
      readonly after: FieldValue;
    }
  | { readonly kind: 'field-dismissed'; readonly field: string; readonly value: string }
  | { readonly kind: 'field-undone'; readonly field: string; readonly outcome: FillOutcome }
  | { readonly kind: 'call-ended'; readonly atMs: number; readonly reason: EndReason }
  | { readonly kind: 'summary-edited'; readonly summary: Summary }
  /** The agent's click; see `case-ordered`. */
  | { readonly kind: 'filing-ordered'; readonly plan: FilingPlan }
  | { readonly kind: 'filing-answered'; readonly outcome: FilingOutcome }
  | {
      readonly kind: 'message-ordered';
      readonly messageId: string;
      readonly message: CallerMessage;
    }
  | {
      readonly kind: 'message-answered';
      readonly messageId: string;
      readonly outcome: MessageOutcome;
    }
  /** The transcript is to stand with the interaction as ServiceNow's own voice messages, too. */
  | { readonly kind: 'transcript-ordered'; readonly order: TranscriptOrder }
  | { readonly kind: 'transcript-answered'; readonly outcome: TranscriptOutcome }
  /** Of a message, or of the transcript; see `SendStep`. */
  | { readonly kind: 'send-noted'; readonly id: string; readonly step: SendStep }
  /** The agent is done with it, and orders still wait: it closes itself when they are answered well. */
  | { readonly kind: 'call-set-aside' }
  | { readonly kind: 'problem-raised'; readonly problem: Problem }
  | { readonly kind: 'problem-solved'; readonly code: ProblemCode }
  /** The agent is done with it: the pane is free for the next call. */
  | { readonly kind: 'call-closed' };

/**
 * How far something is that must not be sent twice, noted before each step, so that whoever comes
 * after a crash knows: `sending` may have been done, `refused` was surely not, `taken` was.
 */
export type SendStep = 'sending' | 'refused' | 'taken';

export type EndReason =
  | 'agent'
  | 'tab-closed'
  | 'consent-declined'
  | 'interrupted'
  | 'recording-over';

/** What one of several voices said; `speaker` is the service's own name for the voice, `A`, `B` … */
export interface SpeakerTurn {
  readonly speaker: string;
  readonly text: string;
}

export interface FieldValue {
  readonly value: string;
  readonly displayValue: string;
}

/** A fact as it stands in the log: numbered without gaps from 0 within its call. */
export type CallEvent = CallFact & {
  readonly callId: string;
  readonly seq: number;
  /** Wall time, milliseconds since 1970; for showing, never for placing sound. */
  readonly at: number;
};
