import lunr from 'lunr';
import loadDanish from 'lunr-languages/lunr.da.js';
import loadStemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import { buildIndex, updateIndex, type KnowledgeIndex } from '../../utils/knowledge/build-index.ts';
import type { IndexedArticle } from '../../utils/knowledge/indexed-article.ts';
import { queryOf, queryOfText, type QueryNotes } from '../../utils/knowledge/query.ts';
import { search, shareAnswered, WORTH_SHOWING } from '../../utils/knowledge/search.ts';
import { percentile } from '../e2e/support/percentile.ts';
import { rounded, type Figure } from './figure.ts';
import {
  asNotes,
  bodiesAlone,
  knownItems,
  talkOfNothing,
  withTitles,
  type KnownItem,
} from './knowledge-cases.ts';
import { plainSearch } from './plain-search.ts';

/** What stands below is as good as not found: for every engine alike. */
const LAST_RANK = 100;
const SHOWN = 5;

type Search = (question: string, limit: number) => readonly string[];
type Engine = (articles: readonly IndexedArticle[]) => Search;

const ENGINES: Readonly<Record<string, Engine>> = {
  plain: plainSearch,
  lunr: lunrSearch,
  minisearch: miniSearch,
};

/** Articles found by their title in other words, in bodies alone: ours, a textbook's and two libraries'. */
export async function benchKnowledge(): Promise<Figure[]> {
  const articles = bodiesAlone();
  const items = knownItems();
  return [
    ...benchOurs(articles, items),
    ...Object.entries(ENGINES).flatMap(([name, engine]) => {
      const [found, buildMs] = timed(() => engine(articles));
      return [
        ...rankFigures(found, items, `_${name}`),
        queryFigure(found, items, `_${name}`),
        buildFigure(buildMs, articles, `_${name}`),
      ];
    }),
  ];
}

function benchOurs(articles: readonly IndexedArticle[], items: readonly KnownItem[]): Figure[] {
  const [index, buildMs] = timed(() => buildIndex(articles));
  const withTitle = buildIndex(withTitles());
  const ours = searchIn(index);
  const english = items.map((item) => ({ ...item, question: item.inEnglish }));
  const half = (which: KnownItem['half']) => items.filter((item) => item.half === which);
  const size = { value: bytesOf(index), unit: 'bytes as stored', n: articles.length };
  return [
    ...rankFigures(ours, items, ''),
    ...rankFigures(ours, half('design'), '_design_half'),
    ...rankFigures(ours, half('report'), '_report_half'),
    ...rankFigures(ours, english, '_asked_in_english'),
    ...rankFigures(searchIn(withTitle), items, '_with_titles'),
    ...[0, 0.15, 0.3].flatMap((share) => notesFigures(withTitle, items, share)),
    ...[0, 0.3].flatMap((share) => worthFigures(withTitle, half('report'), share)),
    queryFigure(ours, items, ''),
    buildFigure(buildMs, articles, ''),
    updateFigure(index, articles.slice(0, 20)),
    { name: 'knowledge_index_bytes', ...size },
  ];
}

/** By running notes, the titles in the index as they are in the product. */
function notesFigures(
  index: KnowledgeIndex,
  items: readonly KnownItem[],
  shareWrong: number,
): Figure[] {
  const cases = asNotes(items, shareWrong);
  const suffix = `_notes_${shareWrong * 100}_percent_wrong`;
  const find = (notes: QueryNotes, limit: number) => search(index, queryOf(notes), { limit });
  const ranks = cases.map(({ sysId, notes }) =>
    rankIn(
      find(notes, LAST_RANK).map((hit) => hit.sysId),
      sysId,
    ),
  );
  const micros = cases.map(({ notes }) => timed(() => find(notes, SHOWN))[1] * 1000);
  return [...figuresOfRanks(ranks, suffix), timeFigure(micros, suffix)];
}

/** Whether what is not worth showing is what nobody should be shown. The line was drawn on the other half. */
function worthFigures(
  index: KnowledgeIndex,
  items: readonly KnownItem[],
  shareWrong: number,
): Figure[] {
  const cases = asNotes(items, shareWrong);
  const best = (notes: QueryNotes, from = index) => {
    const query = queryOf(notes);
    const [hit] = search(from, query, { limit: 1 });
    const isShown = shareAnswered(from, query, hit?.score ?? 0) >= WORTH_SHOWING;
    return { sysId: hit?.sysId, isShown };
  };
  const right = cases.flatMap(({ sysId, notes }) => {
    const found = best(notes);
    return found.sysId === sysId ? [found] : [];
  });
  const without = updateIndex(index, { put: [], remove: items.map(({ sysId }) => sysId) });
  const gone = cases.map(({ notes }) => best(notes, without));
  const suffix = `_notes_${shareWrong * 100}_percent_wrong`;
  const talk = shareWrong === 0 ? talkOfNothing(items.length).map((notes) => best(notes)) : [];
  const share = (name: string, of: readonly { readonly isShown: boolean }[], unit: string) => ({
    name,
    value: rounded(of.filter(({ isShown }) => isShown).length / of.length),
    unit,
    n: of.length,
  });
  return [
    share(`knowledge_right_shown${suffix}`, right, 'of the right articles that come first'),
    share(`knowledge_others_shown${suffix}`, gone, 'of questions whose article is taken away'),
    ...(talk.length > 0
      ? [share('knowledge_shown_for_other_talk', talk, 'of talk about something else')]
      : []),
  ];
}

