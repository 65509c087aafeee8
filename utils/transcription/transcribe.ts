import type { Channel } from '../call/channel.ts';
import type { SpeakerTurn } from '../call/call-event.ts';
import type { ServiceFailure } from '../call/service-failure.ts';
import type { Language, SpeechSettings } from '../settings/settings.ts';

/** What every request about a call's sound has in common. */
export interface SpeechContext {
  readonly language: Language;
  readonly service: SpeechSettings;
  /** Names and terms that are likely to be said (`vocabularyOf`); empty when nothing is known. */
  readonly vocabulary: string;
}

export interface TranscriptionRequest extends SpeechContext {
  readonly segmentId: string;
  readonly channel: Channel;
  /** Ogg Opus. */
  readonly sound: Uint8Array<ArrayBuffer>;
  /** Several voices share this channel: tell them apart if the model can. */
  readonly isRoom: boolean;
}

export type TranscriptionAnswer =
  | {
      readonly kind: 'words';
      readonly text: string;
      /** 0–1, how sure the service is that nobody spoke; only some models say it. */
      readonly noSpeech?: number;
      readonly turns?: readonly SpeakerTurn[];
    }
  | ServiceFailure;

/**
 * Sound while it is spoken, for transports that write along. It is an early copy: the segment comes
 * to `transcribe` all the same, and whatever was not answered live is answered there.
 */
export type LiveSound =
  | {
      readonly kind: 'samples';
      readonly segmentId: string;
      readonly channel: Channel;
      /** 16 kHz, mono, −1…1; the first of a segment begin with its pre-roll. */
      readonly samples: Float32Array;
      readonly context: SpeechContext;
    }
  /**
   * The segment is whole. `pause`: what was sent is the segment (and silence). `longest`: it was cut
   * before the last samples, which belong to the next one, so what was sent must be thrown away.
   */
  | { readonly kind: 'cut'; readonly segmentId: string; readonly at: 'pause' | 'longest' }
  /** Off the record: forget it. */
  | { readonly kind: 'dropped'; readonly segmentId: string };

/** Text of a segment that is still being spoken or written; grows at its end, never logged. */
export interface PartialText {
  readonly segmentId: string;
  readonly channel: Channel;
  readonly text: string;
}

/** One way to get words: the port every transport stands behind. */
export interface SpeechTransport {
  /** One answer for one segment, as a value; no retries. */
  transcribe(request: TranscriptionRequest): Promise<TranscriptionAnswer>;
  live(sound: LiveSound): void;
  /** Lets go of connections; the call is over or the settings changed. */
  close(): void;
}
