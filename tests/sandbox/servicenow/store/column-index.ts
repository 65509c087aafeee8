import type { Row } from './record-store.ts';

/** Which records have a value in one column; kept up to date, so that looking up costs no walk. */
export class ColumnIndex {
  readonly #column: string;
  readonly #sysIds = new Map<string, Set<string>>();

  constructor(column: string, rows: Iterable<Row>) {
    this.#column = column;
    for (const row of rows) this.add(row);
  }

  add(row: Row): void {
    const value = row[this.#column] ?? '';
    const held = this.#sysIds.get(value) ?? new Set();
    this.#sysIds.set(value, held.add(row['sys_id'] ?? ''));
  }

  remove(row: Row): void {
    this.#sysIds.get(row[this.#column] ?? '')?.delete(row['sys_id'] ?? '');
  }

  sysIds(value: string): Iterable<string> {
    return this.#sysIds.get(value) ?? [];
  }
}
