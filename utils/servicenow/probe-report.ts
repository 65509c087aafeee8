import type { Flavour, Means } from './form.ts';
import type { ProbeResult } from './page-adapter.ts';

/** What one frame of a page says of itself in the self-test: names and counts, no values. */
export interface ProbeReport {
  readonly flavour: Flavour | null;
  /** Of the open form; empty when there is none. */
  readonly table: string;
  readonly fieldCount: number;
  readonly means: readonly Means[];
  readonly probes: readonly ProbeResult[];
}
