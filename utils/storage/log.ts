import type { CallEvent, CallFact } from '../call/call-event.ts';
import type { Channel } from '../call/channel.ts';

/** The append-only log of calls, and the sound that waits for its words. */
export interface CallLog {
  /** False: nothing in it outlives the browser. */
  readonly isDurable: boolean;
  /** The events of every call that was not closed, in order; the oldest call first. */
  readOpen(): Promise<CallEvent[][]>;
  /** The newest of the calls that are closed and kept for a while, the newest first; few at most. */
  readKept(): Promise<CallEvent[][]>;
  /**
   * Resolves when the row is on disk. With `sound`, both are or neither is; the drafts that the fact
   * covers go in the same moment.
   */
  append(callId: string, seq: number, fact: CallFact, sound?: Sound): Promise<CallEvent>;
  /** Written over (same channel and start) until an event covers it. */
  keepDraft(callId: string, draft: Draft): Promise<void>;
  /** In order of channel and time. */
  readDrafts(callId: string): Promise<Draft[]>;
  readSound(segmentId: string): Promise<Sound['bytes'] | null>;
  /** Its words are durable: deletes the sound, or keeps it until then (ms since 1970). */
  releaseSound(segmentId: string, keepUntil: number): Promise<void>;
  /** Deletes a call, or keeps its events until then; unwritten sound and drafts go at once. */
  forget(callId: string, keepUntil: number): Promise<void>;
  /** Deletes everything that was kept until now or earlier. */
  purge(): Promise<void>;
}

export interface Sound {
  readonly segmentId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** At most a second of speech that is not cut yet; without samples, quiet. Call time. */
export interface Draft {
  readonly channel: Channel;
  readonly startMs: number;
  readonly endMs: number;
  /** 16 kHz mono. */
  readonly samples: Int16Array<ArrayBuffer>;
}
