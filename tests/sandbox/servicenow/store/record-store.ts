import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';
import { ColumnIndex } from './column-index.ts';

/** A record as it is stored: every value is a string, an empty field is `""`. */
export type Row = Readonly<Record<string, string>>;

/** Where a dotted path ends: the field, and the record that holds it (none if a reference was empty). */
export interface Walked {
  readonly table: TableSchema;
  readonly field: FieldSchema;
  readonly row: Row | undefined;
}

/**
 * The instance's memory: rows by table and sys_id. It knows the schema, and no rules. A table that
 * others extend has their rows, too.
 */
export class RecordStore {
  readonly schemas: ReadonlyMap<string, TableSchema>;
  readonly #rows = new Map<string, Map<string, Row>>();
  /** By table, then by column; made when a column is first asked for. */
  readonly #indexes = new Map<string, Map<string, ColumnIndex>>();
  /** A table and those that extend it. */
  readonly #families = new Map<string, readonly string[]>();

  constructor(schemas: ReadonlyMap<string, TableSchema>) {
    this.schemas = schemas;
    for (const name of schemas.keys()) {
      this.#rows.set(name, new Map());
      this.#indexes.set(name, new Map());
      const heirs = [...schemas.values()].filter((schema) => schema.extends === name);
      this.#families.set(name, [name, ...heirs.map((heir) => heir.name)]);
    }
  }

  rows(table: string): Row[] {
    const family = this.#families.get(table) ?? [];
    return family.flatMap((name) => [...(this.#rows.get(name)?.values() ?? [])]);
  }

  find(table: string, sysId: string): Row | undefined {
    for (const name of this.#families.get(table) ?? []) {
      const row = this.#rows.get(name)?.get(sysId);
      if (row) return row;
    }
    return undefined;
  }

  findAllBy(table: string, column: string, value: string): Row[] {
    return (this.#families.get(table) ?? []).flatMap((name) =>
      [...this.#index(name, column).sysIds(value)]
        .map((sysId) => this.#rows.get(name)?.get(sysId))
        .filter((row) => row !== undefined),
    );
  }

  findBy(table: string, column: string, value: string): Row | undefined {
    return this.findAllBy(table, column, value)[0];
  }

  /** The table itself, or the one extending it that has the record. */
  classOf(table: string, sysId: string): TableSchema | undefined {
    const family = this.#families.get(table) ?? [];
    return this.schemas.get(family.find((name) => this.#rows.get(name)?.has(sysId)) ?? table);
  }

  put(table: string, row: Row): void {
    const rows = this.#rows.get(table);
    if (!rows) throw new Error(`No table ${table}`);
    const sysId = row['sys_id'] ?? '';
    const before = rows.get(sysId);
    rows.set(sysId, row);
    for (const index of this.#indexes.get(table)?.values() ?? []) {
      if (before) index.remove(before);
      index.add(row);
    }
  }

  remove(table: string, sysId: string): boolean {
    for (const name of this.#families.get(table) ?? []) {
      const row = this.#rows.get(name)?.get(sysId);
      if (!row) continue;
      for (const index of this.#indexes.get(name)?.values() ?? []) index.remove(row);
      return this.#rows.get(name)?.delete(sysId) ?? false;
    }
    return false;
  }

  /** What stands for the record wherever it is referred to; `""` if there is no such record. */
  nameOf(table: string, sysId: string): string {
    const schema = this.schemas.get(table);
    const row = this.find(table, sysId);
    if (!schema || !row) return '';
    const value = row[schema.displayField] ?? '';
    const target = schema.fields.get(schema.displayField)?.reference;
    return target ? this.nameOf(target, value) : value;
  }

  /** Follows `caller_id.department.name` from a row; `undefined` if the path names no field. */
  walk(table: string, row: Row | undefined, path: string): Walked | undefined {
    const [name = '', ...rest] = path.split('.');
    const schema = this.schemas.get(table);
    const field = schema?.fields.get(name);
    if (!schema || !field) return undefined;
    if (rest.length === 0) return { table: schema, field, row };
    if (!field.reference) return undefined;
    const next = row ? this.find(field.reference, row[name] ?? '') : undefined;
    return this.walk(field.reference, next, rest.join('.'));
  }

  #index(table: string, column: string): ColumnIndex {
    const indexes = this.#indexes.get(table);
    const known = indexes?.get(column);
    if (known) return known;
    const made = new ColumnIndex(column, this.#rows.get(table)?.values() ?? []);
    indexes?.set(column, made);
    return made;
  }
}
