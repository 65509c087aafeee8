import type { Channel } from '../call/channel.ts';
import type { ProblemCode } from '../call/problem.ts';
import type { Microphones } from '../messages/protocol.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Ear {
  /** Paused, what is said is not kept, not even in memory. Resolves when what was said before is. */
  pause(paused: boolean): Promise<void>;
  /** Those there are, and the one in use; none while no microphone is open. */
  microphones(): Promise<Microphones>;
  /** In mid-call; what the old one heard is not lost. */
  changeMicrophone(microphoneId: string): Promise<void>;
  /** Cuts what is being said now, lets go of the devices, and resolves when all of it was reported. */
  close(): Promise<void>;
}

/**
 * What the ear tells; times are milliseconds on the browser's capture clock. What a channel tells
 * comes in order and one after the other, except `live` and `levels`, which wait for nothing.
 */
export interface EarReports {
  /** Its first frame was captured then; after a loss, the first one again. */
  readonly began: (channel: Channel, atMs: number) => void;
  readonly refused: (channel: Channel, code: ProblemCode, detail: string) => void;
  /** `atMs` is where the last frame ended. */
  readonly lost: (channel: Channel, why: LossCause, atMs: number) => void;
  /**
   * At most a second of a segment that is still open. Pieces continue each other from the segment's
   * first sample on; the piece that a cut in mid-speech goes through is told again from the cut on.
   */
  readonly speaking: (piece: Piece) => Promise<void>;
  /** Nobody has spoken since the last segment, the last loss or the last pause. */
  readonly quiet: (channel: Channel, untilMs: number) => void;
  readonly live: (sound: EarSound) => void;
  readonly microphoneChanged: (label: string, reason: 'chosen' | 'unplugged', atMs: number) => void;
  /** A recording was played to its end. */
  readonly over: (atMs: number) => void;
  readonly heard: (speech: HeardSpeech) => Promise<void>;
  readonly levels: (
    atMs: number,
    loudness: Readonly<Record<Channel, number>>,
    speaking: Readonly<Record<Channel, boolean>>,
  ) => void;
}

/**
 * `ended`: the track is over. `crashed`: it was let go of, its tab has crashed. `stalled`: it lives and
 * gives nothing. `silent`: it gives digital zero. After these two, `began` says when it is heard again.
 * `slept`: the clock jumped; `began` follows at once.
 */
export type LossCause = 'ended' | 'crashed' | 'stalled' | 'silent' | 'slept';

export interface Piece {
  readonly channel: Channel;
  readonly startMs: number;
  readonly endMs: number;
  /** 16 kHz mono. */
  readonly samples: Int16Array<ArrayBuffer>;
}

/** A segment while it is spoken, known by where it begins; `heard` has the same `startMs`. */
export type EarSound = { readonly channel: Channel; readonly startMs: number } & (
  | { readonly kind: 'samples'; readonly samples: Float32Array }
  | { readonly kind: 'cut'; readonly at: 'pause' | 'longest' }
);

export interface HeardSpeech {
  readonly channel: Channel;
  readonly startMs: number;
  readonly endMs: number;
  /** Ogg Opus. */
  readonly sound: Bytes;
}
