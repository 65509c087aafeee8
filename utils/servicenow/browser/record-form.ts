import type { FieldValue } from '../../call/call-event.ts';
import type { FillOrder } from '../../messages/protocol.ts';
import type { Choice, FieldKind } from '../form.ts';
import { tablePath } from '../instance-path.ts';
import type { RawField, RawForm } from '../raw-form.ts';
import type { Ask } from '../rest.ts';
import { tableFacts } from '../tables.ts';

/** One field of one saved record. */
export interface RecordOrder extends FillOrder {
  readonly table: string;
  readonly sysId: string;
  readonly kind: FieldKind;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The record behind a page whose form cannot be reached, read and written past the page. Columns are
 * described by an interface of the instance that is not documented, so it may be missing: then names
 * have to do for labels, and what the record holds for types.
 */
export function openRecordForm(ask: Ask) {
  const known = new Map<string, Json>();

  const columnsOf = async (table: string): Promise<Json> => {
    const kept = known.get(table);
    if (kept) return kept;
    const answer = await ask({ method: 'GET', path: `/api/now/ui/meta/${table}` });
    const columns = answer.kind === 'answered' ? asJson(result(answer.json)['columns']) : {};
    known.set(table, columns);
    return columns;
  };

  const readRecord = async (table: string, sysId: string, fields = ''): Promise<Json | null> => {
    const answer = await ask({
      method: 'GET',
      path: tablePath(table, sysId, {
        sysparm_display_value: 'all',
        sysparm_exclude_reference_link: 'true',
        ...(fields !== '' && { sysparm_fields: fields }),
      }),
    });
    return answer.kind === 'answered' ? result(answer.json) : null;
  };

  const read = async (table: string, sysId: string): Promise<RawForm | null> => {
    const [columns, record] = await Promise.all([columnsOf(table), readRecord(table, sysId)]);
    if (!record) return null;
    const fields = Object.keys(record)
      .filter((name) => !name.startsWith('sys_'))
      .map((name) => rawField(table, name, asJson(columns[name]), asJson(record[name])));
    const number = asText(asJson(record['number'])['value']);
    return { table, sysId, number, flavour: 'record', means: [], fields };
  };

  const readField = async (
    table: string,
    sysId: string,
    name: string,
  ): Promise<RawField | null> => {
    const [columns, record] = await Promise.all([columnsOf(table), readRecord(table, sysId, name)]);
    // A column that the table does not have is left out of the answer without a word.
    if (!record || !(name in record)) return null;
    return rawField(table, name, asJson(columns[name]), asJson(record[name]));
  };

  const write = async (order: RecordOrder): Promise<FieldValue | null> => {
    const { table, sysId, field, value, kind } = order;
    // What was said in a journal stays said.
    if (kind === 'journal' && value === '') return null;
    const answer = await ask({
      method: 'PATCH',
      path: tablePath(table, sysId, { sysparm_fields: 'sys_id' }),
      body: { [field]: value },
    });
    if (answer.kind === 'failed') return null;
    // An access rule may have dropped the field without a word, so the record is asked what it has.
    const shown = asJson((await readRecord(table, sysId, field))?.[field]);
    const [now, display] = [asText(shown['value']), asText(shown['display_value'])];
    if (kind !== 'journal') return { value: now, displayValue: display };
    return display.includes(value.trim()) ? { value, displayValue: value } : null;
  };

  return { read, readField, write };
}

function rawField(table: string, name: string, column: Json, record: Json): RawField {
  const type = asText(column['type']) || guessType(table, name);
  const choices = asChoices(column['choices']);
  const reference = asText(column['reference']);
  // A journal's value is everything that was ever written; what is being written is nothing yet.
  const isJournal = type.startsWith('journal');
  const value = isJournal ? '' : asText(record['value']);
  return {
    name,
    label: asText(column['label']) || name,
    type,
    tag: Number(column['max_length'] ?? 0) > 255 ? 'textarea' : 'input',
    value,
    displayValue: isJournal ? '' : asText(record['display_value']),
    mandatory: isOn(column['mandatory']),
    readOnly: isOn(column['read_only']),
    ...(choices.length > 0 && { choices }),
    ...(reference !== '' && { reference }),
  };
}

function guessType(table: string, name: string): string {
  const { references, journal } = tableFacts(table);
  if (name === journal || name === 'comments') return 'journal_input';
  if (name === 'watch_list') return 'glide_list';
  return name in references ? 'reference' : 'string';
}

function asChoices(data: unknown): Choice[] {
  if (!Array.isArray(data)) return [];
  return data
    .map((choice: unknown) => asJson(choice))
    .map((choice) => ({ value: asText(choice['value']), label: asText(choice['label']) }))
    .filter(({ value }) => value !== '');
}

function result(json: unknown): Json {
  return asJson(asJson(json)['result']);
}

function asJson(data: unknown): Json {
  return typeof data === 'object' && data !== null ? (data as Json) : {};
}

function asText(data: unknown): string {
  return typeof data === 'string' ? data : '';
}

/** Written as a word by some releases. */
function isOn(data: unknown): boolean {
  return data === true || data === 'true';
}
