import { initialRow } from '../records/initial-row.ts';
import type { RecordStore, Row } from '../store/record-store.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import { sysIdOf } from '../store/sys-id.ts';

/** Puts seed records into the store: sys_ids follow from the key, empty fields get their initial value. */
export class SeedWorld {
  readonly store: RecordStore;
  readonly nowMs: number;
  readonly #ids = new Map<string, string>();
  readonly #blanks = new Map<string, Row>();

  constructor(store: RecordStore, nowMs: number) {
    this.store = store;
    this.nowMs = nowMs;
  }

  /** The sys_id that the seed record with this key has, or will have. */
  idOf(table: string, key: string): string {
    const seed = `${table}:${key}`;
    const known = this.#ids.get(seed) ?? sysIdOf(seed);
    this.#ids.set(seed, known);
    return known;
  }

  add(table: string, key: string, values: Row, createdMs = this.nowMs - 400 * 86_400_000): Row {
    const created = toGlideDateTime(createdMs);
    const row = {
      ...this.#blank(table),
      sys_created_on: created,
      sys_created_by: 'admin',
      sys_updated_on: created,
      sys_updated_by: 'admin',
      ...values,
      sys_id: this.idOf(table, key),
    };
    this.store.put(table, row);
    return row;
  }

  #blank(table: string): Row {
    const known = this.#blanks.get(table);
    if (known) return known;
    const schema = this.store.schemas.get(table);
    if (!schema) throw new Error(`No table ${table}`);
    const made = initialRow(schema);
    this.#blanks.set(table, made);
    return made;
  }
}
