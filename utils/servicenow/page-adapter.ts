import type { FillOrder } from '../messages/protocol.ts';
import type { Flavour } from './form.ts';
import type { PageMeans, RawField, RawForm } from './raw-form.ts';

/**
 * One kind of page. It runs in the page's own world, one file each, and says itself where it applies;
 * the first in the list of adapters (`browser/page-adapters.ts`) that applies is used.
 */
export interface PageAdapter {
  readonly flavour: Flavour;
  /** Whether this page is of its kind: from the address and what the page has, cheaply. Asked early, before the page is built. */
  applies(): boolean;
  /** The form that the agent looks at now, of the active tab; null while there is none. */
  find(): PageForm | null;
  /** Everything it relies on in the page, counted now; a probe that fails closes its means. */
  probe(): readonly ProbeResult[];
  /** Calls back when a form came, changed or went; names the field if the agent changed one. */
  watch(changed: (field: string | null) => void): void;
}

export interface PageForm {
  read(): RawForm;
  /** Null when the form has no such field. */
  readField(field: string): RawField | null;
  /** Sees to it that the field's control is made, where a page makes it only when it is scrolled to. */
  reveal?(field: string): Promise<void>;
  /** By one means; settles when the page has taken it or has had time to. Whoever asked reads back. */
  set(order: FillOrder, means: PageMeans): Promise<void>;
}

/** What one selector or object of the page turned out to be. Holds no value of any field. */
export interface ProbeResult {
  /** e.g. `active screen`. */
  readonly name: string;
  /** What was looked for: a selector, or the name of an object. */
  readonly lookedFor: string;
  readonly expected: { readonly atLeast: number; readonly atMost: number };
  readonly found: number;
  /** The means that is closed when it fails; null for one that is only worth knowing. */
  readonly closes: PageMeans | null;
}

export function isPassed({ expected, found }: ProbeResult): boolean {
  return found >= expected.atLeast && found <= expected.atMost;
}
