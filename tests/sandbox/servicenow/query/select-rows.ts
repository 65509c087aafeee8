import type { RecordStore, Row } from '../store/record-store.ts';
import { compareValues } from './compare-values.ts';
import { compileQuery } from './compile-query.ts';
import { parseQuery } from './parse-query.ts';
import type { Ordering } from './query-ast.ts';
import type { QueryWorld } from './query-value.ts';

function compareRows(store: RecordStore, table: string, by: Ordering, a: Row, b: Row): number {
  const field = store.walk(table, a, by.field)?.field;
  if (!field) return 0;
  const shown = (row: Row): string => {
    const walked = store.walk(table, row, by.field);
    const value = walked?.row?.[field.name] ?? '';
    return field.reference ? store.nameOf(field.reference, value) : value;
  };
  const difference = compareValues(field, shown(a), shown(b));
  return by.descending ? -difference : difference;
}

/** The rows of a table that an encoded query asks for, in the order it asks for. */
export function selectRows(
  store: RecordStore,
  table: string,
  encodedQuery: string,
  world: QueryWorld,
): Row[] {
  const query = parseQuery(encodedQuery);
  const rows = store.rows(table).filter(compileQuery(store, table, query, world));
  if (query.ordering.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const by of query.ordering) {
      const difference = compareRows(store, table, by, a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
