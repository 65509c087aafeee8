import type { RecordStore, Row } from '../store/record-store.ts';
import type { Viewer } from '../session/viewer.ts';

/** A write as the rules see it, before anything is stored. */
export interface RuleChange {
  readonly table: string;
  readonly store: RecordStore;
  /** Absent for a new record. */
  readonly before: Row | undefined;
  readonly after: Row;
  /** The columns that the write itself speaks of. */
  readonly given: readonly string[];
  readonly by: Viewer;
  readonly nowMs: number;
}

export type RuleVerdict =
  | { readonly kind: 'pass'; readonly row: Row }
  | { readonly kind: 'aborted'; readonly rule: string }
  | { readonly kind: 'mandatory'; readonly fields: readonly string[] };
