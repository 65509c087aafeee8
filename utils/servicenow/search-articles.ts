import * as z from 'zod/mini';
import type { Article } from './article.ts';
import { encodeQuery, is, safeValue } from './encode-query.ts';
import { tablePath } from './instance-path.ts';
import { readRows } from './read-rows.ts';
import type { RestAnswer, RestRequest } from './rest.ts';
import { countShared, tellingWords } from './shared-words.ts';

/** More would not be read while somebody talks. */
const SHOWN = 4;
const SNIPPET_LENGTH = 240;
/** Of the table, which knows no rank: enough to find the best among them here. */
const ROWS_PER_WORD = 15;
const WORDS_ASKED = 3;
const SYS_ID = /^[0-9a-f]{32}$/;

/** The instance's own search, which ranks and knows who may read what. */
export function planSearch(query: string): RestRequest {
  const parameters = [`query=${encodeURIComponent(safeValue(query))}`, `limit=${SHOWN}`];
  return { method: 'GET', path: `/api/sn_km_api/knowledge/articles?${parameters.join('&')}` };
}

/**
 * Where that is switched off: its full text, one question for each telling word, because a record is
 * found only if it has all the words of a question.
 */
export function planTableSearch(query: string): readonly RestRequest[] {
  const words = tellingWords(query).toSorted((a, b) => b.length - a.length);
  return words.slice(0, WORDS_ASKED).map((word) => ({
    method: 'GET',
    path: tablePath('kb_knowledge', null, {
      sysparm_query: `${encodeQuery([[is('workflow_state', '=', 'published')]])}^valid_to>=javascript:gs.nowDateTime()^123TEXTQUERY321=${safeValue(word)}`,
      sysparm_fields: 'sys_id,number,short_description,text,workflow_state',
      sysparm_limit: String(ROWS_PER_WORD),
    }),
  }));
}

const found = z.object({
  result: z.object({
    articles: z.array(
      z.object({
        id: z.string(),
        number: z._default(z.string(), ''),
        title: z._default(z.string(), ''),
        snippet: z._default(z.nullable(z.string()), ''),
      }),
    ),
  }),
});

export function readSearch(json: unknown): readonly Article[] {
  const read = found.safeParse(json);
  if (!read.success) return [];
  return read.data.result.articles
    .flatMap(({ id, number, title, snippet }) => {
      const sysId = id.split(':').at(-1) ?? '';
      if (!SYS_ID.test(sysId) || title === '') return [];
      return [
        { sysId, number, title: plainText(title), snippet: shorten(plainText(snippet ?? '')) },
      ];
    })
    .slice(0, SHOWN);
}

/** The articles that share most words with the query, those in the title twice. */
export function readTableSearch(query: string, answers: readonly RestAnswer[]): readonly Article[] {
  const words = tellingWords(query);
  const rows = answers.flatMap((answer) =>
    answer.kind === 'answered' ? readRows(answer.json) : [],
  );
  const articles = rows.map((row) => {
    const [title, text] = [plainText(row.value('short_description')), plainText(row.value('text'))];
    const article = {
      sysId: row.value('sys_id'),
      number: row.value('number'),
      title,
      snippet: shorten(aroundHit(text, words)),
    };
    const score =
      2 * countShared(words, tellingWords(title)) + countShared(words, tellingWords(text));
    return { article, score, isPublished: row.value('workflow_state') === 'published' };
  });
  const byId = new Map(articles.map((one) => [one.article.sysId, one]));
  return [...byId.values()]
    .filter(
      ({ score, isPublished, article }) => score > 0 && isPublished && SYS_ID.test(article.sysId),
    )
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ article }) => article);
}

/** A headline that was only worded anew is no new question. */
export function isNewQuestion(query: string, before: string): boolean {
  const [words, old] = [tellingWords(query), tellingWords(before)];
  return countShared(words, old) * 2 < words.length;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
};

/** What is shown is text and nothing else, whatever the article's author put in. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/giu, ' ')
    .replace(/<\/?(?:b|i|em|strong|span|u|mark|a|font)\b[^>]*>/giu, '')
    .replace(/<[^>]*>?/gu, ' ')
    .replace(/&#(x?)([\da-f]+);/giu, (_, hex: string, digits: string) => {
      const code = Number.parseInt(digits, hex === '' ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    .replace(/&([a-z]+);/giu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function aroundHit(text: string, words: readonly string[]): string {
  const all = text.split(' ');
  const hit = all.findIndex((word) => countShared(words, tellingWords(word)) > 0);
  return all.slice(Math.max(0, hit - 6)).join(' ');
}

/** To as much as is read while somebody talks. */
export function shorten(text: string): string {
  if (text.length <= SNIPPET_LENGTH) return text;
  const cut = text.slice(0, SNIPPET_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
