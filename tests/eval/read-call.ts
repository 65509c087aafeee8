import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseClaim } from './claim.ts';
import type { Expected, ExpectedField, Forbidden, GoldenCall, GoldenLine } from './golden-call.ts';

export const OUR_CALLS = fileURLToPath(new URL('calls', import.meta.url));

/** All calls of a folder, in the order of their names. */
export function readCalls(folder: string): readonly GoldenCall[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => parseCall(basename(name, '.txt'), readFileSync(join(folder, name), 'utf8')));
}

/**
 * A call as a text that a person can write (see calls/README.md): what was said in lines that begin with
 * `A:` and `C:`, everything else as `key: value`.
 * @throws where a line says nothing that is understood, with the line
 */
export function parseCall(name: string, text: string): GoldenCall {
  const entries = text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [, key, value] = /^(\w+):\s*(.+)$/u.exec(row) ?? [];
      if (key === undefined || value === undefined || !KEYS.has(key))
        throw new Error(`${name}: "${row}" is not understood; keys are ${[...KEYS].join(', ')}.`);
      return { key, value };
    });
  const all = (key: string) =>
    entries.filter((one) => one.key === key).map(({ value }) => splitIn(name, value));
  const one = (key: string) => entries.find((entry) => entry.key === key)?.value ?? '';
  const expected = (key: string): readonly Expected[] =>
    all(key).map(([claim, quote]) => ({ claim: parseClaim(claim), quote }));
  const lines = entries
    .filter(({ key }) => key === 'A' || key === 'C')
    .map(({ key, value }): GoldenLine => ({
      channel: key === 'A' ? 'agent' : 'caller',
      text: value,
    }));
  return {
    name,
    language: oneOf(name, one('language'), ['da', 'en']),
    split: oneOf(name, one('split'), ['design', 'report']),
    about: one('about'),
    lines,
    isTooShort: one('short') === 'yes',
    headline: entries.filter(({ key }) => key === 'headline').map(({ value }) => parseClaim(value)),
    fields: all('field').map(([value, quote]) => fieldIn(name, value, quote)),
    facts: expected('fact'),
    steps: expected('step'),
    actions: expected('action'),
    open: expected('open'),
    never: all('never').map(([claim, why]): Forbidden => ({ claim: parseClaim(claim), why })),
  };
}

const KEYS = new Set(
  'language split about short headline field fact step action open never A C'.split(' '),
);

/** `claim :: quote` */
function splitIn(name: string, value: string): readonly [string, string] {
  const [left, right] = value.split(' :: ');
  if (left === undefined || right === undefined)
    throw new Error(`${name}: "${value}" lacks " :: " and what it rests on.`);
  return [left.trim(), right.trim()];
}

/** `category = Netværk | Programmer` */
function fieldIn(name: string, text: string, quote: string): ExpectedField {
  const [field, labels] = text.split(' = ');
  if (field === undefined || labels === undefined)
    throw new Error(`${name}: "${text}" lacks " = " and a value.`);
  return { field: field.trim(), values: labels.split('|').map((one) => one.trim()), quote };
}

function oneOf<Value extends string>(name: string, value: string, known: readonly Value[]): Value {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`${name}: "${value}" is none of ${known.join(', ')}.`);
  return found;
}
