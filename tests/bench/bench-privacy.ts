import { findCprs } from '../../utils/privacy/find-cprs.ts';
import { FOR_MODELS, type Kind } from '../../utils/privacy/kinds.ts';
import { createRedactor } from '../../utils/privacy/redact.ts';
import { readData, readJsonLines } from '../data/read-data.ts';
import { addWordNoise } from '../sandbox/people/add-word-noise.ts';
import { cprCases, textOf, type CprCase } from '../sandbox/people/cpr-cases.ts';
import { createChance } from '../sandbox/people/invent-person.ts';
import { leakedWords } from '../sandbox/people/leaked-words.ts';
import { numberTalk, personalTalk } from '../sandbox/people/number-talk.ts';
import { rounded, type Figure } from './figure.ts';

/** The rules were tuned with seeds below 100; what is printed is of this one. */
const SEED = 2_611;
const NOISE = 0.15;
/** A word of a number is two digits at most, or a lone group: more than this can be looked up. */
const FEW_WORDS = 2;
const CALL_ROWS = 2_400;

export async function benchPrivacy(): Promise<Figure[]> {
  const designed = cprCases(createChance(SEED), 10, 'design');
  const heldOut = cprCases(createChance(SEED + 1), 10, 'held-out');
  const clean = [...designed, ...heldOut];
  const chance = createChance(SEED + 2);
  const noisy = clean.map((one) => ({ ...one, rows: addWordNoise(one.rows, NOISE, chance) }));
  const share = (name: string, unit: string, cases: readonly CprCase[], most = 0): Figure => ({
    name,
    value: rounded(cases.filter((one) => leakOf(one) <= most).length / cases.length),
    unit,
    n: cases.length,
  });
  return Promise.resolve([
    share('cpr_recall', 'of cases without a readable word of the number', clean),
    share('cpr_recall written', 'of cases', clean.filter(isOf('written'))),
    share('cpr_recall spoken', 'of cases', clean.filter(isOf('spoken'))),
    share('cpr_recall held_out', 'of cases in courses not tuned on', heldOut),
    share('cpr_recall_15pct_noise', 'of cases without a readable word of the number', noisy),
    share(
      'cpr_recall_15pct_noise but_2_words',
      'of cases with two such words at most',
      noisy,
      FEW_WORDS,
    ),
    share(
      'cpr_recall_15pct_noise expected',
      'of cases in which CPR is spoken of',
      noisy.filter(({ course }) => !UNNAMED.has(course)),
    ),
    heardFirst(clean),
    ...falseAlarms(),
    ...recallOfOthers(),
    ...timePerRow(clean),
  ]);
}

/** Nothing says that it is a CPR number that comes. */
const UNNAMED = new Set([
  'bare',
  'inASentence',
  'splitUnasked',
  'begunAnew',
  'greeting',
  'lastFour',
]);

function isOf(kind: string): (one: CprCase) => boolean {
  return ({ format }) => format.startsWith(kind);
}

function leakOf({ rows }: CprCase): number {
  const redactor = createRedactor();
  return rows.reduce(
    (sum, row) => sum + leakedWords(row.words, redactor.redactRow(row.channel, textOf(row))).length,
    0,
  );
}

function heardFirst(cases: readonly CprCase[]): Figure {
  const right = cases.filter(({ cpr, rows }) => {
    const heard = findCprs(rows.map((row) => ({ channel: row.channel, text: textOf(row) })));
    return heard[0]?.digits === cpr;
  });
  return {
    name: 'cpr_heard_first',
    value: rounded(right.length / cases.length),
    unit: 'of cases whose number leads the list for the look-up',
    n: cases.length,
  };
}

function falseAlarms(): Figure[] {
  const bodies = readJsonLines<{ readonly body: string }>('alchemy-insights-da/articles.jsonl').map(
    ({ body }) => body,
  );
  const asRows = bodies.flatMap((body) => body.split(/(?<=[.!?])\s+/u));
  const talk = numberTalk(createChance(SEED + 3), 60);
  const corpora = {
    ddt: danishSentences(),
    articles: bodies,
    articles_as_rows: asRows,
    number_talk: talk,
  };
  return Object.entries(corpora).flatMap(([name, texts]) => {
    const isRows = name !== 'articles';
    // A caller's words are rows of one call after another; articles are texts of their own.
    let redactor = createRedactor(FOR_MODELS);
    const alarms: Record<string, number> = {};
    let words = 0;
    for (const [at, text] of texts.entries()) {
      if (at % 50 === 0 || name === 'number_talk') redactor = createRedactor(FOR_MODELS);
      const hidden = isRows
        ? redactor.redactRow(at % 2 ? 'agent' : 'caller', text)
        : redactor.redact(text);
      for (const [, word = ''] of hidden.matchAll(/\[(\p{L}+) \d+\]/gu))
        alarms[word] = (alarms[word] ?? 0) + 1;
      words += text.split(/\s+/u).length;
    }
    const per = (word: string, figure: string): Figure => ({
      name: figure,
      value: rounded(((alarms[word] ?? 0) / words) * 10_000),
      unit: 'in 10,000 words',
      n: words,
    });
    const cpr = per('CPR', `cpr_false_positives_per_10k_words ${name}`);
    if (name === 'number_talk') return [cpr];
    return [
      cpr,
      per('telefon', `phone_hidden_per_10k_words ${name}`),
      per('adresse', `address_hidden_per_10k_words ${name}`),
      per('konto', `account_hidden_per_10k_words ${name}`),
    ];
  });
}

function recallOfOthers(): Figure[] {
  const kinds: readonly Exclude<Kind, 'cpr'>[] = ['mail', 'phone', 'account', 'address', 'name'];
  return kinds.map((kind) => {
    const cases = personalTalk(createChance(SEED + 4), kind, 25);
    const hidden = cases.filter(({ words, known }) => {
      const redactor = createRedactor({ hide: [...FOR_MODELS.hide, 'name'], names: known });
      return leakedWords(words, redactor.redactRow('caller', textOf({ words }))).length === 0;
    });
    return {
      name: `${kind}_recall`,
      value: rounded(hidden.length / cases.length),
      unit: 'of cases without a readable word',
      n: cases.length,
    };
  });
}

/** A call of two hours: talk, now and then a number, now and then a CPR number. */
function timePerRow(cases: readonly CprCase[]): Figure[] {
  const talk = danishSentences();
  const numbers = numberTalk(createChance(SEED + 5), 20);
  const cprs = cases.flatMap((one) => one.rows.map(textOf));
  const redactor = createRedactor(FOR_MODELS);
  const textAt = (at: number): string => {
    const list = at % 20 === 0 ? cprs : at % 5 === 0 ? numbers : talk;
    return list[at % list.length] ?? '';
  };
  const times = Array.from({ length: CALL_ROWS }, (_, at) => {
    const text = textAt(at);
    const from = performance.now();
    redactor.redactRow(at % 2 ? 'agent' : 'caller', text);
    return performance.now() - from;
  }).toSorted((a, b) => a - b);
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  return [
    { name: 'redact_row_ms_mean', value: rounded(mean), unit: 'ms', n: times.length },
    { name: 'redact_row_ms_p95', value: rounded(p95), unit: 'ms', n: times.length },
  ];
}

function danishSentences(): string[] {
  const mark = '# text = ';
  return readData('ud-danish-ddt/dev.conllu')
    .split('\n')
    .flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []));
}
