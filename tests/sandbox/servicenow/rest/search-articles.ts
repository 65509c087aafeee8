import { plainText, wordsOf } from '../query/match-words.ts';
import type { Row } from '../store/record-store.ts';

export interface FoundArticle {
  readonly row: Row;
  readonly score: number;
  readonly snippet: string;
}

const TITLE_WEIGHT = 4;
const SNIPPET_WORDS = 45;
/** Shorter words must be met whole: "ud" is not the beginning of "udgave". */
const PREFIX_LETTERS = 4;
/** Too common to tell one article from another. */
const STOP_WORDS = new Set(
  'og i at det er en et den til på de som med for af jeg kan ikke har min mit man virker the a to of and is in i my'.split(
    ' ',
  ),
);

function meets(candidate: string, word: string): boolean {
  return word.length < PREFIX_LETTERS ? candidate === word : candidate.startsWith(word);
}

function snippetOf(text: string, words: readonly string[]): string {
  const all = text.split(' ');
  const isHit = (word: string): boolean =>
    wordsOf(word).some((candidate) => words.some((w) => meets(candidate, w)));
  const start = Math.max(0, all.findIndex(isHit) - 8);
  return all
    .slice(start, start + SNIPPET_WORDS)
    .map((word) => (isHit(word) ? `<B>${word}</B>` : word))
    .join(' ');
}

/**
 * Ranks published articles by the words they share with the query: rare words weigh more than
 * common ones, the title more than the text. An article needs one shared word to be found.
 */
export function searchArticles(articles: readonly Row[], query: string): FoundArticle[] {
  const words = [...new Set(wordsOf(query))].filter((word) => !STOP_WORDS.has(word));
  const indexed = articles.map((row) => ({
    row,
    title: wordsOf(row['short_description'] ?? ''),
    text: wordsOf(plainText(row['text'] ?? '')),
  }));
  const has = (list: readonly string[], word: string): boolean =>
    list.some((candidate) => meets(candidate, word));
  const rarity = new Map(
    words.map((word) => {
      const holders = indexed.filter((a) => has(a.title, word) || has(a.text, word)).length;
      return [word, Math.log(1 + articles.length / (1 + holders))];
    }),
  );
  return indexed
    .map(({ row, title, text }) => {
      const score = words.reduce((sum, word) => {
        const weight = (has(title, word) ? TITLE_WEIGHT : 0) + (has(text, word) ? 1 : 0);
        return sum + weight * (rarity.get(word) ?? 0);
      }, 0);
      return { row, score, snippet: snippetOf(plainText(row['text'] ?? ''), words) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}
