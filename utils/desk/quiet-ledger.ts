import type { Channel } from '../call/channel.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import { keepDraft } from './keep-draft.ts';

/**
 * Accounts for captured time in which nobody spoke, so that the log covers every moment of a channel:
 * heard, quiet, off the record, or lost. Kept as a draft that grows; logged when something ends it.
 */
export interface QuietLedger {
  begin(channel: Channel, atMs: number): void;
  extend(channel: Channel, untilMs: number): void;
  /** Somebody speaks, and it is not said yet until when: what was quiet before is logged. */
  pause(channel: Channel): Promise<void>;
  /** Speech from here to there: the quiet before it is over. */
  speech(channel: Channel, startMs: number, endMs: number): Promise<void>;
  /** The channel is lost. */
  end(channel: Channel, atMs: number): Promise<void>;
  /** What was quiet so far is logged, and nothing is until `restart`. */
  settle(): Promise<void>;
  restart(atMs: number): void;
}

interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

const NO_SAMPLES = new Int16Array();

export function createQuietLedger(ports: DeskPorts, book: CallBook): QuietLedger {
  const open = new Map<Channel, Stretch>();

  /** Takes the stretch from the ledger and logs it as far as it goes. */
  async function log(channel: Channel, upToMs: number): Promise<void> {
    const startMs = open.get(channel)?.fromMs;
    open.delete(channel);
    if (startMs === undefined || upToMs <= startMs) return;
    await book.append({ kind: 'quiet-heard', channel, startMs, endMs: upToMs });
  }

  return {
    begin: (channel, atMs) => void open.set(channel, { fromMs: atMs, untilMs: atMs }),
    extend(channel, untilMs) {
      const stretch = open.get(channel);
      if (!stretch || untilMs <= stretch.untilMs) return;
      open.set(channel, { ...stretch, untilMs });
      const { fromMs: startMs } = stretch;
      void keepDraft(ports, book, { channel, startMs, endMs: untilMs, samples: NO_SAMPLES });
    },
    async pause(channel) {
      const stretch = open.get(channel);
      if (!stretch) return;
      const { untilMs } = stretch;
      const logged = log(channel, untilMs);
      open.set(channel, { fromMs: untilMs, untilMs });
      await logged;
    },
    speech(channel, startMs, endMs) {
      const logged = log(channel, startMs);
      open.set(channel, { fromMs: endMs, untilMs: endMs });
      return logged;
    },
    end: (channel, atMs) => log(channel, atMs),
    async settle() {
      await Promise.all([...open].map(([channel, { untilMs }]) => log(channel, untilMs)));
    },
    restart(atMs) {
      for (const channel of ['caller', 'agent'] as const)
        if (book.state.hearing[channel] === 'live')
          open.set(channel, { fromMs: atMs, untilMs: atMs });
    },
  };
}
