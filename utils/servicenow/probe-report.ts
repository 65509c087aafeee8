import type { Flavour, Means } from './form.ts';
import type { ProbeResult } from './page-adapter.ts';

/** What the page's own world finds of what its adapter relies on. */
export interface PageProbe {
  readonly flavour: Flavour | null;
  readonly probes: readonly ProbeResult[];
}

/** What one frame of a page says of itself in the self-test: names and counts, no values. */
export interface ProbeReport extends PageProbe {
  /** Of the open form; empty when there is none. */
  readonly table: string;
  readonly fieldCount: number;
  readonly means: readonly Means[];
}
