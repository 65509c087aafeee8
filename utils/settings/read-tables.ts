import * as z from 'zod/mini';
import { tableFactsSchema, type TableFacts } from '../servicenow/table-facts.ts';
import { settingsSchema } from './settings.ts';

/** What an administrator typed as descriptions of tables, or where it went wrong. */
export type ReadTables =
  | { readonly kind: 'read'; readonly tables: readonly TableFacts[] }
  /** Not even JSON; `detail` is the browser's own word on where. */
  | { readonly kind: 'no-json'; readonly detail: string }
  /** `path`: e.g. `incident.caller`, or `#2.caller` where the table has no name. */
  | { readonly kind: 'wrong'; readonly path: string; readonly expected: string };

const descriptions = z.array(tableFactsSchema);

export function readTables(text: string): ReadTables {
  if (text.trim() === '') return { kind: 'read', tables: [] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: 'no-json', detail: error instanceof Error ? error.message : '' };
  }
  const read = descriptions.safeParse(json);
  if (read.success) return { kind: 'read', tables: read.data };
  const [issue] = read.error.issues;
  const expected = issue?.code === 'invalid_type' ? issue.expected : (issue?.code ?? '');
  return { kind: 'wrong', path: pathOf(issue?.path ?? [], json), expected };
}

/** A table is known by its name rather than by its place in the list. */
function pathOf([index, ...rest]: readonly PropertyKey[], json: unknown): string {
  if (typeof index !== 'number') return '[ ]';
  const entry: unknown = Array.isArray(json) ? json[index] : null;
  const named = z.object({ table: z.string() }).safeParse(entry);
  const name = named.success && named.data.table !== '' ? named.data.table : `#${index + 1}`;
  return [name, ...rest.map(String)].join('.');
}

/** Empty, or a path of the instance's data interface. */
export function isSmsPath(path: string): boolean {
  return settingsSchema.shape.smsPath.safeParse(path).success;
}
