import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../../utils/call/problem.ts';
import { da } from '../../../utils/i18n/da.ts';
import { en } from '../../../utils/i18n/en.ts';
import { translate } from '../../../utils/i18n/translate.ts';
import { LANGUAGES } from '../../../utils/settings/settings.ts';
import { literalWords } from './literal-words.ts';

type Words = { readonly [key: string]: string | Words };

function wordsOf(words: Words, path = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : wordsOf(value, `${path}${key}.`),
  );
}

const holesIn = (text: string): string[] => (text.match(/\{\{\w+\}\}/gu) ?? []).toSorted();

describe('the dictionaries', () => {
  it('have the same words', () => {
    const keys = (words: Words): string[] =>
      wordsOf(words)
        .map(([key]) => key)
        .toSorted();
    expect(keys(en)).toEqual(keys(da));
  });

  it('leave the same holes to be filled', () => {
    const english = new Map(wordsOf(en));
    for (const [key, text] of wordsOf(da)) {
      expect([key, ...holesIn(english.get(key) ?? '')]).toEqual([key, ...holesIn(text)]);
    }
  });

  it('leave no word empty', () => {
    expect([...wordsOf(da), ...wordsOf(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe.each(LANGUAGES)('problems in %s', (language) => {
  it.each(PROBLEM_CODES)('%s: what happened, and what to do', (code) => {
    const about = { service: 'S', Service: 'S' };
    const title = translate(language, `problems.${code}.title`, about);
    const next = translate(language, `problems.${code}.next`, about);
    expect(title).toMatch(/^[^{]+[.]$/u);
    expect(next).toMatch(/^[^{]+[.]$/u);
    expect(title.length).toBeLessThan(80);
    expect(next.length).toBeLessThan(130);
  });
});

describe('translate', () => {
  it('chooses the plural', () => {
    expect(translate('da', 'footer.waiting', { count: 1 })).toBe('1 stykke tale venter');
    expect(translate('da', 'footer.waiting', { count: 2 })).toBe('2 stykker tale venter');
    expect(translate('en', 'footer.waiting', { count: 0 })).toBe('0 pieces of speech waiting');
  });

  it('leaves what it is given as it is, because it is shown as text and not as HTML', () => {
    expect(translate('en', 'alarm.caller', { time: '<b>' })).toContain('<b>');
  });
});

describe('components', () => {
  const folder = fileURLToPath(new URL('../../../components', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tsx'),
  );

  it('are there to be read', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s has no words of its own', (path) => {
    expect(literalWords(path, readFileSync(`${folder}/${path}`, 'utf8'))).toEqual([]);
  });

  it('would be caught with words of their own', () => {
    expect(literalWords('x.tsx', '<p>Hej</p>')).toEqual(['Hej']);
    expect(literalWords('x.tsx', '<p title="Hej">{"Hop"}</p>')).toEqual(['Hej', 'Hop']);
    expect(literalWords('x.tsx', '<p title={`Hej ${you}`}>…</p>')).toEqual(['Hej']);
    expect(literalWords('x.tsx', '<p>{open ? "Luk" : t("a.b")}</p>')).toEqual(['Luk']);
  });
});
