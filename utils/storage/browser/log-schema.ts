import type { DBSchema } from 'idb';
import type { CallEvent } from '../../call/call-event.ts';
import type { Channel } from '../../call/channel.ts';
import type { Draft } from '../log.ts';

export interface LogSchema extends DBSchema {
  events: { key: [callId: string, seq: number]; value: CallEvent };
  /** Encoded sound of a segment (Ogg Opus), written in one transaction with its event. */
  audio: {
    key: string;
    value: {
      segmentId: string;
      callId: string;
      sound: Uint8Array<ArrayBuffer>;
      /** Ms since 1970; there once its words are durable and somebody wants to keep the sound. */
      keepUntil?: number;
    };
  };
  /** What no event covers yet, so that a crash costs less than a second. */
  drafts: {
    key: [callId: string, channel: Channel, startMs: number];
    value: Draft & { readonly callId: string };
  };
  /** Closed calls that are kept for some days. */
  kept: { key: string; value: { callId: string; until: number } };
}
