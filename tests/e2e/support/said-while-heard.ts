import type { CallState } from '../../../utils/call/call-state.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import type { CallScript } from '../../sandbox/recordings/call-script.ts';

/** A part of a script that was read aloud, in wall time; `zeroAt` is when the whole would have begun. */
export interface Reading {
  readonly zeroAt: number;
  readonly fromAt: number;
  readonly untilAt: number;
}

/** A word that ends this close to where the sound went, or came back, may be understood or not. */
const EDGE_MS = 700;

/**
 * What a voice said while the log says that it was heard, and what it said at the edges of that. So a
 * gap that is logged longer than it was shows as words too many, and one that is not logged as words
 * missing.
 */
export function saidWhileHeard(
  state: CallState,
  { utterances }: CallScript,
  channel: Channel,
  readings: readonly Reading[],
): { readonly said: string; readonly optional: string } {
  const gaps = state.gaps.filter((gap) => gap.channel === channel);
  const endMs = state.endedMs ?? Infinity;
  const words = utterances
    .filter(({ speaker }) => speaker === channel)
    .flatMap((one) => one.words)
    .flatMap(({ word, startMs, endMs: wordEndMs }) =>
      readings.map(({ zeroAt, fromAt, untilAt }) => ({
        word,
        fromMs: zeroAt + startMs - state.startedAt,
        toMs: zeroAt + wordEndMs - state.startedAt,
        span: {
          fromMs: fromAt - state.startedAt,
          toMs: Math.min(endMs, untilAt - state.startedAt),
        },
      })),
    );
  const isHeard = ({ fromMs, toMs, span }: (typeof words)[number], edgeMs: number) =>
    fromMs - edgeMs > span.fromMs &&
    toMs + edgeMs < span.toMs &&
    gaps.every((gap) => toMs + edgeMs < gap.fromMs || fromMs - edgeMs > (gap.toMs ?? Infinity));
  const textOf = (list: typeof words) => list.map(({ word }) => word).join(' ');
  return {
    said: textOf(words.filter((one) => isHeard(one, EDGE_MS))),
    optional: textOf(words.filter((one) => !isHeard(one, EDGE_MS) && isHeard(one, -EDGE_MS))),
  };
}

/** What was said between two moments of wall time. */
export function saidBetween(
  { utterances }: CallScript,
  channel: Channel,
  { zeroAt, fromAt, untilAt }: Reading,
): string {
  return utterances
    .filter(({ speaker }) => speaker === channel)
    .flatMap((one) => one.words)
    .filter(({ startMs, endMs }) => zeroAt + endMs > fromAt && zeroAt + startMs < untilAt)
    .map(({ word }) => word)
    .join(' ');
}
