import { createHash } from 'node:crypto';
import type { IndexedArticle } from '../../utils/knowledge/indexed-article.ts';
import type { QueryNotes } from '../../utils/knowledge/query.ts';
import { readData, readJsonLines } from '../data/read-data.ts';
import { seededRandom } from '../sandbox/recordings/seeded-random.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly title_en: string;
  readonly body: string;
  /** A second translation of the title, by somebody who did not see the first. */
  readonly title_alt?: string;
}

/** Somebody looks for an article, and says it in other words than the article. */
export interface KnownItem {
  readonly sysId: string;
  readonly question: string;
  readonly inEnglish: string;
  /** What was chosen by looking at figures was chosen on `design` alone. */
  readonly half: 'design' | 'report';
}

/** Without titles: the question is one, and finding a title by a title is easy. */
export function bodiesAlone(rows = readRows()): readonly IndexedArticle[] {
  return rows.map(({ id, body }) => ({
    sysId: id,
    number: '',
    title: '',
    body,
    category: '',
    updatedOn: '',
  }));
}

export function withTitles(rows = readRows()): readonly IndexedArticle[] {
  return bodiesAlone(rows).map((one, at) => ({ ...one, title: rows[at]?.title ?? '' }));
}

export function knownItems(rows = readRows()): readonly KnownItem[] {
  return rows.flatMap(({ id, title_alt: question, title_en: inEnglish }) =>
    question === undefined ? [] : [{ sysId: id, question, inEnglish, half: halfOf(id) }],
  );
}

function readRows(): readonly Row[] {
  return readJsonLines<Row>('alchemy-insights-da/articles.jsonl');
}

function halfOf(id: string): KnownItem['half'] {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'design' : 'report';
}

/** Notes of calls about what no article is about: newspaper Danish. */
export function talkOfNothing(count: number): readonly QueryNotes[] {
  const talk = readData('ud-danish-ddt/dev.conllu').match(/(?<=^# text = ).+$/gmu) ?? [];
  return Array.from({ length: Math.min(count, Math.floor(talk.length / 3)) }, (_, at) => {
    const [problem = '', ...facts] = talk.slice(3 * at, 3 * at + 3);
    const headline = problem.split(' ').slice(0, 8).join(' ');
    return { headline, problem: [problem], facts, category: '' };
  });
}

/**
 * The questions as notes of a call: twice put, each time with this share of the words heard wrong, and
 * with talk about other things among the facts.
 */
export function asNotes(
  items: readonly KnownItem[],
  shareWrong: number,
): readonly { readonly sysId: string; readonly notes: QueryNotes }[] {
  const random = seededRandom(5);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const words = items.flatMap(({ question }) => question.split(' '));
  const hear = (text: string) =>
    text
      .split(' ')
      .flatMap((word) => {
        if (random() >= shareWrong) return [word];
        const chance = random();
        if (chance < 0.2) return [];
        if (chance < 0.4) return [word.slice(0, Math.ceil(word.length / 2))];
        return [pick(words.filter((other) => other[0] === word[0]))];
      })
      .join(' ');
  const talk = readData('ud-danish-ddt/dev.conllu').match(/(?<=^# text = ).+$/gmu) ?? [];
  return items.map(({ sysId, question }) => ({
    sysId,
    notes: {
      headline: hear(question),
      problem: [hear(`Kunden ringer og siger at det er ${question}`)],
      facts: [pick(talk), pick(talk)],
      category: '',
    },
  }));
}
