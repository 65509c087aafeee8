import { describe, expect, it } from 'vitest';
import {
  CATEGORIES,
  LEVELS,
  SCENARIO_INCIDENTS,
  SUBCATEGORIES,
  type ScenarioName,
} from '../../../sandbox/cast.ts';
import type { Answer } from '../../../sandbox/gateway/writing/answer.ts';
import { readBriefing } from '../../../sandbox/gateway/writing/read-briefing.ts';
import { writeAnswer } from '../../../sandbox/gateway/writing/write-answer.ts';
import { loadScript, SCENARIO_NAMES } from '../../../sandbox/recordings/load-recording.ts';

type Label = Readonly<Record<'da' | 'en', string>>;

function formOf(name: ScenarioName): string {
  const { agent: language } = SCENARIO_INCIDENTS[name];
  const labels = (list: Readonly<Record<string, Label>>) =>
    Object.values(list).map((one) => one[language]);
  const choices = {
    category: labels(CATEGORIES),
    subcategory: Object.values(SUBCATEGORIES).flatMap((list) => labels(list)),
    urgency: labels(LEVELS),
    impact: labels(LEVELS),
  };
  const free = ['caller_id', 'location', 'cmdb_ci', 'assignment_group', 'short_description'];
  const fields = [
    ...free.map((field) => ({ name: field, label: field, kind: 'string', mandatory: false })),
    ...Object.entries(choices).map(([field, list]) => ({
      name: field,
      label: field,
      kind: 'choice',
      mandatory: false,
      choices: list,
    })),
  ];
  return `FORM ${JSON.stringify({ table: 'incident', fields })}`;
}

type Spoken = readonly [speaker: 'caller' | 'agent', text: string, second: number];

function ask(spoken: readonly Spoken[], form = formOf('vpn-da')): Answer {
  const rows = spoken.map(
    ([speaker, text, second], index) =>
      `[${index + 1}] ${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')} ${speaker}: ${text}`,
  );
  const text = [form, ...rows, 'CALL ENDED'].join('\n');
  return writeAnswer(readBriefing([{ role: 'user', text }]));
}

async function spokenIn(name: ScenarioName): Promise<Spoken[]> {
  const { utterances } = await loadScript(name);
  return utterances.map((one) => [one.speaker, one.text, Math.floor(one.startMs / 1000)]);
}

const valueOf = (answer: Answer, field: string) =>
  answer.fields.find((one) => one.name === field)?.value;
const sentencesOf = ({ facts, summary }: Answer) => [
  ...facts,
  ...summary.flatMap(({ sentences }) => sentences),
];
const problemOf = ({ summary }: Answer) =>
  summary.find(({ id }) => id === 'problem')?.sentences ?? [];
const wordsOf = (text: string) => text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(SCENARIO_NAMES)('%s', (name) => {
  it('gives every expected field, with words of the line it names', async () => {
    const spoken = await spokenIn(name);
    const answer = ask(spoken, formOf(name));
    const { expectedFields } = await loadScript(name);
    expect(expectedFields.map((one) => [one.field, valueOf(answer, one.field)])).toEqual(
      expectedFields.map((one) => [one.field, one.displayValue]),
    );
    for (const { line, quote } of answer.fields) expect(spoken[line - 1]?.[1]).toContain(quote);
  });

  it('sums up problem, steps and outcome in words that were said in the lines it names', async () => {
    const spoken = await spokenIn(name);
    const answer = ask(spoken, formOf(name));
    const { mustMention } = await loadScript(name);
    const whole = JSON.stringify(answer.summary).toLocaleLowerCase('da');
    for (const word of mustMention) expect(whole).toContain(word.toLocaleLowerCase('da'));
    for (const { sentences } of answer.summary) {
      expect(sentences.length).toBeGreaterThanOrEqual(1);
      expect(sentences.length).toBeLessThanOrEqual(3);
    }
    for (const { text, lines } of sentencesOf(answer)) {
      const said = lines.flatMap((line) => wordsOf(spoken[line - 1]?.[1] ?? ''));
      expect(said).toEqual(expect.arrayContaining([...wordsOf(text)]));
    }
    const everything = new Set(spoken.flatMap(([, text]) => wordsOf(text)));
    expect(wordsOf(answer.headline).filter((one) => !everything.has(one))).toEqual([]);
    expect(wordsOf(answer.headline).length).toBeGreaterThan(2);
  });

  it('does not know what it was not sent', async () => {
    const spoken = await spokenIn(name);
    const { expectedFields } = await loadScript(name);
    const full = ask(spoken, formOf(name));
    for (const { field } of expectedFields) {
      const { value } = full.fields.find((one) => one.name === field) ?? {};
      const { line } = full.fields.find((one) => one.name === field) ?? {};
      if (!['caller_id', 'location', 'cmdb_ci', 'assignment_group'].includes(field)) continue;
      const without = spoken.filter((_, index) => index + 1 !== line);
      expect(valueOf(ask(without, formOf(name)), field)).toBeUndefined();
      expect(JSON.stringify(ask(without, formOf(name)))).not.toContain(value);
    }
  });

  it('never takes back a field while the call goes on, unless for another value', async () => {
    const spoken = await spokenIn(name);
    let known = new Set<string>();
    for (let count = 1; count <= spoken.length; count += 1) {
      const now = new Set(ask(spoken.slice(0, count), formOf(name)).fields.map((one) => one.name));
      expect([...known].filter((one) => !now.has(one))).toEqual([]);
      known = now;
    }
  });
});

