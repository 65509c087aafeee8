import { noRecord } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import type { Row } from '../store/record-store.ts';
import { sysIdOf } from '../store/sys-id.ts';
import type { ApiCall } from './api-call.ts';
import { listedArticle, shownFields, wholeArticle } from './article-answer.ts';
import { type FoundArticle, searchArticles } from './search-articles.ts';

const KNOWLEDGE_PATH = /^\/api\/sn_km_api\/(?:v\d\/)?knowledge\/articles(?:\/([^/]+))?$/;
const PUBLISHED = 'workflow_state=published^valid_to>=javascript:gs.nowDateTime()';
const DEFAULT_LIMIT = 30;
/** Nothing featured by hand here: an instance then shows what is read most. */
const MOST_VIEWED = 'sys_view_count>0^ORDERBYDESCsys_view_count^ORDERBYshort_description';

function text(call: ApiCall, name: string): string {
  return call.request.params.get(name) ?? '';
}

function readable(call: ApiCall, filter: string): Row[] {
  const { instance, viewer } = call;
  const world = { viewer, nowMs: instance.nowMs() };
  const query = [PUBLISHED, filter].filter(Boolean).join('^');
  const bases = text(call, 'kb').split(',').filter(Boolean);
  return selectRows(instance.store, 'kb_knowledge', query, world).filter(
    (row) => bases.length === 0 || bases.includes(row['kb_knowledge_base'] ?? ''),
  );
}

interface Slice<T> {
  readonly start: number;
  readonly page: readonly T[];
  readonly meta: object;
}

function slice<T>(call: ApiCall, found: readonly T[], query: string, filter: string): Slice<T> {
  const start = Number(text(call, 'offset')) || 0;
  const limit = Number(text(call, 'limit')) || DEFAULT_LIMIT;
  const page = found.slice(start, start + limit);
  const meta = {
    start,
    end: start + page.length,
    fields: text(call, 'fields'),
    query,
    filter,
    kb: text(call, 'kb'),
    language: text(call, 'language') || call.viewer.language,
    count: found.length,
    status: { code: 200 },
  };
  return { start, page, meta };
}

function search(call: ApiCall): Reply {
  const query = text(call, 'query');
  const filter = text(call, 'filter');
  const rows = readable(call, filter);
  const found: FoundArticle[] =
    query === ''
      ? rows.map((row) => ({ row, score: 0, snippet: '' }))
      : searchArticles(rows, query);
  const { start, page, meta } = slice(call, found, query, filter);
  const searchId = sysIdOf(`search ${query}`);
  const articles = page.map(({ row, score, snippet }, index) => {
    const rank = start + index + 1;
    const sysId = row['sys_id'] ?? '';
    return {
      link: `?sys_kb_id=${sysId}&id=kb_article_view&sysparm_rank=${rank}&sysparm_tsqueryId=${searchId}`,
      rank,
      id: `kb_knowledge:${sysId}`,
      title: row['short_description'] ?? '',
      snippet,
      score: Number(score.toFixed(4)),
      number: row['number'] ?? '',
      fields: shownFields(call, row, text(call, 'fields')),
    };
  });
  return jsonReply(200, { result: { meta: { ...meta, ts_query_id: searchId }, articles } });
}

function featured(call: ApiCall): Reply {
  const { page, meta } = slice(call, readable(call, MOST_VIEWED), 'homepage', '');
  const articles = page.map((row) => listedArticle(call, row, -1));
  return jsonReply(200, { result: { meta, articles } });
}

function mostViewed(call: ApiCall): Reply {
  const filter = `${PUBLISHED}^${MOST_VIEWED}`;
  const { page, meta } = slice(call, readable(call, MOST_VIEWED), '', filter);
  const articles = page.map((row) => ({
    ...listedArticle(call, row, Number(row['sys_view_count'] ?? 0)),
    tags: [],
  }));
  return jsonReply(200, { result: { meta, articles } });
}

/** By sys_id or by number. */
function one(call: ApiCall, id: string): Reply {
  const found = readable(call, '').find((row) => row['sys_id'] === id || row['number'] === id);
  return found ? jsonReply(200, { result: wholeArticle(call, found) }) : noRecord();
}

/** `GET /api/sn_km_api/knowledge/articles…`: search, lists and one article, in the documented shapes. */
export function answerKnowledgeApi(call: ApiCall): Reply | undefined {
  const [matched, id] = KNOWLEDGE_PATH.exec(call.request.path) ?? [];
  if (matched === undefined || call.request.method !== 'GET') return undefined;
  if (id === undefined) return search(call);
  if (id === 'featured') return featured(call);
  return id === 'most_viewed' ? mostViewed(call) : one(call, id);
}
