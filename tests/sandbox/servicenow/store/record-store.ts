import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';

/** A record as it is stored: every value is a string, an empty field is `""`. */
export type Row = Readonly<Record<string, string>>;

/** Where a dotted path ends: the field, and the record that holds it (none if a reference was empty). */
export interface Walked {
  readonly table: TableSchema;
  readonly field: FieldSchema;
  readonly row: Row | undefined;
}

/** The instance's memory: rows by table and sys_id. It knows the schema, and no rules. */
export class RecordStore {
  readonly schemas: ReadonlyMap<string, TableSchema>;
  readonly #rows = new Map<string, Map<string, Row>>();

  constructor(schemas: ReadonlyMap<string, TableSchema>) {
    this.schemas = schemas;
    for (const name of schemas.keys()) this.#rows.set(name, new Map());
  }

  rows(table: string): Row[] {
    return [...(this.#rows.get(table)?.values() ?? [])];
  }

  find(table: string, sysId: string): Row | undefined {
    return this.#rows.get(table)?.get(sysId);
  }

  findBy(table: string, field: string, value: string): Row | undefined {
    return this.rows(table).find((row) => row[field] === value);
  }

  put(table: string, row: Row): void {
    const rows = this.#rows.get(table);
    if (!rows) throw new Error(`No table ${table}`);
    rows.set(row['sys_id'] ?? '', row);
  }

  remove(table: string, sysId: string): boolean {
    return this.#rows.get(table)?.delete(sysId) ?? false;
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
}
