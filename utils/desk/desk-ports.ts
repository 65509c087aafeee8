import type { ThinkingAnswer, ThinkingRequest } from '../assist/think.ts';
import type { Badge } from '../call/badge.ts';
import type { CallEvent, CallFact } from '../call/call-event.ts';
import type { Channel } from '../call/channel.ts';
import type { Problem, ProblemCode } from '../call/problem.ts';
import type { Levels } from '../messages/protocol.ts';
import type { Place } from '../servicenow/form.ts';
import type { RestAnswer, RestRequest } from '../servicenow/rest.ts';
import type { TranscriptionAnswer, TranscriptionRequest } from '../transcription/transcribe.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The world as the desk needs it; the offscreen entrypoint plugs in the real one. */
export interface DeskPorts {
  readonly log: LogPort;
  /** Without a stream id, the microphone alone. */
  listen(streamId: string | null, reports: EarPort): Promise<DeskEar>;
  transcribe(request: TranscriptionRequest): Promise<TranscriptionAnswer>;
  think(request: ThinkingRequest): Promise<ThinkingAnswer>;
  ask(place: Place, request: RestRequest): Promise<RestAnswer>;
  announceEvent(event: CallEvent): void;
  announceLevels(levels: Levels): void;
  announceNotice(problem: Problem): void;
  announceBadge(badge: Badge): void;
  /** Heard by the agent: sound was lost. */
  alarm(): void;
  /** Wall clock, ms since 1970. */
  now(): number;
  /** 0 ≤ x < 1. */
  random(): number;
  /** Calls back once, later. */
  after(ms: number, callback: () => void): void;
}

export interface DeskEar {
  pause(paused: boolean): void;
  /** Resolves when everything that was heard was reported. */
  close(): Promise<void>;
}

export interface LogPort {
  readOpen(): Promise<CallEvent[][]>;
  append(
    callId: string,
    seq: number,
    fact: CallFact,
    sound?: { readonly segmentId: string; readonly bytes: Bytes },
  ): Promise<CallEvent>;
  readSound(segmentId: string): Promise<Bytes | null>;
  deleteSound(segmentId: string): Promise<void>;
  forget(callId: string): Promise<void>;
}

/** What the ear tells; times are milliseconds on the capture clock. */
export interface EarPort {
  readonly began: (channel: Channel, atMs: number) => void;
  readonly refused: (channel: Channel, code: ProblemCode, detail: string) => void;
  readonly lost: (channel: Channel, why: 'ended' | 'stalled') => void;
  readonly heard: (speech: {
    readonly channel: Channel;
    readonly startMs: number;
    readonly endMs: number;
    readonly sound: Bytes;
  }) => Promise<void>;
  readonly levels: (
    atMs: number,
    loudness: Readonly<Record<Channel, number>>,
    speaking: Readonly<Record<Channel, boolean>>,
  ) => void;
}
