import type { ExplanationAnswer, ExplanationRequest } from '../assist/explain.ts';
import type { ThinkingAnswer, ThinkingRequest } from '../assist/think.ts';
import type { Ear, EarReports } from '../audio/ear.ts';
import type { ComingExplanation } from '../call/articles.ts';
import type { Badge } from '../call/badge.ts';
import type { CallEvent } from '../call/call-event.ts';
import type { Problem } from '../call/problem.ts';
import type { SoundOrder } from '../call/sound-order.ts';
import type { FillOrder, FillReport, Levels } from '../messages/protocol.ts';
import type { Place } from '../servicenow/form.ts';
import type { RestAnswer, RestRequest } from '../servicenow/rest.ts';
import type { Library } from '../storage/library.ts';
import type { CallLog } from '../storage/log.ts';
import type {
  LiveSound,
  TranscriptionAnswer,
  TranscriptionRequest,
} from '../transcription/transcribe.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The world as the desk needs it; the offscreen entrypoint plugs in the real one. */
export interface DeskPorts {
  readonly log: CallLog;
  /** What outlives calls. */
  readonly library: Library;
  listen(order: SoundOrder, microphoneId: string, reports: EarReports): Promise<Ear>;
  /** 16 kHz mono samples → Ogg Opus; for speech that a crash left uncut. */
  encode(samples: Int16Array): Promise<Bytes>;
  transcribe(request: TranscriptionRequest): Promise<TranscriptionAnswer>;
  /** Sound while it is spoken; see `LiveSound`. */
  live(sound: LiveSound): void;
  /** Nothing is waiting for words any more: connections may go. */
  releaseSpeech(): void;
  think(request: ThinkingRequest): Promise<ThinkingAnswer>;
  /** `onPart` is told all that has come so far, again and again. */
  explain(request: ExplanationRequest, onPart: (soFar: string) => void): Promise<ExplanationAnswer>;
  /** Of any open page of the instance. */
  ask(origin: string, request: RestRequest): Promise<RestAnswer>;
  /** Null when the form is gone. */
  fill(place: Place, order: FillOrder): Promise<FillReport | null>;
  announceEvent(event: CallEvent): void;
  announceExplaining(coming: ComingExplanation): void;
  announceLevels(levels: Levels): void;
  announceNotice(problem: Problem): void;
  announceBadge(badge: Badge): void;
  /** Heard by the agent: sound was lost. */
  alarm(): void;
  /** Wall clock, ms since 1970: for showing and keeping, never for placing. */
  now(): number;
  /** Ms on a clock that never jumps; its zero means nothing. */
  elapsed(): number;
  /** 0 ≤ x < 1. */
  random(): number;
  /** Calls back once, later. */
  after(ms: number, callback: () => void): void;
}
