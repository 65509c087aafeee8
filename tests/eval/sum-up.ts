import { percentile } from '../e2e/support/percentile.ts';
import { rounded, type Figure } from '../bench/figure.ts';
import type { EvalResult } from './run-eval.ts';
import type { CallScore, Share } from './score-call.ts';

/** Sums of several calls; shares are of all their parts together, so that a long call counts more. */
export interface Row {
  readonly calls: number;
  readonly fieldPrecision: number;
  readonly fieldRecall: number;
  readonly fieldCoverage: number;
  readonly facts: number;
  readonly summary: number;
  readonly steps: number;
  readonly actions: number;
  readonly open: number;
  readonly headline: number;
  /** Sentences; `misheard` are those of them that say what was heard and never said. */
  readonly contradictions: number;
  readonly misheard: number;
  readonly citations: number;
  /** Of wrong sentences in the summary, those that the product underlines; and of the others. */
  readonly underlined: number;
  readonly underlinedWrongly: number;
  readonly refusal: number;
  /** Words of the summaries per word of the calls. */
  readonly length: number;
  readonly tokens: number;
  readonly msPerCall: number;
  readonly summaryMsP95: number;
  readonly failures: number;
}

function sumUp(results: readonly EvalResult[]): Row {
  const scores = results.map(({ score }) => score);
  const sum = (part: (score: CallScore) => number) =>
    scores.reduce((total, one) => total + part(one), 0);
  const share = (part: (score: CallScore) => Share) =>
    ratio(
      sum((one) => part(one).hits),
      sum((one) => part(one).of),
    );
  const marks = (of: (underlines: EvalResult['underlines']) => number) =>
    results.reduce((total, one) => total + of(one.underlines), 0);
  const mean = (of: (result: EvalResult) => number) =>
    ratio(
      results.reduce((total, one) => total + of(one), 0),
      results.length,
    );
  const { contradictions, misheard } = {
    contradictions: sum((one) => one.contradictions.length),
    misheard: sum((one) => one.contradictions.filter(({ isMisheard }) => isMisheard).length),
  };
  return {
    calls: results.length,
    fieldPrecision: ratio(
      sum(({ fields }) => fields.right),
      sum(({ fields }) => fields.shown),
    ),
    fieldRecall: ratio(
      sum(({ fields }) => fields.right),
      sum(({ fields }) => fields.expected),
    ),
    fieldCoverage: ratio(
      sum(({ fields }) => fields.covered),
      sum(({ fields }) => fields.expected),
    ),
    facts: share((one) => one.facts),
    summary: share((one) => one.summary),
    steps: share((one) => one.steps),
    actions: share((one) => one.actions),
    open: share((one) => one.open),
    headline: share((one) => one.headline),
    contradictions,
    misheard,
    citations: share((one) => one.citations),
    underlined: ratio(
      marks(({ both }) => both),
      marks(({ wrong }) => wrong),
    ),
    underlinedWrongly: ratio(
      marks(({ underlined, both }) => underlined - both),
      marks(({ sentences, wrong }) => sentences - wrong),
    ),
    refusal: share((one) => one.refusal),
    length: share((one) => one.length),
    tokens: mean(({ tokens }) => tokens.prompt + tokens.answer),
    msPerCall: mean(({ engineMs }) => engineMs),
    summaryMsP95: percentile(
      results.map(({ finalMs }) => finalMs),
      0.95,
    ),
    failures: results.reduce((total, one) => total + one.failures.length, 0),
  };
}

/** Of nothing there is no share: who shows nothing is neither right nor wrong. */
function ratio(hits: number, of: number): number {
  return of === 0 ? NaN : rounded(hits / of);
}

type Group = Pick<EvalResult, 'engine' | 'noise' | 'split'> & { readonly language: string };

