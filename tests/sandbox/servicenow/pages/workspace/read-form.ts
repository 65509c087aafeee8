import { parseQuery } from '../../query/parse-query.ts';
import { displayValue } from '../../records/display-value.ts';
import { initialRow } from '../../records/initial-row.ts';
import { journalEntries } from '../../records/journal.ts';
import type { FieldSchema, TableSchema } from '../../schema/table-schema.ts';
import { findViewerByUserName } from '../../session/viewer.ts';
import { showDateTime, toGlideDateTime } from '../../store/glide-date-time.ts';
import type { Row } from '../../store/record-store.ts';
import type { PageCall } from '../page-call.ts';
import { formSections, isMandatory } from './form-sections.ts';
import type { Choice, WorkspaceActivity, WorkspaceField, WorkspaceForm } from './workspace-form.ts';

/** A new record: initial values, and what the address' encoded query asks to be filled in. */
function blankRow(table: TableSchema, query: string, call: PageCall): Row {
  const filled: Record<string, string> = {};
  for (const wish of parseQuery(query).sets.flat(2)) {
    if (wish.kind === 'field' && wish.operator === '=') filled[wish.field] = wish.value;
  }
  const opened = {
    opened_at: toGlideDateTime(call.instance.nowMs()),
    opened_by: call.viewer.sysId,
  };
  return {
    ...initialRow(table),
    ...(table.fields.has('opened_at') ? opened : {}),
    ...filled,
    sys_id: '-1',
  };
}

/** Choices under a value of the field they depend on, in the viewer's language. */
export function offeredChoices(
  field: FieldSchema,
  dependentValue: string,
  call: PageCall,
): Choice[] {
  return (field.choices ?? [])
    .filter((choice) => !field.dependsOn || choice.dependentValue === dependentValue)
    .map((choice) => ({ value: choice.value, label: choice.label[call.viewer.language] }));
}

function readField(
  field: FieldSchema,
  table: TableSchema,
  row: Row,
  call: PageCall,
): WorkspaceField {
  const { viewer, instance } = call;
  const isJournal = field.type === 'journal_input';
  return {
    name: field.name,
    label: field.label[viewer.language],
    type: field.type,
    multiLine: field.type === 'string' && (field.maxLength ?? 0) > 255,
    reference: field.reference ?? field.listOf ?? '',
    mandatory: isMandatory(table.name, field.name),
    readOnly: field.readOnly ?? false,
    dependsOn: field.dependsOn ?? '',
    choices: field.choices && offeredChoices(field, row[field.dependsOn ?? ''] ?? '', call),
    value: isJournal ? '' : (row[field.name] ?? ''),
    displayValue: isJournal ? '' : displayValue(instance.store, table, row, field, viewer),
  };
}

function readActivities(table: TableSchema, sysId: string, call: PageCall): WorkspaceActivity[] {
  const { viewer, instance } = call;
  const journals = [...table.fields.values()].filter((field) => field.type === 'journal_input');
  return journals
    .flatMap((field) =>
      journalEntries(instance.store, table, sysId, field.name).map((entry) => ({ field, entry })),
    )
    .toSorted((a, b) =>
      (b.entry['sys_created_on'] ?? '').localeCompare(a.entry['sys_created_on'] ?? ''),
    )
    .map(({ field, entry }) => {
      const userName = entry['sys_created_by'] ?? '';
      return {
        field: field.name,
        label: field.label[viewer.language],
        author: findViewerByUserName(instance.store, userName)?.name ?? userName,
        at: showDateTime(entry['sys_created_on'] ?? '', viewer.timeZone, viewer.dateFormat),
        text: entry['value'] ?? '',
      };
    });
}

/** What the record watcher compares: it differs after every write to the record or its journals. */
export function recordVersion(table: TableSchema, sysId: string, call: PageCall): string {
  const row = call.instance.store.find(table.name, sysId);
  return `${row?.['sys_mod_count'] ?? ''} ${row?.['sys_updated_on'] ?? ''} ${row?.['sys_updated_by'] ?? ''}`;
}

export function readForm(
  table: TableSchema,
  sysId: string,
  query: string,
  call: PageCall,
): WorkspaceForm | undefined {
  const isNew = sysId.startsWith('-1');
  const row = isNew ? blankRow(table, query, call) : call.instance.store.find(table.name, sysId);
  if (!row) return undefined;
  const language = call.viewer.language;
  const fields = [...table.fields.values()];
  return {
    table: table.name,
    tableLabel: table.label[language],
    sysId: isNew ? '-1' : sysId,
    view: 'sow',
    displayValue: isNew ? '' : (row[table.displayField] ?? ''),
    heading: row['short_description'] ?? row[table.displayField] ?? '',
    version: recordVersion(table, sysId, call),
    fields: fields
      .filter((field) => !field.type.startsWith('journal'))
      .map((field) => readField(field, table, row, call)),
    sections: formSections(table).map(({ name, label, columns }) => ({
      name,
      label: label[language],
      columns,
    })),
    journals: fields
      .filter((field) => field.type === 'journal_input')
      .map((field) => readField(field, table, row, call)),
    activities: isNew ? [] : readActivities(table, sysId, call),
  };
}
