import { signal, type ReadonlySignal } from '@preact/signals';
import type { ComingExplanation } from '../../utils/call/articles.ts';
import type { CallEvent } from '../../utils/call/call-event.ts';
import type { CallState } from '../../utils/call/call-state.ts';

/** What is being written about an article, until the log says what came of it. */
export interface Explaining {
  readonly coming: ReadonlySignal<ComingExplanation | null>;
  hear(coming: ComingExplanation, state: CallState): void;
  heed(event: CallEvent): void;
  /** The log was read again. */
  restart(): void;
}

export function createExplaining(): Explaining {
  const coming = signal<ComingExplanation | null>(null);
  return {
    coming,
    restart: () => void (coming.value = null),
    hear(next, { callId, phase, explained }) {
      // It may be told of after it was checked, or of a call that is over.
      const isLate = explained.some(({ sysId }) => sysId === next.sysId);
      if (next.callId !== callId || phase !== 'listening' || isLate) return;
      coming.value = next.text === '' ? null : next;
    },
    heed(event) {
      switch (event.kind) {
        case 'article-explained':
        case 'thinking-wasted':
          if (event.sysId === coming.peek()?.sysId) coming.value = null;
          break;
        case 'call-started':
        case 'call-ended':
        case 'call-closed':
          coming.value = null;
          break;
        default:
      }
    },
  };
}
