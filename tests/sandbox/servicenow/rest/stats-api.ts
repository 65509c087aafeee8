import { apiError, invalidTable, queryForbidden } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import { displayValue } from '../records/display-value.ts';
import { mayRead } from '../records/access.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';
import { AGGREGATES, aggregate, type Aggregate } from './aggregate.ts';
import type { ApiCall } from './api-call.ts';
import { encodedQuery } from './encoded-query.ts';

const STATS_PATH = /^\/api\/now\/(?:v\d\/)?stats\/([^/]+)$/;

interface Stats {
  readonly [aggregate: string]: string | Readonly<Record<string, string>>;
}

/** Names in a list parameter that the table has as fields; the others are ignored. */
function namesIn(text: string | null, table: TableSchema): string[] {
  return (text ?? '').split(',').filter((name) => table.fields.has(name));
}

function valueOf(kind: string, name: string, table: TableSchema, rows: readonly Row[]): string {
  if (kind === 'count') return String(rows.length);
  const field = table.fields.get(name);
  const values = rows.map((row) => row[name] ?? '');
  return field ? aggregate(kind as Aggregate, field, values) : '';
}

function statsOf({ request: { params } }: ApiCall, table: TableSchema, rows: Row[]): Stats {
  const columns = AGGREGATES.map((kind) => {
    const names = namesIn(params.get(`sysparm_${kind}_fields`), table);
    return [kind, names.map((name) => [name, valueOf(kind, name, table, rows)])] as const;
  });
  return {
    ...(params.get('sysparm_count') === 'true' ? { count: String(rows.length) } : {}),
    ...Object.fromEntries(
      columns
        .filter(([, values]) => values.length > 0)
        .map(([kind, values]) => [kind, Object.fromEntries(values)]),
    ),
  };
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

/** `count^state^>^3,avg^priority^<^2`: every one must hold. */
function passesHaving(having: string | null, table: TableSchema, rows: readonly Row[]): boolean {
  return (having ?? '')
    .split(',')
    .filter(Boolean)
    .every((condition) => {
      const [kind = '', name = '', operator = '', wanted = ''] = condition.split('^');
      const value = Number(valueOf(kind.toLowerCase(), name, table, rows));
      return COMPARISONS[operator]?.(value, Number(wanted)) ?? true;
    });
}

/** `state`, `state^DESC`, `COUNT`, `COUNT^DESC`, `AVG^state`; what groups begin with otherwise is their value. */
function ordered(groups: Row[][], order: string | null, table: TableSchema): Row[][] {
  if (order === null) return groups;
  const words = order.split('^');
  const descending = words.at(-1)?.toUpperCase() === 'DESC';
  const [kind = '', name = ''] = words;
  const key = (rows: Row[]): string =>
    table.fields.has(kind)
      ? (rows[0]?.[kind] ?? '')
      : valueOf(kind.toLowerCase(), name, table, rows);
  const sorted = groups.toSorted((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
  return descending ? sorted.toReversed() : sorted;
}

function groupField(call: ApiCall, table: TableSchema, name: string, row: Row): object {
  const { instance, viewer, request } = call;
  const field = table.fields.get(name);
  const value = row[name] ?? '';
  const mode = request.params.get('sysparm_display_value');
  const shown = (): string =>
    field ? displayValue(instance.store, table, row, field, viewer) : value;
  if (mode === 'true') return { display_value: shown(), field: name };
  return mode === 'all' ? { display_value: shown(), value, field: name } : { value, field: name };
}

/** `GET /api/now/stats/{table}`: counts and aggregates, whole or by group. */
export function answerStatsApi(call: ApiCall): Reply | undefined {
  const { request, instance, viewer } = call;
  const tableName = STATS_PATH.exec(request.path)?.[1];
  if (tableName === undefined || request.method !== 'GET') return undefined;
  const table = instance.store.schemas.get(tableName);
  if (!table) return invalidTable(tableName);
  if (!mayRead(viewer, tableName)) return queryForbidden();

  const { params } = request;
  const asked = ['count', ...AGGREGATES.map((kind) => `${kind}_fields`)];
  if (!asked.some((name) => params.get(`sysparm_${name}`))) {
    return apiError(400, 'No request parameter for aggregate operation specified', null);
  }
  const world = { viewer, nowMs: instance.nowMs() };
  const rows = selectRows(instance.store, tableName, encodedQuery(params), world);
  const groupBy = namesIn(params.get('sysparm_group_by'), table);
  if (groupBy.length === 0)
    return jsonReply(200, { result: { stats: statsOf(call, table, rows) } });

  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = groupBy.map((name) => row[name] ?? '').join('\n');
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  const kept = [...groups.values()].filter((group) =>
    passesHaving(params.get('sysparm_having'), table, group),
  );
  const result = ordered(kept, params.get('sysparm_order_by') ?? groupBy[0] ?? null, table).map(
    (group) => ({
      stats: statsOf(call, table, group),
      groupby_fields: groupBy.map((name) => groupField(call, table, name, group[0] ?? {})),
    }),
  );
  return jsonReply(200, { result });
}
