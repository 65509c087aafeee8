import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { CallEvent } from '../../utils/call/call-event.ts';
import type { Segment } from '../../utils/call/transcript.ts';
import type { PartialText } from '../../utils/transcription/transcribe.ts';

type BySegment = ReadonlyMap<string, PartialText>;

/** Words that are on their way into the log; the only thing about a call that is known outside it. */
export interface Partials {
  /** Of what is being said: at most one line of each voice. */
  readonly spoken: ReadonlySignal<BySegment>;
  /** Of pieces that are in the log, and have not got their final words. */
  readonly pending: ReadonlySignal<BySegment>;
}

interface PartialsModel extends Partials {
  hear(partial: PartialText): void;
  /** What the log has got, or must not get, is not shown any more. */
  heed(event: CallEvent): void;
  /** The log was read again: what it knows is known from it. */
  restart(segments: readonly Segment[]): void;
}

export function createPartials(): PartialsModel {
  const spoken = signal<BySegment>(new Map());
  const pending = signal<BySegment>(new Map());
  /** In the log, and waiting for words. */
  const waiting = new Set<string>();
  /** A word may be told of after its line has the final ones. */
  const settled = new Set<string>();

  const restart = (segments: readonly Segment[]): void => {
    waiting.clear();
    settled.clear();
    for (const { segmentId, status } of segments) {
      (status === 'pending' ? waiting : settled).add(segmentId);
    }
    spoken.value = new Map();
    pending.value = new Map();
  };
  const settle = (segmentId: string): void => {
    waiting.delete(segmentId);
    settled.add(segmentId);
    spoken.value = without(spoken.peek(), (one) => one.segmentId === segmentId);
    pending.value = without(pending.peek(), (one) => one.segmentId === segmentId);
  };
  const wait = (segmentId: string): void => {
    settled.delete(segmentId);
    waiting.add(segmentId);
    const partial = spoken.peek().get(segmentId);
    if (!partial) return;
    spoken.value = without(spoken.peek(), (one) => one === partial);
    pending.value = new Map(pending.peek()).set(segmentId, partial);
  };

  return {
    spoken,
    pending,
    hear: (partial) => {
      const { segmentId, channel } = partial;
      if (settled.has(segmentId)) return;
      if (waiting.has(segmentId)) {
        pending.value = new Map(pending.peek()).set(segmentId, partial);
      } else {
        // A voice says one thing at a time: what it began before and never finished was dropped.
        const others = without(spoken.peek(), (one) => one.channel === channel);
        spoken.value = new Map(others).set(segmentId, partial);
      }
    },
    heed: (event) =>
      batch(() => {
        switch (event.kind) {
          case 'speech-heard':
          case 'speech-asked-again':
            wait(event.segmentId);
            break;
          case 'speech-written':
          case 'speech-refused':
            settle(event.segmentId);
            break;
          case 'listening-paused':
          case 'call-ended':
            spoken.value = new Map();
            break;
          case 'call-started':
          case 'call-closed':
            restart([]);
            break;
          default:
        }
      }),
    restart,
  };
}

/** The same map, when nothing in it is to go: then nobody who reads it is woken. */
function without(from: BySegment, goes: (partial: PartialText) => boolean): BySegment {
  const kept = [...from].filter(([, partial]) => !goes(partial));
  return kept.length === from.size ? from : new Map(kept);
}
