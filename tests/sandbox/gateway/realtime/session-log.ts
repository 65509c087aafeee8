import type { LoggedRealtime, SessionEnd } from '../request-log.ts';
import type { SessionConfig } from './session-config.ts';

/** The entry of one socket; what reads the log always sees how things stand now. */
export interface SessionLog {
  readonly entry: LoggedRealtime;
  configured(config: SessionConfig): void;
  received(seconds: number): void;
  answered(itemId: string, seconds: number, text: string): void;
  /** Only the first one counts: who closes is told twice. */
  ended(end: SessionEnd): void;
}

export function createSessionLog(start: SessionConfig): SessionLog {
  const begun = performance.now();
  const entry = {
    kind: 'realtime' as const,
    at: Date.now(),
    status: 101,
    tookMs: 0,
    model: start.model,
    language: start.language ?? '',
    prompt: start.prompt,
    seconds: 0,
    messages: 0,
    items: [] as LoggedRealtime['items'][number][],
    ended: null as SessionEnd | null,
  };
  return {
    entry,
    configured({ model, language, prompt }) {
      Object.assign(entry, { model, language: language ?? '', prompt });
    },
    received(seconds) {
      entry.seconds += seconds;
      entry.messages += 1;
    },
    answered(itemId, seconds, text) {
      const index = entry.items.findIndex((one) => one.itemId === itemId);
      const item = { itemId, seconds, text };
      if (index === -1) entry.items.push(item);
      else entry.items[index] = item;
    },
    ended(end) {
      if (entry.ended) return;
      entry.ended = end;
      entry.tookMs = performance.now() - begun;
    },
  };
}
