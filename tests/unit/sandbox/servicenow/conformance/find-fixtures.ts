import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../../../../', import.meta.url)).replace(/\/$/, '');
const FOLDER = join('fixtures', 'servicenow');
const TELLING_FILE = '01-table-list-default.json';

function holdsFixtures(folder: string): boolean {
  return existsSync(join(folder, TELLING_FILE));
}

function neighboursOf(folder: string): string[] {
  const parent = dirname(folder);
  const siblings = readdirSync(parent, { withFileTypes: true }).filter((one) => one.isDirectory());
  return siblings.map(({ name }) => join(parent, name));
}

function ancestorsOf(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...ancestorsOf(parent)];
}

/**
 * The recorded and documented answers are not part of the project. They are taken from the folder that
 * `SERVICENOW_FIXTURES` names, or from a `fixtures/servicenow` in the project, beside it or above it.
 */
export function findFixtures(): string | undefined {
  const named = process.env['SERVICENOW_FIXTURES'];
  if (named) return holdsFixtures(named) ? named : undefined;
  return [PROJECT, ...neighboursOf(PROJECT), ...ancestorsOf(PROJECT)]
    .map((folder) => join(folder, FOLDER))
    .find(holdsFixtures);
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export interface Fixtures {
  readonly names: readonly string[];
  /** What stands at a path of a fixture, e.g. `response.body`. */
  at(name: string, ...path: string[]): Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readFixtures(folder: string): Fixtures {
  const names = readdirSync(folder)
    .filter((file) => /^\d\d-.*\.json$/.test(file))
    .map((file) => file.replace(/\.json$/, ''));
  const at = (name: string, ...path: string[]): Json => {
    let value = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Json;
    for (const step of path) {
      const next = isObject(value) ? value[step] : undefined;
      if (next === undefined) throw new Error(`${name} has no ${path.join('.')}`);
      value = next;
    }
    return value;
  };
  return { names, at };
}
