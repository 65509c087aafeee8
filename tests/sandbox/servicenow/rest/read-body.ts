import type { FieldSchema, TableSchema } from '../schema/table-schema.ts';
import type { RecordStore, Row } from '../store/record-store.ts';
import { apiError } from '../http/api-error.ts';
import type { Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import { storedValue } from '../records/stored-value.ts';
import type { Viewer } from '../session/viewer.ts';

type BodyReading =
  | { readonly kind: 'values'; readonly values: Row }
  | { readonly kind: 'refused'; readonly reply: Reply };

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    return { ...parsed };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The values to be written, as they will be stored; fields that the table does not have are left out. */
export function readBody(
  request: SandboxRequest,
  table: TableSchema,
  store: RecordStore,
  viewer: Viewer,
): BodyReading {
  if (!/\bjson\b/.test(request.headers['content-type'] ?? '')) {
    return { kind: 'refused', reply: apiError(415, 'Unsupported Media Type', null) };
  }
  const body = parseObject(request.body);
  if (!body) {
    const detail = 'The payload is not valid JSON.';
    return { kind: 'refused', reply: apiError(400, 'Exception while reading request', detail) };
  }
  const asDisplay = request.params.get('sysparm_input_display_value') === 'true';
  const toStored = (field: FieldSchema, value: unknown): string =>
    asDisplay ? storedValue(store, field, asText(value), viewer) : asText(value);
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const field = table.fields.get(name);
    if (field) values[name] = toStored(field, value);
  }
  return { kind: 'values', values };
}
