import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import type { Prompt } from '../../../utils/assist/build-prompt.ts';
import { verifySentence } from '../../../utils/assist/verify-sentence.ts';
import { answerLocally } from '../../../utils/local-engine/answer-locally.ts';
import { readAhead } from '../../../utils/local-engine/read-ahead.ts';
import { tidy } from '../../../utils/local-engine/tidy.ts';
import { plain } from '../../../utils/privacy/redacted.ts';
import { templateFor } from '../../../utils/settings/template.ts';
import { DOCK_EN, linesOf, misheard, PRINTER_DA, TWO_FACTOR_DA, type Script } from './calls.ts';

const CALLS = fileURL('../../eval/calls/');

function fileURL(path: string): URL {
  return new URL(path, import.meta.url);
}

/** Calls that rules may be made by looking at. */
const DESIGN = readdirSync(CALLS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, CALLS), 'utf8') }))
  .filter(({ text }) => /^split: design$/mu.test(text))
  .map(({ name, text }) => ({
    name,
    language: /^language: en$/mu.test(text) ? ('en' as const) : ('da' as const),
    script: [...text.matchAll(/^(A|C): (.+)$/gmu)].map(
      ([, who, said]) => [who === 'C' ? 'caller' : 'agent', said ?? ''] as const,
    ),
  }));

function promptOf(script: Script, language: 'da' | 'en' = 'da'): Prompt {
  const template = templateFor([], { language, table: 'incident', chosen: null });
  const lines = linesOf(script);
  return { system: plain``, user: plain``, lines, template, length: 'normal', form: null };
}

const until = (prompt: Prompt, line: number): Prompt => ({
  ...prompt,
  lines: prompt.lines.slice(0, line),
});
const sentencesOf = ({ facts, open, actions, summary }: Answer) => [
  ...facts,
  ...open,
  ...actions,
  ...summary.flatMap((one) => one.sentences),
];

/** The engine as it is when the browser starts: nothing was read yet. */
async function untaught(): Promise<typeof answerLocally> {
  vi.resetModules();
  return (await import('../../../utils/local-engine/answer-locally.ts')).answerLocally;
}

describe('a call that goes on', () => {
  const long = DESIGN.filter((one) => one.language === 'da').flatMap((one) => one.script);
  const scripts = [PRINTER_DA, TWO_FACTOR_DA, misheard(long, 0.1, 3)];

  it.each(scripts)('is answered as if it were read for the first time', async (...script) => {
    const prompt = promptOf(script);
    const scratch = await untaught();
    const places = [0.2, 0.21, 0.5, 0.8, 1].map((share) => Math.ceil(share * script.length));
    const grown = places.map((line) => answerLocally(until(prompt, line)));
    for (const [at, line] of places.entries()) {
      const copied = structuredClone(until(prompt, line).lines);
      expect(grown[at]).toEqual(scratch({ ...prompt, lines: copied }));
    }
  });

  it('may be read ahead in slices without an answer being another', async () => {
    const prompt = promptOf(misheard(long, 0.1, 4));
    const scratch = await untaught();
    expect([...readAhead(prompt)].length).toBeGreaterThan(1);
    expect([...readAhead(prompt)]).toEqual([]);
    expect(answerLocally(prompt)).toEqual(scratch(structuredClone(prompt)));
  });

  it('is not mistaken for another call with the same lines', () => {
    const prompt = promptOf(PRINTER_DA);
    const before = answerLocally(prompt);
    const later = { ...prompt, lines: prompt.lines.slice(2) };
    expect(answerLocally(later)).toEqual(answerLocally(structuredClone(later)));
    expect(answerLocally(prompt)).toEqual(before);
  });
});