describe('the writer', () => {
  it('says nothing about nothing', () => {
    const nothing = {
      headline: '',
      facts: [],
      open: [],
      actions: [],
      fields: [],
      summary: ['problem', 'done', 'result'].map((id) => ({ id, sentences: [] })),
    };
    expect(ask([])).toEqual(nothing);
    expect(
      ask([
        ['agent', 'Velkommen til IT-support, du taler med Sara.', 1],
        ['caller', 'Ja, hej.', 5],
      ]),
    ).toEqual(nothing);
  });

  it('believes only what users sent, not the instructions', () => {
    const text = '[1] 0:05 caller: Det er Mette Kjærgaard. Jeg kan ikke komme på VPN.';
    expect(writeAnswer(readBriefing([{ role: 'system', text }])).headline).toBe('');
  });

  it('offers only choices that the newest form offers', () => {
    const form = (choices: readonly string[]) =>
      `FORM ${JSON.stringify({ table: 'incident', fields: [{ name: 'category', kind: 'choice', choices }] })}`;
    const line = '[1] 0:05 caller: Jeg kan ikke komme på VPN.';
    const answer = (...rows: string[]) =>
      writeAnswer(readBriefing([{ role: 'user', text: rows.join('\n') }]));
    expect(valueOf(answer(form(['Programmer', 'Netværk']), line), 'category')).toBe('Netværk');
    expect(valueOf(answer(form(['Programmer']), line), 'category')).toBeUndefined();
    expect(valueOf(answer(form(['Netværk']), line, form(['Network'])), 'category')).toBe('Network');
  });

  it('puts together what was cut in mid-sentence, and cites the line that holds the value', () => {
    const answer = ask([
      ['caller', 'Goddag, mit navn er Søren', 4],
      ['caller', 'Lindqvist, og jeg ringer fra Borups', 12],
      ['caller', 'Allé 177. Min konto er', 20],
      ['caller', 'låst i Kvantum.', 28],
    ]);
    expect(valueOf(answer, 'caller_id')).toBe('Søren Lindqvist');
    expect(valueOf(answer, 'location')).toBe('Borups Allé 177');
    expect(valueOf(answer, 'subcategory')).toBe('Låst konto');
    expect(answer.fields.find((one) => one.name === 'caller_id')).toMatchObject({
      line: 2,
      quote: 'Lindqvist',
    });
    expect(problemOf(answer)).toEqual([{ text: 'Min konto er låst i Kvantum.', lines: [3, 4] }]);
  });

  it('reads lines in the order of time, whatever order they came in', () => {
    const answer = ask([
      ['caller', 'fra Rådhuset. Jeg kan ikke komme på VPN.', 9],
      ['caller', 'Det er Mette Kjærgaard', 5],
    ]);
    expect(valueOf(answer, 'location')).toBe('Rådhuset');
  });

  it('hands hidden numbers through untouched', () => {
    const answer = ask([['caller', 'Mit nummer [CPR 1] mangler på min lønseddel.', 3]]);
    expect(problemOf(answer)[0]?.text).toBe('Mit nummer [CPR 1] mangler på min lønseddel.');
  });

  it('keeps "haster ikke" and "haster" apart', () => {
    expect(valueOf(ask([['caller', 'Nej, det haster ikke.', 3]]), 'urgency')).toBe('3 - Lav');
    expect(valueOf(ask([['caller', 'Ja, det haster.', 3]]), 'urgency')).toBe('1 - Høj');
    expect(valueOf(ask([['agent', 'Haster det?', 3]]), 'urgency')).toBeUndefined();
  });
});
