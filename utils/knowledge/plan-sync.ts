import { tablePath } from '../servicenow/instance-path.ts';
import { readRows } from '../servicenow/read-rows.ts';
import type { RestAnswer, RestRequest } from '../servicenow/rest.ts';
import { plainText } from '../servicenow/search-articles.ts';
import type { IndexedArticle } from './indexed-article.ts';

/** What we have: sys_id → `sys_updated_on` as the instance wrote it. */
export type KnownArticles = Readonly<Record<string, string>>;

/**
 * One round of the sync. It first lists what is published, by id and date of change, then reads the text
 * of what is new or changed, and asks again for what was missing before that is taken as gone.
 */
export interface SyncRound {
  readonly known: KnownArticles;
  readonly since: string | null;
  readonly offset: number;
  readonly isListed: boolean;
  readonly listed: KnownArticles;
  /** Yet to be asked for, in this order. */
  readonly wanted: readonly string[];
}

/** What an answer changed, for the index and for `KnownArticles`. */
export interface SyncStep {
  readonly round: SyncRound;
  readonly put: readonly IndexedArticle[];
  readonly remove: readonly string[];
}

const LIST_PAGE = 1_000;
/** Articles hold pictures in their text: more at once would be many megabytes. */
const TEXT_PAGE = 20;
const DAY_MS = 86_400_000;
/** A date in a query is read in the agent's time zone, and we know it in UTC: no zone is further off. */
const MARGIN_MS = 1.1 * DAY_MS;
const FULL_EVERY_MS = DAY_MS;
const PUBLISHED = 'workflow_state=published^valid_to>=javascript:gs.nowDateTime()';
const SYS_ID = /^[0-9a-f]{32}$/;

/**
 * Since the newest change that we know; once a day everything, which alone shows what was deleted,
 * retired, has expired, or may no longer be read by this agent.
 */
export function planSync(
  known: KnownArticles,
  { nowMs, lastFullMs }: { readonly nowMs: number; readonly lastFullMs: number | null },
): SyncRound {
  const newest = Object.values(known).toSorted().at(-1);
  const isFull = lastFullMs === null || nowMs - lastFullMs >= FULL_EVERY_MS;
  const since = isFull || newest === undefined ? null : withMargin(newest);
  return { known, since, offset: 0, isListed: false, listed: {}, wanted: [] };
}

/** Null when the round is done. */
export function nextRequest(round: SyncRound): RestRequest | null {
  if (!round.isListed) {
    const changed = round.since === null ? '' : `^sys_updated_on>=${round.since}`;
    return ask(`${PUBLISHED}${changed}^ORDERBYsys_id`, 'sys_id,sys_updated_on', {
      sysparm_limit: String(LIST_PAGE),
      sysparm_offset: String(round.offset),
    });
  }
  const page = round.wanted.slice(0, TEXT_PAGE);
  if (page.length === 0) return null;
  return ask(
    `${PUBLISHED}^sys_idIN${page.join(',')}`,
    'sys_id,number,short_description,text,topic,sys_updated_on,workflow_state',
    { sysparm_limit: String(TEXT_PAGE) },
  );
}

/** A failed answer changes nothing: the same request is next. */
export function readSync(round: SyncRound, answer: RestAnswer): SyncStep {
  if (answer.kind === 'failed') return { round, put: [], remove: [] };
  return round.isListed ? readTexts(round, answer.json) : readList(round, answer);
}

/** `KnownArticles` after a step. */
export function knownAfter(
  known: KnownArticles,
  { put, remove }: Pick<SyncStep, 'put' | 'remove'>,
): KnownArticles {
  const gone = new Set(remove);
  return Object.fromEntries([
    ...Object.entries(known).filter(([sysId]) => !gone.has(sysId)),
    ...put.map(({ sysId, updatedOn }) => [sysId, updatedOn] as const),
  ]);
}

function readList(
  round: SyncRound,
  { json, total }: Extract<RestAnswer, { kind: 'answered' }>,
): SyncStep {
  const rows = readRows(json)
    .map((row) => [row.value('sys_id'), row.value('sys_updated_on')] as const)
    .filter(([sysId]) => SYS_ID.test(sysId));
  const listed = { ...round.listed, ...Object.fromEntries(rows) };
  const offset = round.offset + LIST_PAGE;
  // A page may be short because this agent may not read some of it; only the total tells the end.
  const isListed = total === undefined ? rows.length < LIST_PAGE : offset >= total;
  const next = { ...round, listed, offset, isListed };
  return { round: isListed ? { ...next, wanted: wantedOf(next) } : next, put: [], remove: [] };
}

function wantedOf({ known, listed, since }: SyncRound): readonly string[] {
  const changed = Object.keys(listed).filter((sysId) => known[sysId] !== listed[sysId]);
  const missing = since === null ? Object.keys(known).filter((sysId) => !(sysId in listed)) : [];
  return [...changed, ...missing];
}

function readTexts(round: SyncRound, json: unknown): SyncStep {
  const asked = round.wanted.slice(0, TEXT_PAGE);
  const put = readRows(json).flatMap((row): IndexedArticle[] => {
    const sysId = row.value('sys_id');
    // An instance ignores what it does not understand of a query, and then answers with anything.
    if (!asked.includes(sysId) || row.value('workflow_state') !== 'published') return [];
    return [
      {
        sysId,
        number: row.value('number'),
        title: plainText(row.value('short_description')),
        body: plainText(row.value('text')),
        category: plainText(row.shown('topic')),
        updatedOn: row.value('sys_updated_on'),
      },
    ];
  });
  const came = new Set(put.map(({ sysId }) => sysId));
  const remove = asked.filter((sysId) => !came.has(sysId) && sysId in round.known);
  return { round: { ...round, wanted: round.wanted.slice(TEXT_PAGE) }, put, remove };
}

function ask(query: string, fields: string, page: Readonly<Record<string, string>>): RestRequest {
  const parameters = { sysparm_query: query, sysparm_fields: fields, ...page };
  return { method: 'GET', path: tablePath('kb_knowledge', null, parameters) };
}

/** `2026-11-21 09:30:00`, a little more than a day earlier. */
function withMargin(updatedOn: string): string | null {
  const ms = Date.parse(`${updatedOn.replace(' ', 'T')}Z`);
  if (Number.isNaN(ms)) return null;
  return new Date(ms - MARGIN_MS).toISOString().slice(0, 19).replace('T', ' ');
}
