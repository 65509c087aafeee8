import { jsonReply, type Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import { displayValue } from '../records/display-value.ts';
import type { Row } from '../store/record-store.ts';
import { sysIdOf } from '../store/sys-id.ts';
import type { ApiCall } from './api-call.ts';
import { type FoundArticle, searchArticles } from './search-articles.ts';

const PUBLISHED = 'workflow_state=published^valid_to>=javascript:gs.nowDateTime()';
const DEFAULT_LIMIT = 30;

function shownFields({ instance, viewer }: ApiCall, row: Row, names: readonly string[]): object {
  const table = instance.store.schemas.get('kb_knowledge');
  const fields = names.map((name) => table?.fields.get(name)).filter((f) => f !== undefined);
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      {
        display_value: table ? displayValue(instance.store, table, row, field, viewer) : '',
        name: field.name,
        label: field.label[viewer.language],
        type: field.type,
        value: row[field.name] ?? '',
      },
    ]),
  );
}

/** `GET /api/sn_km_api/knowledge/articles`: search, in the documented shape. */
export function answerKnowledgeApi(call: ApiCall): Reply | undefined {
  const { request, instance, viewer } = call;
  if (request.path !== '/api/sn_km_api/knowledge/articles') return undefined;
  const { params } = request;
  const text = (name: string): string => params.get(name) ?? '';
  const filter = [PUBLISHED, text('filter')].filter(Boolean).join('^');
  const world = { viewer, nowMs: instance.nowMs() };
  const readable = selectRows(instance.store, 'kb_knowledge', filter, world).filter(
    (row) =>
      text('kb') === '' ||
      text('kb')
        .split(',')
        .includes(row['kb_knowledge_base'] ?? ''),
  );
  const found: FoundArticle[] =
    text('query') === ''
      ? readable.map((row) => ({ row, score: 0, snippet: '' }))
      : searchArticles(readable, text('query'));

  const start = Number(params.get('offset') ?? 0) || 0;
  const limit = Number(params.get('limit') ?? DEFAULT_LIMIT) || DEFAULT_LIMIT;
  const page = found.slice(start, start + limit);
  const names = text('fields').split(',').filter(Boolean);
  const searchId = sysIdOf(`search ${text('query')}`);
  return jsonReply(200, {
    result: {
      meta: {
        start,
        end: start + page.length,
        fields: text('fields'),
        query: text('query'),
        filter: text('filter'),
        kb: text('kb'),
        language: text('language') || viewer.language,
        count: found.length,
        ts_query_id: searchId,
        status: { code: 200 },
      },
      articles: page.map(({ row, score, snippet }, index) => ({
        link: `?id=kb_article_view&sysparm_article=${row['number'] ?? ''}&sysparm_rank=${start + index + 1}&sysparm_tsqueryId=${searchId}`,
        rank: start + index + 1,
        id: `kb_knowledge:${row['sys_id'] ?? ''}`,
        title: row['short_description'] ?? '',
        snippet,
        score: Number(score.toFixed(4)),
        number: row['number'] ?? '',
        fields: shownFields(call, row, names),
      })),
    },
  });
}
