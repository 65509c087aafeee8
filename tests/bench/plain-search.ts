import { stemmer } from '@orama/stemmers/danish';
import type { IndexedArticle } from '../../utils/knowledge/indexed-article.ts';

const [SATURATION, LENGTH_SHARE] = [1.2, 0.75];

/**
 * The textbook: BM25 over Danish stems, a compound also as its two parts where both are words of the
 * articles. What the extension does beyond that has to be worth it against this.
 */
export function plainSearch(articles: readonly IndexedArticle[]) {
  const texts = articles.map(({ title, body }) => wordsOf(`${title} ${body}`));
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const termsOf = (words: readonly string[]) =>
    words.flatMap((word) => [word, ...partsOf(word, counts)].map(stemOf));

  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map((words, article) => {
    const terms = termsOf(words);
    for (const term of terms) {
      const found = postings.get(term) ?? new Map<number, number>();
      postings.set(term, found.set(article, (found.get(article) ?? 0) + 1));
    }
    return terms.length;
  });
  const average = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;

  return (question: string, limit: number): readonly string[] => {
    const scores = new Map<number, number>();
    for (const term of new Set(termsOf(wordsOf(question)))) {
      const found = postings.get(term) ?? new Map<number, number>();
      const rarity = Math.log1p((articles.length - found.size + 0.5) / (found.size + 0.5));
      for (const [article, often] of found) {
        const held = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[article] ?? 0)) / average;
        const score = (rarity * often * (SATURATION + 1)) / (often + SATURATION * held);
        scores.set(article, (scores.get(article) ?? 0) + score);
      }
    }
    const ranked = [...scores].toSorted(([, a], [, b]) => b - a).slice(0, limit);
    return ranked.map(([article]) => articles[article]?.sysId ?? '');
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)*/gu) ?? [];
}

function stemOf(word: string): string {
  return /\d/.test(word) ? word : stemmer(word);
}

function partsOf(word: string, counts: ReadonlyMap<string, number>): readonly string[] {
  const countOf = (part: string) => counts.get(part) ?? 0;
  const splits = Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => {
    const [first, second] = [word.slice(0, at + 3), word.slice(at + 3)];
    const linked = countOf(first) < 2 && /..[se]$/.test(first) ? first.slice(0, -1) : first;
    return [linked, second] as const;
  });
  const real = splits.filter((parts) => parts.every((part) => countOf(part) >= 2));
  const worth = ([a, b]: readonly [string, string]) => countOf(a) * countOf(b);
  return real.toSorted((a, b) => worth(b) - worth(a))[0] ?? [];
}
