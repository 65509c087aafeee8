import { PERSONAL_NUMBERS, type Found, type Kind, type Policy } from './kinds.ts';
import { createPlaceholders } from './placeholders.ts';
import type { Redacted } from './redacted.ts';
import { createRowReader } from './row-reader.ts';

/** Remembers what is `[CPR 1]`, so that a call speaks of one person under one name. */
export interface Redactor {
  /** A text of its own. */
  redact(text: string): Redacted;
  /**
   * The next row of a call: a number may go on from row to row, and what was asked counts. A row
   * cannot be taken back, so what may be the first half of a CPR number is hidden at once.
   */
  redactRow(channel: string, text: string): Redacted;
  /** Names that became known during the call. */
  know(names: readonly string[]): void;
  /** For what leaves for the instance: puts back, here in the browser, what these kinds stand for. */
  restore(text: string, allowed: readonly Kind[]): string;
  /** How many different things of each kind were hidden so far. */
  counts(): Readonly<Record<Kind, number>>;
  /** How many different CPR numbers were hidden so far. */
  readonly count: number;
}

export function createRedactor(policy: Policy = PERSONAL_NUMBERS): Redactor {
  const placeholders = createPlaceholders();
  const rows = createRowReader(policy, true);
  const learned: string[] = [...(policy.names ?? [])];

  function hide(text: string, found: readonly Found[]): Redacted {
    let [hidden, from] = ['', 0];
    for (const { kind, start, end, value } of found) {
      hidden += text.slice(from, start) + placeholders.of(kind, value, text.slice(start, end));
      from = end;
    }
    return (hidden + text.slice(from)) as Redacted;
  }

  return {
    redact: (text) =>
      hide(text, createRowReader({ ...policy, names: learned }, false).read('', text).found),
    redactRow: (channel, text) => hide(text, rows.read(channel, text).found),
    know(names) {
      learned.push(...names);
      rows.know(names);
    },
    restore: placeholders.restore,
    counts: placeholders.counts,
    get count() {
      return placeholders.counts().cpr;
    },
  };
}

/** For showing: the number is there, and cannot be read over a shoulder. */
export function maskPersonalNumbers(text: string): string {
  return createRedactor().redact(text);
}
