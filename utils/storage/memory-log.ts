import type { CallEvent, CallFact } from '../call/call-event.ts';
import type { CallLog, Sound } from './log.ts';

/**
 * The log of a browser that refuses us its database (a full disk, a broken profile): a call can be
 * heard and filed all the same, but nothing outlives the browser. The agent is told so, loudly.
 */
export function createMemoryLog(now: () => number): CallLog {
  const calls = new Map<string, CallEvent[]>();
  const sounds = new Map<string, Sound['bytes']>();

  return {
    isDurable: false,
    readOpen: async () => [...calls.values()].map((events) => [...events]),
    readKept: async () => [],
    append: async (callId: string, seq: number, fact: CallFact, sound?: Sound) => {
      const event: CallEvent = { ...fact, callId, seq, at: now() };
      calls.set(callId, [...(calls.get(callId) ?? []), event]);
      if (sound) sounds.set(sound.segmentId, sound.bytes);
      return event;
    },
    // Drafts are for the next start, and for this log there is none.
    keepDraft: async () => undefined,
    readDrafts: async () => [],
    readSound: async (segmentId) => sounds.get(segmentId) ?? null,
    releaseSound: async (segmentId) => void sounds.delete(segmentId),
    forget: async (callId) => {
      calls.delete(callId);
      for (const id of sounds.keys()) if (id.startsWith(`${callId}-`)) sounds.delete(id);
    },
    purge: async () => undefined,
  };
}
