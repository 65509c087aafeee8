import type { Message } from './read-briefing.ts';

/** A question about a knowledge article: what the call is about, and the article's numbered sentences. */
interface ArticleBriefing {
  readonly calls: readonly string[];
  readonly title: string;
  readonly sentences: readonly { readonly number: number; readonly text: string }[];
}

const MOST = 2;
/** So many letters tell a word from its neighbours; Danish bends and compounds behind them. */
const STEM_LETTERS = 5;
const SHORTEST_WORD = 4;

/** Null where the request is about something else. */
export function readArticleBriefing(messages: readonly Message[]): ArticleBriefing | null {
  const rows = messages
    .filter(({ role }) => role === 'user')
    .flatMap(({ text }) => text.split('\n'));
  const after = (head: string) =>
    rows.flatMap((row) => (row.startsWith(head) ? [row.slice(head.length)] : []));
  const [title] = after('ARTICLE ');
  if (title === undefined) return null;
  const sentences = rows.flatMap((row) => {
    const [, number, text = ''] = /^\[(\d+)\] (.*)$/u.exec(row) ?? [];
    return number === undefined ? [] : [{ number: Number(number), text }];
  });
  return { calls: after('CALL '), title, sentences };
}

/**
 * The sentences that share most words with what the call is about, in the article's order and word for word,
 * each with its number. Nothing where none shares any.
 */
export function explainArticle({ calls, sentences }: ArticleBriefing): string {
  const wanted = stemsOf(calls.join(' '));
  return sentences
    .map((one) => ({ ...one, shared: [...stemsOf(one.text)].filter((stem) => wanted.has(stem)) }))
    .filter(({ shared }) => shared.length > 0)
    .toSorted((a, b) => b.shared.length - a.shared.length)
    .slice(0, MOST)
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, text }) => `${text.replace(/^\d+[.)] /u, '')} [${number}]`)
    .join(' ');
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLocaleLowerCase('da').match(/\p{L}+|\p{N}+/gu) ?? [];
  const telling = words.filter(
    (word) => word.length >= SHORTEST_WORD || /^(?:vpn|\d{3,})$/u.test(word),
  );
  return new Set(telling.map((word) => word.slice(0, STEM_LETTERS)));
}