/** Every group of calls that is reported, `both` languages last. */
export function groupsOf(results: readonly EvalResult[]): readonly (Group & { row: Row })[] {
  const each = <Key extends 'engine' | 'noise' | 'split'>(key: Key) => [
    ...new Set(results.map((one) => one[key])),
  ];
  return each('engine').flatMap((engine) =>
    each('split').flatMap((split) =>
      each('noise').flatMap((noise) =>
        ['da', 'en', 'both'].flatMap((language) => {
          const own = results.filter(
            (one) =>
              one.engine === engine &&
              one.split === split &&
              one.noise === noise &&
              (language === 'both' || one.language === language),
          );
          return own.length === 0 ? [] : [{ engine, split, noise, language, row: sumUp(own) }];
        }),
      ),
    ),
  );
}

const COLUMNS: readonly (readonly [string, keyof Row])[] = [
  ['calls', 'calls'],
  ['prec', 'fieldPrecision'],
  ['rec', 'fieldRecall'],
  ['cov', 'fieldCoverage'],
  ['facts', 'facts'],
  ['summ', 'summary'],
  ['steps', 'steps'],
  ['acts', 'actions'],
  ['open', 'open'],
  ['head', 'headline'],
  ['contra', 'contradictions'],
  ['heard', 'misheard'],
  ['cites', 'citations'],
  ['short', 'refusal'],
  ['len', 'length'],
  ['tokens', 'tokens'],
  ['ms', 'msPerCall'],
  ['fail', 'failures'],
];

export function tableOf(groups: ReturnType<typeof groupsOf>): string {
  const head = ['engine', 'split', 'noise', 'lang', ...COLUMNS.map(([title]) => title)];
  const body = groups.map(({ engine, split, noise, language, row }) => [
    engine,
    split,
    `${noise} %`,
    language,
    ...COLUMNS.map(([, key]) => cellOf(key, row[key])),
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...body.map((cells) => cells[at]?.length ?? 0)),
  );
  return [head, ...body]
    .map((cells) => cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '))
    .join('\n');
}

const WHOLE: ReadonlySet<keyof Row> = new Set([
  'calls',
  'contradictions',
  'misheard',
  'failures',
  'tokens',
  'msPerCall',
]);

function cellOf(key: keyof Row, value: number): string {
  if (Number.isNaN(value)) return '–';
  return WHOLE.has(key) ? String(Math.round(value)) : value.toFixed(2);
}

/** What is promised: of `report` calls, both languages. */
export function figuresOf(groups: ReturnType<typeof groupsOf>): readonly Figure[] {
  return groups
    .filter(({ split, language }) => split === 'report' && language === 'both')
    .flatMap(({ engine, noise, row }) => {
      const name = (what: string) => `eval_${slug(engine)}_${noise}_${what}`;
      const figure = (what: string, value: number, unit: string) => ({
        name: name(what),
        value: rounded(value),
        unit,
        n: row.calls,
      });
      return [
        figure('field_precision', row.fieldPrecision, 'of values shown'),
        figure('field_recall', row.fieldRecall, 'of values said'),
        figure('field_coverage', row.fieldCoverage, 'of values said'),
        figure('fact_recall', row.facts, 'of facts, in the notes'),
        figure('summary_recall', row.summary, 'of facts, in the summary'),
        figure('contradiction_count', row.contradictions, 'sentences'),
        figure('contradiction_count_of_engine', row.contradictions - row.misheard, 'sentences'),
        figure('citations_valid', row.citations, 'of sentences'),
        figure('wrong_underlined', row.underlined, 'of wrong sentences in the summary'),
        figure('underlined_needlessly', row.underlinedWrongly, 'of the other sentences'),
        figure('headline', row.headline, 'of what it must speak of'),
        figure('tokens_per_call', row.tokens, 'tokens'),
        figure('summary_ms_p95', row.summaryMsP95, 'ms'),
      ].filter(({ value }) => !Number.isNaN(value));
    });
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/gu, '_');
