import type { CallEvent } from '../call/call-event.ts';
import { readCall, type CallState } from '../call/call-state.ts';
import { addUsage, type TemplateUsed } from '../call/thinking.ts';
import type { Kind } from '../privacy/kinds.ts';
import type { Settings } from '../settings/settings.ts';
import { templateFor } from '../settings/template.ts';
import { createPromptWriter } from './build-prompt.ts';
import { NO_USAGE, type Usage } from './think.ts';

/** What became of a call's words and sound, in numbers: nothing of what was said stands in it. */
export interface Receipt {
  /** In the order in which they first spoke. */
  readonly engines: readonly EngineUse[];
  /** Null where no price is set, or nothing was paid for. */
  readonly cost: { readonly amount: number; readonly currency: string } | null;
  /** Of the newest notes. */
  readonly template: TemplateUsed | null;
  /** What left for a service; nothing where all of it stayed on this machine. */
  readonly sent: { readonly lines: number; readonly forms: number; readonly articles: number };
  /** How many different things of each kind were hidden before any engine read the words. */
  readonly hidden: Readonly<Record<Kind, number>>;
  readonly sound: SoundFate;
}

export interface EngineUse {
  readonly engine: string;
  readonly where: 'service' | 'this-machine';
  readonly usage: Usage;
}

export type SoundFate =
  | { readonly kind: 'none' }
  /** So many pieces still wait for their words, or were refused. */
  | { readonly kind: 'waiting'; readonly pieces: number }
  /** Wall time, ms since 1970. */
  | { readonly kind: 'deleted' | 'kept-until'; readonly at: number };

const HOUR_MS = 3_600_000;
const MILLION = 1_000_000;

export function receiptOf(
  events: readonly CallEvent[],
  { price, privacy, retention }: Pick<Settings, 'price' | 'privacy' | 'retention'>,
): Receipt {
  const state = readCall(events);
  const engines = enginesOf(events);
  const paid = engines
    .filter(({ where }) => where === 'service')
    .reduce((sum, { usage }) => addUsage(sum, usage), NO_USAGE);
  const amount = (paid.prompt * price.prompt + paid.answer * price.answer) / MILLION;
  const left = events.slice(0, 1 + lastSentSeq(events));
  return {
    engines,
    cost: amount === 0 ? null : { amount, currency: price.currency },
    template: state.notes?.template ?? null,
    sent: {
      lines: readCall(left).lines.length,
      forms: left.some((event) => event.kind === 'form-read') ? 1 : 0,
      articles: articlesSent(events),
    },
    hidden: hiddenIn(events, state, privacy.hidesNames),
    sound: soundOf(events, state, retention.audioHours),
  };
}

function enginesOf(events: readonly CallEvent[]): readonly EngineUse[] {
  const uses = new Map<string, Usage>();
  for (const event of events) {
    if (!isThought(event)) continue;
    uses.set(event.engine, addUsage(uses.get(event.engine) ?? NO_USAGE, event.usage));
  }
  return [...uses].map(([engine, usage]) => ({ engine, where: whereIs(engine), usage }));
}

/** Somebody was asked, and answered. */
function isThought(
  event: CallEvent,
): event is Extract<CallEvent, { kind: 'notes-taken' | 'thinking-wasted' | 'article-explained' }> {
  return ['notes-taken', 'thinking-wasted', 'article-explained'].includes(event.kind);
}

/** Articles of which a service was sent sentences. */
function articlesSent(events: readonly CallEvent[]): number {
  const sent = events.flatMap((event) =>
    isThought(event) && 'sysId' in event && whereIs(event.engine) === 'service' ? event.sysId : [],
  );
  return new Set(sent).size;
}

function whereIs(engine: string): EngineUse['where'] {
  return engine === 'local' || engine === 'browser' ? 'this-machine' : 'service';
}

/** What a service had read when it last answered; -1 when none ever did. */
function lastSentSeq(events: readonly CallEvent[]): number {
  return events.reduce((last, event) => {
    if (event.kind === 'notes-taken' && whereIs(event.engine) === 'service') return event.upToSeq;
    // What was asked and not used had read no more than stood there; of an article, no line at all.
    if (
      event.kind === 'thinking-wasted' &&
      event.sysId === undefined &&
      whereIs(event.engine) === 'service'
    )
      return event.seq - 1;
    return last;
  }, -1);
}

/** By the same hand that hid it then. */
function hiddenIn(
  events: readonly CallEvent[],
  { language }: CallState,
  hidesNames: boolean,
): Receipt['hidden'] {
  const writer = createPromptWriter({ hidesNames });
  const template = templateFor([], { language, table: '', chosen: null });
  writer(events, { language, reach: 'recent', template, length: 'normal' });
  return writer.hidden();
}

function soundOf(
  events: readonly CallEvent[],
  { segments }: CallState,
  audioHours: number,
): SoundFate {
  if (segments.length === 0) return { kind: 'none' };
  const pieces = segments.filter(({ status }) => status === 'pending' || status === 'refused');
  if (pieces.length > 0) return { kind: 'waiting', pieces: pieces.length };
  const written = events.findLast((event) => event.kind === 'speech-written');
  const at = (written?.at ?? 0) + audioHours * HOUR_MS;
  return { kind: audioHours === 0 ? 'deleted' : 'kept-until', at };
}