describe('every sentence of the note', () => {
  it.each(DESIGN)('of $name agrees with the lines it cites', ({ script, language }) => {
    const prompt = promptOf(script, language);
    const known = { names: [], today: null };
    for (const { text, lines } of sentencesOf(answerLocally(prompt))) {
      // A question with its answer claims what only both say together.
      if (text.includes('?')) continue;
      const segmentIds = lines.flatMap((n) => prompt.lines[n - 1]?.segmentId ?? []);
      expect([text, verifySentence({ text, segmentIds }, prompt.lines, known)]).toEqual([text, []]);
    }
  });

  const NEGATORS = /(?<!\p{L})(?:ikke|aldrig|ingen|intet|uden|not|never|no|\p{L}+n't)(?!\p{L})/giu;
  const sentences = [...DESIGN.flatMap((one) => one.script), ...DOCK_EN].flatMap(([, text]) =>
    text.split(/(?<=[.!?]) /u),
  );

  it('keeps its denials and its figures when it is tidied', () => {
    for (const text of sentences) {
      const kept = tidy(text);
      const bare = text
        .replace(/^(?:nej|no),? (?:undskyld|vent|wait)/iu, '')
        .replace(/^no\b/iu, '');
      const left = kept.replace(/^no\b/iu, '');
      expect([text, left.match(NEGATORS)]).toEqual([text, bare.match(NEGATORS)]);
      const isAddress = /(?:fra|from|at|på|i) \p{Lu}/u.test(text);
      expect(kept.match(/\d+/gu)).toEqual(isAddress ? kept.match(/\d+/gu) : text.match(/\d+/gu));
    }
  });
});

describe('tidying', () => {
  it.each([
    [
      'Så slettede vi den gamle profil, og nu virker det.',
      'vi slettede den gamle profil, og nu virker det.',
    ],
    ['Okay. Så er det skærmen, der er i stykker.', 'det er skærmen, der er i stykker.'],
    ['Og så kan jeg ikke løse det herfra.', 'jeg kan ikke løse det herfra.'],
    ['Men han skal ikke have adgang.', 'han skal ikke have adgang.'],
    [
      'Jeg noterer, at kontoen er låst op, og at du har skiftet kode.',
      'kontoen er låst op, og du har skiftet kode.',
    ],
    ["I can see that you haven't logged on.", "you haven't logged on."],
  ])('of %s begins with what is said', (said, written) => {
    expect(tidy(said).toLowerCase()).toBe(written.toLowerCase());
  });

  it.each([
    'Så vidt jeg ved.',
    'Så længe jeg bruger kablet, virker det.',
    'Så mange timer har jeg.',
    'Men fordi beløbet er ændret, skal hun godkende det igen.',
    'Jeg noterer, at kontoen ikke er låst.',
    'Det er ikke min printer, men Lones.',
    // Written as if it were a name.
    'Det er Ikke Mig, det er printeren.',
    'Der ligger ikke noget, som ikke også ligger på drevet.',
  ])('leaves %s alone, where less would be wrong', (said) => {
    expect(tidy(said)).toBe(said);
  });
});

describe('what was taken back', () => {
  const facts = (script: Script, language: 'da' | 'en' = 'da') =>
    sentencesOf(answerLocally(promptOf(script, language)))
      .map((one) => one.text)
      .join(' ');

  it('is no fact, and what stands beside it is', () => {
    const said = facts([
      ['agent', 'Hvad drejer det sig om?'],
      ['caller', 'Jeg mangler en telefon til Ida Lund, og hun begynder den 3. maj. Nej undskyld, hun begynder den 5. maj.'],
    ]); // prettier-ignore
    expect(said).toContain('Ida Lund');
    expect(said).toContain('5. maj');
    expect(said).not.toContain('3. maj');
  });

  it('takes the promise with it that rested on it', () => {
    const said = facts(
      [
        ['caller', 'I need a new cable, the old one is broken. The one of 2 metres, please.'],
        ['agent', "Then I'll order the one of 2 metres."],
        ['caller', 'Wait. My desk is high. Rather the one of 5 metres.'],
        ['agent', "I'll order the one of 5 metres."],
      ],
      'en',
    );
    expect(said).toContain('5 metres');
    expect(said).not.toContain('2 metres');
  });
});

it('cites an order that the caller took over with his words', () => {
  const { actions } = answerLocally(
    promptOf([
      ['caller', 'Min telefon kan ikke hente mail.'],
      ['agent', 'Jeg har nulstillet din adgang. Husk at slette den gamle profil på telefonen.'],
      ['caller', 'Det gør jeg i aften.'],
    ]),
  );
  expect(actions).toContainEqual({
    text: 'Aftalt: Husk at slette den gamle profil på telefonen. Det gør opkalder i aften.',
    lines: [2, 3],
  });
});
