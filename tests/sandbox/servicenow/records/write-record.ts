import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';
import type { RecordStore, Row } from '../store/record-store.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import type { Viewer } from '../session/viewer.ts';
import { mayWrite, mayWriteField } from './access.ts';
import { initialRow } from './initial-row.ts';
import { applyRules } from './business-rules.ts';
import { normalValue } from './normal-value.ts';

export interface RecordWrite {
  readonly table: TableSchema;
  /** Absent for a new record. */
  readonly sysId?: string;
  readonly values: Row;
  readonly by: Viewer;
}

export type WriteOutcome =
  | { readonly kind: 'written'; readonly row: Row }
  | { readonly kind: 'absent' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'aborted'; readonly rule: string }
  | { readonly kind: 'mandatory'; readonly fields: readonly string[] };

/** What a write needs from the instance beside its store. */
export interface WriteWorld {
  readonly store: RecordStore;
  nowMs(): number;
  nextSysId(): string;
  nextNumber(table: string): string;
}

function newRow(write: RecordWrite, world: WriteWorld): Row {
  const { table, by } = write;
  const now = toGlideDateTime(world.nowMs());
  return {
    ...initialRow(table),
    ...(table.fields.has('opened_at') ? { opened_at: now, opened_by: by.sysId } : {}),
    ...(table.fields.has('number') ? { number: world.nextNumber(table.name) } : {}),
    sys_id: world.nextSysId(),
    sys_created_on: now,
    sys_created_by: by.userName,
  };
}

function addJournalEntry(
  write: RecordWrite,
  sysId: string,
  field: FieldSchema,
  world: WriteWorld,
): void {
  const now = toGlideDateTime(world.nowMs());
  world.store.put('sys_journal_field', {
    sys_id: world.nextSysId(),
    name: write.table.name,
    element: field.name,
    element_id: sysId,
    value: write.values[field.name] ?? '',
    sys_created_on: now,
    sys_created_by: write.by.userName,
    sys_updated_on: now,
    sys_updated_by: write.by.userName,
    sys_mod_count: '0',
    sys_tags: '',
  });
}

/**
 * Inserts or updates one record the way the platform does: what the user may not write and what the
 * table does not have is dropped in silence, rules may abort, journals grow, and an update that
 * changes nothing leaves no trace.
 */
export function writeRecord(write: RecordWrite, world: WriteWorld): WriteOutcome {
  const { by, values, sysId } = write;
  const { store } = world;
  // What is written to a task is written to the incident, or whatever else it is.
  const known = sysId === undefined ? undefined : store.classOf(write.table.name, sysId);
  const table = known ?? write.table;
  if (!mayWrite(by, table.name)) return { kind: 'forbidden' };
  const before = sysId === undefined ? undefined : store.find(table.name, sysId);
  if (sysId !== undefined && !before) return { kind: 'absent' };

  const fields = [...table.fields.values()].filter(
    (field) => field.name in values && mayWriteField(by, field),
  );
  const journals = fields.filter((f) => f.type === 'journal_input' && values[f.name]?.trim());
  const plain = fields.filter((f) => f.type !== 'journal_input' && f.type !== 'journal_list');
  const base = before ?? newRow(write, world);
  const wanted = {
    ...base,
    ...Object.fromEntries(plain.map((f) => [f.name, normalValue(f, values[f.name] ?? '')])),
  };
  const given = plain.map((f) => f.name);
  const nowMs = world.nowMs();
  const verdict = applyRules({
    table: table.name,
    store,
    before,
    after: wanted,
    given,
    by,
    nowMs,
  });
  if (verdict.kind !== 'pass') return verdict;

  const changed = Object.keys(verdict.row).some((name) => verdict.row[name] !== before?.[name]);
  if (before && !changed && journals.length === 0) return { kind: 'written', row: before };
  const row: Row = {
    ...verdict.row,
    sys_updated_on: toGlideDateTime(nowMs),
    sys_updated_by: by.userName,
    sys_mod_count: before ? String(Number(before['sys_mod_count'] ?? 0) + 1) : '0',
  };
  store.put(table.name, row);
  const signed = { ...write, table };
  for (const field of journals) addJournalEntry(signed, row['sys_id'] ?? '', field, world);
  return { kind: 'written', row };
}
