import type { Settings } from '../settings/settings.ts';
import type { CallBook } from './call-book.ts';
import type { Instances } from './instances.ts';
import type { KnownPages } from './known-pages.ts';
import type { ServiceGate } from './service-gate.ts';

/** What whoever reads from an instance for a call has to do with. */
export interface ReadWorld {
  readonly book: CallBook;
  readonly instances: Instances;
  readonly pages: KnownPages;
  readonly gateOf: (origin: string) => ServiceGate;
  readonly settings: () => Settings;
}

/**
 * Does one thing after the other while there is something to do: `step` is null when there is not,
 * or when it has to wait. Call what it returns whenever something may have changed.
 */
export function oneByOne(step: () => Promise<void> | null): () => void {
  let underWay = false;
  return function work() {
    if (underWay) return;
    const done = step();
    if (!done) return;
    underWay = true;
    void done.finally(() => {
      underWay = false;
      work();
    });
  };
}
