import type { ThinkingAnswer, ThinkingRequest } from '../assist/think.ts';
import type { Badge } from '../call/badge.ts';
import type { CallEvent } from '../call/call-event.ts';
import type { Channel } from '../call/channel.ts';
import type { Problem, ProblemCode } from '../call/problem.ts';
import type { SoundOrder } from '../call/sound-order.ts';
import type { Levels, Microphones } from '../messages/protocol.ts';
import type { Place } from '../servicenow/form.ts';
import type { RestAnswer, RestRequest } from '../servicenow/rest.ts';
import type { CallLog, Draft } from '../storage/log.ts';
import type {
  LiveSound,
  TranscriptionAnswer,
  TranscriptionRequest,
} from '../transcription/transcribe.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The world as the desk needs it; the offscreen entrypoint plugs in the real one. */
export interface DeskPorts {
  readonly log: CallLog;
  listen(order: SoundOrder, microphoneId: string, reports: EarPort): Promise<DeskEar>;
  /** 16 kHz mono samples → Ogg Opus; for speech that a crash left uncut. */
  encode(samples: Int16Array): Promise<Bytes>;
  transcribe(request: TranscriptionRequest): Promise<TranscriptionAnswer>;
  /** Sound while it is spoken; see `LiveSound`. */
  live(sound: LiveSound): void;
  /** Nothing is waiting for words any more: connections may go. */
  releaseSpeech(): void;
  think(request: ThinkingRequest): Promise<ThinkingAnswer>;
  ask(place: Place, request: RestRequest): Promise<RestAnswer>;
  announceEvent(event: CallEvent): void;
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

export interface DeskEar {
  /** Resolves when everything that was said before was reported. */
  pause(paused: boolean): Promise<void>;
  /** Those there are, and the one in use; none while no microphone is open. */
  microphones(): Promise<Microphones>;
  /** In mid-call; what the old one heard is not lost. */
  changeMicrophone(microphoneId: string): Promise<void>;
  /** Resolves when everything that was heard was reported. */
  close(): Promise<void>;
}

/** What the ear tells; times are milliseconds on the capture clock. */
export interface EarPort {
  readonly began: (channel: Channel, atMs: number) => void;
  readonly refused: (channel: Channel, code: ProblemCode, detail: string) => void;
  readonly lost: (channel: Channel, why: LossCause, atMs: number) => void;
  /** At most a second of what is being said, before it is cut; covered by `heard` later. */
  readonly speaking: (piece: Draft) => Promise<void>;
  /** Nobody has spoken since the last segment; told about once a second. */
  readonly quiet: (channel: Channel, untilMs: number) => void;
  readonly live: (sound: EarSound) => void;
  readonly microphoneChanged: (label: string, reason: 'chosen' | 'unplugged', atMs: number) => void;
  /** A recording has been played to its end. */
  readonly over: (atMs: number) => void;
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

/**
 * `ended`: the track is over. `stalled`: it lives and gives nothing. `silent`: it gives digital zero,
 * and is heard again when it does not. `slept`: the clock jumped; `began` follows at once.
 */
export type LossCause = 'ended' | 'stalled' | 'silent' | 'slept';

/** As `LiveSound`, for a segment that is known by where it begins. */
export type EarSound = { readonly channel: Channel; readonly startMs: number } & (
  | { readonly kind: 'samples'; readonly samples: Float32Array }
  | { readonly kind: 'cut'; readonly at: 'pause' | 'longest' }
  | { readonly kind: 'dropped' }
);
