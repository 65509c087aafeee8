import { extract, extractFor, type Extractable } from '../../utils/local-engine/extract.ts';
import { countWords, tellingStems } from '../../utils/local-engine/words.ts';
import { readJsonLines } from '../data/read-data.ts';
import { benchLocalEngine } from './local-engine-speed.ts';
import { rounded, type Figure } from './figure.ts';
import { textRank } from './text-rank.ts';

/** Of the words of a meeting. */
const BUDGET = 0.1;
/** How the questions are put, not what they ask for. */
const ASKING = new Set(
  tellingStems(
    'summarize discussion group think opinion discussed team meeting said about regarding professor propose proposed topic according attitude',
  ),
);

interface Row {
  readonly meeting_transcripts: readonly { readonly content: string }[];
  readonly general_query_list: readonly { readonly answer: string }[];
  readonly specific_query_list: readonly {
    readonly query: string;
    /** First and last turn. */
    readonly relevant_text_span: readonly (readonly [string, string])[];
  }[];
}

interface Sentence extends Extractable {
  readonly turn: number;
}

interface Question {
  readonly query: readonly string[];
  readonly spans: readonly Span[];
}

type Span = readonly [first: number, last: number];

interface Meeting {
  readonly sentences: readonly Sentence[];
  readonly questions: readonly Question[];
  /** Telling stems of the summary that a human wrote. */
  readonly told: ReadonlySet<string>;
}

/** Chooses sentences up to a number of words. `query`: empty for the whole meeting. */
type Extractor = (
  sentences: readonly Sentence[],
  query: readonly string[],
  words: number,
) => readonly number[];

const EXTRACTORS: Readonly<Record<string, Extractor>> = {
  ours: (sentences, query, words) =>
    query.length > 0 ? extractFor(query, sentences, words) : extract(sentences, words),
  lead: (sentences, _query, words) => fill([...sentences.keys()], sentences, words),
  textrank: (sentences, query, words) => {
    const scores = textRank(
      sentences.map((one) => one.stems),
      query,
    );
    const order = [...sentences.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    return fill(order, sentences, words);
  },
};

/**
 * Extracts of 10 % of a meeting's words. `qmsum_coverage`: for each question that people asked of a
 * meeting, the share of the words of the passages they marked for it. `qmsum_whole_coverage`: without
 * a question, how far each marked passage got the share of the words that is its due.
 * `qmsum_whole_words`: share of the telling words of the human summary that stand in the extract.
 * Every second meeting was looked at while the extractors were made; the others were only measured.
 */
export async function benchExtract(): Promise<Figure[]> {
  const meetings = readJsonLines<Row>('qmsum/dev.jsonl').map(toMeeting);
  const halves = {
    design: meetings.filter((_, at) => at % 2 === 0),
    report: meetings.filter((_, at) => at % 2 === 1),
    all: meetings,
  };
  const speed = await benchLocalEngine();
  const coverage = Object.entries(halves).flatMap(([half, some]) =>
    Object.entries(EXTRACTORS).flatMap(([whose, extractor]) =>
      figuresOf(half === 'all' ? whose : `${whose}_${half}`, some, extractor),
    ),
  );
  return [...coverage, ...speed];
}

function figuresOf(whose: string, meetings: readonly Meeting[], extractor: Extractor): Figure[] {
  const asked: number[] = [];
  const due: number[] = [];
  const told: number[] = [];
  for (const { sentences, questions, told: human } of meetings) {
    const budget = BUDGET * sentences.reduce((sum, one) => sum + one.words, 0);
    for (const { query, spans } of questions) {
      const chosen = extractor(sentences, query, budget).flatMap((at) => sentences[at] ?? []);
      asked.push(wordsIn(chosen, spans) / Math.max(1, wordsIn(sentences, spans)));
    }
    const whole = extractor(sentences, [], budget).flatMap((at) => sentences[at] ?? []);
    const spans = questions.flatMap((one) => one.spans);
    for (const span of spans) {
      const marked = wordsIn(sentences, [span]);
      if (marked > 0) due.push(Math.min(1, wordsIn(whole, [span]) / (BUDGET * marked)));
    }
    const stems = new Set(whole.flatMap((one) => one.stems));
    told.push([...human].filter((stem) => stems.has(stem)).length / human.size);
  }
  return [
    figure(`qmsum_coverage_${whose}`, asked, 'of the words marked for a question'),
    figure(`qmsum_whole_coverage_${whose}`, due, 'of what is due to each marked passage'),
    figure(`qmsum_whole_words_${whose}`, told, 'of the words of the human summary'),
  ];
}

function figure(name: string, values: readonly number[], unit: string): Figure {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return {
    name,
    value: rounded(mean),
    unit: `${unit}; extract of 10 % of the words`,
    n: values.length,
  };
}

function wordsIn(sentences: readonly Sentence[], spans: readonly Span[]): number {
  return sentences
    .filter(({ turn }) => spans.some(([first, last]) => turn >= first && turn <= last))
    .reduce((sum, one) => sum + one.words, 0);
}

function fill(order: readonly number[], sentences: readonly Sentence[], words: number): number[] {
  let used = 0;
  return order.filter((at) => {
    const cost = sentences[at]?.words ?? 0;
    if (used + cost > words) return false;
    used += cost;
    return true;
  });
}

function toMeeting(row: Row): Meeting {
  return {
    sentences: row.meeting_transcripts.flatMap(({ content }, turn) =>
      content
        .replace(/\{\w+\}/gu, '') // {vocalsound}, {disfmarker}
        .split(/(?<=[.!?])\s+/u)
        .map((text) => ({ turn, words: countWords(text), stems: tellingStems(text) }))
        .filter((one) => one.words > 0),
    ),
    questions: row.specific_query_list.map((one) => ({
      query: tellingStems(one.query).filter((stem) => !ASKING.has(stem)),
      spans: one.relevant_text_span.map(([first, last]) => [Number(first), Number(last)] as const),
    })),
    told: new Set(row.general_query_list.flatMap((one) => tellingStems(one.answer))),
  };
}