function searchIn(index: KnowledgeIndex): Search {
  return (question, limit) =>
    search(index, queryOfText(question), { limit }).map(({ sysId }) => sysId);
}

function lunrSearch(articles: readonly IndexedArticle[]): Search {
  loadStemmerSupport(lunr);
  loadDanish(lunr);
  const index = lunr(function () {
    // Danish is a plugin that lunr's own types do not know.
    this.use((lunr as unknown as { da: lunr.Builder.Plugin }).da);
    this.ref('sysId');
    this.field('body');
    for (const article of articles) this.add(article);
  });
  // Taken as words: `search` would read a colon or a hyphen as an operator.
  return (question, limit) =>
    index
      .query((query) => query.term(lunr.tokenizer(question.replace(/[^\p{L}\p{N}.]+/gu, ' ')), {}))
      .slice(0, limit)
      .map(({ ref }) => ref);
}

function miniSearch(articles: readonly IndexedArticle[]): Search {
  const index = new MiniSearch<IndexedArticle>({ idField: 'sysId', fields: ['body'] });
  index.addAll(articles);
  return (question, limit) =>
    index
      .search(question)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

function rankFigures(found: Search, items: readonly KnownItem[], suffix: string): Figure[] {
  const ranks = items.map(({ sysId, question }) => rankIn(found(question, LAST_RANK), sysId));
  return figuresOfRanks(ranks, suffix);
}

function rankIn(found: readonly string[], sysId: string): number {
  return found.indexOf(sysId) + 1 || Number.POSITIVE_INFINITY;
}

function figuresOfRanks(ranks: readonly number[], suffix: string): Figure[] {
  const mean = (of: (rank: number) => number) =>
    rounded(ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length);
  const figure = (name: string, unit: string, value: number): Figure => ({
    name: `knowledge_${name}${suffix}`,
    value,
    unit,
    n: ranks.length,
  });
  return [
    figure(
      'mrr',
      'mean of 1/rank',
      mean((rank) => 1 / rank),
    ),
    figure(
      'recall_at_1',
      'of the questions',
      mean((rank) => (rank <= 1 ? 1 : 0)),
    ),
    figure(
      'recall_at_5',
      'of the questions',
      mean((rank) => (rank <= SHOWN ? 1 : 0)),
    ),
  ];
}

function queryFigure(found: Search, items: readonly KnownItem[], suffix: string): Figure {
  const micros = items.map(({ question }) => timed(() => found(question, SHOWN))[1] * 1000);
  return timeFigure(micros, suffix);
}

function timeFigure(micros: readonly number[], suffix: string): Figure {
  return {
    name: `knowledge_query_ms_p95${suffix}`,
    value: rounded(percentile(micros, 0.95) / 1000),
    unit: `ms, 95th percentile, best ${SHOWN}`,
    n: micros.length,
  };
}

function buildFigure(ms: number, articles: readonly IndexedArticle[], suffix: string): Figure {
  const name = `knowledge_build_ms${suffix}`;
  return { name, value: Math.round(ms), unit: 'ms, first time', n: articles.length };
}

/** What a round of the sync costs when some articles were changed. */
function updateFigure(index: KnowledgeIndex, changed: readonly IndexedArticle[]): Figure {
  const times = Array.from(
    { length: 5 },
    () => timed(() => updateIndex(index, { put: changed, remove: [] }))[1],
  );
  const unit = `ms, median, ${changed.length} articles changed`;
  return { name: 'knowledge_update_ms', value: percentile(times, 0.5), unit, n: times.length };
}

/** Strings as UTF-8, the rest as it is. */
function bytesOf({ articles, lengths, terms, starts, spreads, postings, lexicon }: KnowledgeIndex) {
  const texts = [JSON.stringify(articles), ...terms, ...lexicon.words];
  const numbers = [lengths, starts, spreads, postings, lexicon.counts];
  return (
    texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0) +
    numbers.reduce((sum, { byteLength }) => sum + byteLength, 0)
  );
}

function timed<Value>(run: () => Value): readonly [Value, number] {
  const before = performance.now();
  const value = run();
  return [value, performance.now() - before];
}
