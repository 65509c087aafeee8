import * as z from 'zod/mini';
import type { FieldValue } from '../call/call-event.ts';
import { encodeQuery, is, safeValue, type Query } from './encode-query.ts';
import type { Choice } from './form.ts';
import { tablePath } from './instance-path.ts';
import { likenessOf } from './name-likeness.ts';
import type { RestAnswer, RestRequest } from './rest.ts';

/** A name and the one record it can mean. Two that fit are never settled by a guess. */
export type Match =
  | ({ readonly kind: 'match' } & FieldValue)
  | { readonly kind: 'ambiguous'; readonly candidates: readonly FieldValue[] }
  | { readonly kind: 'none' };

/** Keeps answers small; a page this full may hide another record of the same name. */
const ROW_LIMIT = 100;
/** Longer lists are not offered as choices: they would not be read, and cost tokens. */
const LIST_LIMIT = 60;
/** Enough letters to narrow a table down, few enough to stand before the first slip of the ear. */
const STEM_LENGTH = 3;

/**
 * Requests to be made in turn until one of them gives a match: first the name as it was heard, then
 * wider, because speech is spelt in more than one way. Empty when there is nothing to ask for.
 */
export function planLookup(table: string, text: string): readonly RestRequest[] {
  return nameQueries(table, text).map((query) => listNames(table, query, ROW_LIMIT));
}

/** What `planLookup` asks for, for whoever wants more columns of it than the name. */
export function nameQueries(table: string, text: string): readonly Query[] {
  const name = safeValue(text);
  if (name === '') return [];
  const column = displayColumn(table);
  const exact = spellings(name).map((spelling) => is(column, '=', spelling));
  const wider = table === 'sys_user' ? widenPerson(name) : widenThing(column, name);
  return wider ? [[exact], wider] : [[exact]];
}

/** Settles which of the rows is meant, if that is certain. `json` is an answer to `planLookup`. */
export function pickMatch(json: unknown, text: string): Match {
  const rows = readRows(json);
  for (const wanted of ['same', 'close', 'part'] as const) {
    // A full page may hide a better fit.
    if (wanted !== 'same' && rows.length >= ROW_LIMIT) break;
    const fitting = rows.filter(
      // Half a person's name is a guess; half a group's name is what people say.
      (row) =>
        !(wanted === 'part' && row.isPerson) && likenessOf(text, row.displayValue) === wanted,
    );
    const [only] = fitting;
    if (only && fitting.length === 1) return { kind: 'match', ...asValue(only) };
    if (only) return { kind: 'ambiguous', candidates: fitting.map(asValue) };
  }
  return { kind: 'none' };
}

/** Asks for one more than may be offered, so that a full answer tells that there are more. */
export function planReferenceList(table: string): RestRequest {
  return listNames(table, [], LIST_LIMIT + 1);
}

/** The whole table as choices, or null when it is too long or cannot be read. */
export function readReferenceList(answer: RestAnswer): readonly Choice[] | null {
  if (answer.kind === 'failed') return null;
  const rows = readRows(answer.json);
  const total = Math.max(answer.total ?? 0, rows.length);
  // Rows that access rules hide are counted but not sent; a list with holes would mislead.
  if (rows.length === 0 || total > LIST_LIMIT) return null;
  return rows.map((row) => ({ value: row.value, label: row.displayValue }));
}

function listNames(table: string, query: Query, limit: number): RestRequest {
  const active: Query = ACTIVE_ONLY.has(table) ? [[is('active', '=', 'true')]] : [];
  const column = displayColumn(table);
  return {
    method: 'GET',
    path: tablePath(table, null, {
      sysparm_query: encodeQuery([...active, ...query], column),
      sysparm_fields: ['sys_id', column, ...(table === 'sys_user' ? ['user_name'] : [])].join(','),
      sysparm_limit: String(limit),
      sysparm_exclude_reference_link: 'true',
    }),
  };
}

const ACTIVE_ONLY: ReadonlySet<string> = new Set(['sys_user', 'sys_user_group']);

/** A case is known by its number, everything else by its name. */
function displayColumn(table: string): 'name' | 'number' {
  return /^(incident|problem|change_request|interaction|sc_req_item|sc_request|sc_task|task)$/.test(
    table,
  )
    ? 'number'
    : 'name';
}

/** The same sounds as Danes may write them. */
export function spellings(name: string): string[] {
  const modern = name.replace(/aa/g, 'å').replace(/Aa/g, 'Å');
  const old = name.replaceAll('å', 'aa').replaceAll('Å', 'Aa');
  return [...new Set([name, modern, old])];
}

/** First letters of both names; the rest is compared here. One name alone is never enough. */
function widenPerson(name: string): Query | null {
  const parts = name.split(' ');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return null;
  return [
    [is('first_name', 'STARTSWITH', first.slice(0, STEM_LENGTH))],
    [is('last_name', 'STARTSWITH', last.slice(0, 1))],
  ];
}

function widenThing(column: string, name: string): Query {
  const parts = name.split(/[\s-]+/).filter((part) => part !== '');
  const number = /\d{2,}$/.exec(name)?.[0];
  if (number) return [[is(column, 'ENDSWITH', number)]];
  const longest = parts.toSorted((a, b) => b.length - a.length)[0] ?? name;
  return [[is(column, 'LIKE', longest), is(column, 'STARTSWITH', name.slice(0, STEM_LENGTH))]];
}

const row = z.object({
  sys_id: z.string(),
  name: z.optional(z.string()),
  number: z.optional(z.string()),
  user_name: z.optional(z.string()),
});
const answered = z.object({ result: z.array(z.unknown()) });

interface Row extends FieldValue {
  readonly isPerson: boolean;
}

/** Rows without a name are skipped, as are those of another shape: the instance decides what we may see. */
function readRows(json: unknown): Row[] {
  const read = answered.safeParse(json);
  if (!read.success) return [];
  return read.data.result.flatMap((one) => {
    const parsed = row.safeParse(one);
    if (!parsed.success) return [];
    const { sys_id: value, name, number, user_name: userName } = parsed.data;
    const displayValue = name ?? number ?? '';
    return displayValue === '' ? [] : [{ value, displayValue, isPerson: userName !== undefined }];
  });
}

const asValue = ({ value, displayValue }: Row): FieldValue => ({ value, displayValue });
